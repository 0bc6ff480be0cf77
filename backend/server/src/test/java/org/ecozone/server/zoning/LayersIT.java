package org.ecozone.server.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class LayersIT extends RunningServer {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void editionsAreListedNewestFirstWithTheirHashes() {
        JsonNode editions = http().get("/api/editions").json();
        assertThat(editions.findValuesAsString("code")).containsExactly("2026.1", "2025.1", "2020.1");
        assertThat(editions.findValuesAsString("status")).containsExactly("PUBLISHED", "SUPERSEDED", "SUPERSEDED");
        assertThat(editions.findValuesAsString("effectiveFrom"))
                .containsExactly("2026-01-01", "2025-03-01", "2020-12-31");
        assertThat(editions.findValuesAsString("hash")).allMatch(hash -> hash.matches("sha256:[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026.1",
        "?edition=2020.1, 2020.1",
        "?edition=2020.1&asOf=2026-11-23, 2020.1",
        "?asOf=2026-11-23, 2026.1",
        "?asOf=2026-01-01, 2026.1",
        "?asOf=2025-12-31, 2025.1",
        "?asOf=2025-02-28, 2020.1",
        "?asOf=2020-12-31, 2020.1",
        "?asOf=2026-11-23&knownAt=2025-12-31T23:59:59Z, 2025.1",
        "?knownAt=2025-03-01T12:00:00%2B08:00, 2025.1",
        "?knownAt=2025-03-01T03:59:59Z, 2020.1"
    })
    void bothTimeAxesChooseTheEdition(String query, String edition) {
        assertThat(http().get("/api/layers" + query).text("/edition/code")).isEqualTo(edition);
    }

    @ParameterizedTest
    @CsvSource({
        "?edition=1999.9, 404, EDITION_UNKNOWN, edition",
        "?asOf=2020-12-30, 404, EDITION_UNKNOWN, asOf",
        "?knownAt=2020-01-01T00:00:00Z, 404, EDITION_UNKNOWN, asOf",
        "?asOf=2026-13-01, 400, BAD_PARAMETER, asOf",
        "?asOf=, 400, BAD_PARAMETER, asOf",
        "?knownAt=2026-01-01, 400, BAD_PARAMETER, knownAt",
        "?edition=2026.1&knownAt=2026-01-01T00:00:00Z, 400, BAD_PARAMETER, edition",
        "?asOf=2026-01-01&asOf=2025-01-01, 400, BAD_PARAMETER, asOf",
        "?asof=2026-01-01, 400, UNKNOWN_PARAMETER, asof"
    })
    void aQuestionThatNamesNoEditionIsRefused(String query, int status, String code, String place) {
        for (String path : List.of("/api/layers", "/api/layers/redline/zones", "/api/layers/redline/zones/x")) {
            Answer answer = http().get(path + query);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text("/code")).isEqualTo(code);
            assertThat(answer.text("/errors/0/pointer")).isEqualTo(place);
        }
    }

    @Test
    void aDayWithoutAnEditionIsAnsweredInTheOfficesTime() {
        assertThat(http().get("/api/layers?knownAt=2020-01-01T01:02:03.5Z&asOf=2026-08-01")
                        .text("/detail"))
                .startsWith("没有在 2026-08-01 生效、于北京时间 2020-01-01 09:02:03 前公布的数据版本");
    }

    @Test
    void everyFaultOfTheQuestionIsNamedAtOnce() {
        Answer answer = http().get("/api/layers?edition=x&asOf=1&knownAt=2");
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("edition", "asOf", "knownAt");
    }

    @Test
    void layersCarryTheirDescriptionAndFiguresThatAgreeWithTheDatabase() {
        JsonNode layers = http().get("/api/layers?edition=2026.1").json().path("layers");
        assertThat(layers.findValuesAsString("id"))
                .hasSize(29)
                .startsWith("control-unit")
                .contains("redline", "admin-area");
        for (JsonNode layer : layers) {
            var stored = jdbc.queryForMap("""
                    SELECT count(*) AS zones, sum(area_m2) AS area, sum(ST_NPoints(geom)) AS vertices
                    FROM zones WHERE layer = ? AND until_edition IS NULL
                    """, layer.path("id").asString());
            assertThat(layer.path("zoneCount").asLong()).isEqualTo(stored.get("zones"));
            assertThat(layer.path("vertexCount").asLong()).isEqualTo(stored.get("vertices"));
            assertThat(layer.path("areaSquareMetres").asDouble())
                    .isCloseTo((Double) stored.get("area"), org.assertj.core.data.Offset.offset(0.01));
            assertThat(layer.path("categories").size()).isPositive();
            assertThat(layer.path("bbox").size()).isEqualTo(4);
            assertThat(http().get(layer.path("zones").asString()).status()).isEqualTo(200);
        }
    }

    @Test
    void zonesAreGeoJsonWithAreas() {
        Answer answer = http().get("/api/layers/control-unit/zones?edition=2026.1");
        assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        JsonNode zones = answer.json().path("features");
        assertThat(zones).hasSize(51);
        JsonNode first = zones.get(0);
        assertThat(first.path("id").asString())
                .isEqualTo(first.path("properties").path("code").asString());
        assertThat(first.path("properties").path("layer").asString()).isEqualTo("control-unit");
        assertThat(first.path("properties").path("areaMu").asDouble())
                .isCloseTo(
                        first.path("properties").path("areaSquareMetres").asDouble() * 3 / 2000,
                        org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void aNamedHashMakesTheAnswerImmutableAndAForeignHashIsRefused() {
        String hash = http().get("/api/layers?edition=2026.1").text("/edition/hash");
        String path = "/api/layers/redline/zones?edition=2026.1";
        assertThat(http().get(path).header("Cache-Control")).isEqualTo("no-cache");
        assertThat(http().get(path + "&hash=" + hash).header("Cache-Control"))
                .isEqualTo("max-age=31536000, public, immutable");
        Answer foreign = http().get(path + "&hash=sha256:0");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anUnchangedDocumentIsNotSentAgain() {
        for (String path :
                List.of("/api/layers", "/api/layers/redline/zones", "/api/rules", "/api/facts", "/index.html")) {
            String tag = http().get(path).header("ETag");
            assertThat(tag).as(path).isNotEmpty();
            Answer again = http().get(path, "If-None-Match", tag);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(http().get(path, "If-None-Match", "W/\"other\"").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theCompressedDocumentIsThePlainOne() throws Exception {
        String path = "/api/layers/redline/zones?edition=2025.1";
        var gzip = http().bytes(path, "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(gzip.headers().allValues("Vary").toString()).contains("Accept-Encoding");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8))
                .isEqualTo(http().get(path).body());
        assertThat(http().bytes(path, "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aZonesRecordNamesItsHashAndTheEditionsInWhichItHolds() {
        String code = jdbc.queryForObject(
                "SELECT min(code) FROM zones WHERE layer = 'redline' AND until_edition IS NULL", String.class);
        Answer answer = http().get("/api/layers/redline/zones/" + code + "?edition=2026.1");
        assertThat(answer.text("/properties/contentHash")).startsWith("sha256:");
        assertThat(answer.text("/properties/areaMethod")).isEqualTo("ELLIPSOIDAL_CGCS2000");
        assertThat(answer.text("/properties/fromEdition")).isIn("2020.1", "2025.1", "2026.1");
        assertThat(answer.json().path("geometry").path("coordinates").size()).isPositive();
    }

    @Test
    void aZoneThatEndedIsFoundOnlyInTheEditionsBefore() {
        var ended = jdbc.queryForMap("SELECT layer, code FROM zones z WHERE until_edition = 3 AND NOT EXISTS "
                + "(SELECT FROM zones n WHERE n.layer = z.layer AND n.code = z.code AND n.from_edition = 3) "
                + "UNION ALL SELECT layer, code FROM zones WHERE until_edition = 3 LIMIT 1");
        String path = "/api/layers/" + ended.get("layer") + "/zones/" + ended.get("code");
        String before = http().get(path + "?edition=2025.1").text("/properties/contentHash");
        Answer after = http().get(path + "?edition=2026.1");
        assertThat(before).startsWith("sha256:");
        assertThat(after.status() == 404
                        || !after.text("/properties/contentHash").equals(before))
                .isTrue();
    }

    @Test
    void theZonesOfALayerAreAGeoPackageToo(@TempDir Path folder) throws IOException, SQLException {
        String path = "/api/layers/water-source/package?edition=2026.1";
        HttpResponse<byte[]> answer = http().bytes(path);
        Path file = Files.write(folder.resolve("zones.gpkg"), answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/geopackage+sqlite3");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("water-source-2026.1.gpkg");
        assertThat(http().bytes(path).body()).isEqualTo(answer.body());
        int zones = http().get("/api/layers/water-source/zones?edition=2026.1")
                .json()
                .path("features")
                .size();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var counted = connection
                        .createStatement()
                        .executeQuery("SELECT count(DISTINCT code) FROM \"water-source\"")) {
            assertThat(counted.getInt(1)).isEqualTo(zones);
        }
    }

    @Test
    void anEditionsRecordNamesItsPredecessor() {
        Answer answer = http().get("/api/editions/2025.1");
        assertThat(answer.text("/predecessor")).isEqualTo("2020.1");
        assertThat(answer.text("/status")).isEqualTo("SUPERSEDED");
        assertThat(answer.text("/note")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/editions/9, EDITION_UNKNOWN",
        "/api/layers/nope/zones, LAYER_UNKNOWN",
        "/api/layers/nope/package, LAYER_UNKNOWN",
        "/api/layers/nope/zones/1, LAYER_UNKNOWN",
        "/api/layers/redline/zones/nope, ZONE_UNKNOWN",
        "/api/nope, NOT_FOUND",
        "/nope.html, NOT_FOUND",
        "/api/layers/, NOT_FOUND"
    })
    void whatDoesNotExistIsNotFound(String path, String code) {
        Answer answer = http().get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo(code);
    }
}
