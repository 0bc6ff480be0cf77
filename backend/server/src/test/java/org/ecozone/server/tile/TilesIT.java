package org.ecozone.server.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TilesIT extends RunningServer {

    private static final String TILE = "/tiles/2026.1/redline/8/186/92.mvt";

    private String addressOf(String layer, String place) {
        String template = http().get("/tiles/2026.1/" + layer + ".json").text("/tiles/0");
        return template.replaceAll("^http://127\\.0\\.0\\.1:\\d+", "").replace("{z}/{x}/{y}", place);
    }

    @Test
    void theSameTileIsSentCompressedAndPlainEachUnderItsOwnTag() throws IOException {
        HttpResponse<byte[]> plain = http().bytes(TILE, "Accept-Encoding", "identity");
        HttpResponse<byte[]> packed = http().bytes(TILE, "Accept-Encoding", "gzip");
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(header(plain, "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body())
                .isNotEmpty();
        assertThat(header(plain, "ETag")).matches("\"[0-9a-f]{24}\"");
        assertThat(header(packed, "ETag")).matches("\"[0-9a-f]{24}-gzip\"").isNotEqualTo(header(plain, "ETag"));
    }

    @Test
    void theAddressOfTheTileJsonIsKeptForeverAndAnotherIsAskedAgain() {
        Answer kept = http().get(addressOf("redline", "8/186/92"));
        assertThat(kept.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(http().get(TILE).header("Cache-Control")).isEqualTo("no-cache");
        Answer foreign = http().get(TILE + "?hash=0123");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text("/code")).isEqualTo("EDITION_UNKNOWN");
        assertThat(foreign.text("/errors/0/pointer")).isEqualTo("hash");
        assertThat(foreign.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void editionsHaveAddressesOfTheirOwn() {
        String now = http().get("/tiles/2026.1/redline.json").text("/tiles/0");
        String before = http().get("/tiles/2025.1/redline.json").text("/tiles/0");
        assertThat(before.replaceAll(".*hash=", "")).isNotEqualTo(now.replaceAll(".*hash=", ""));
        assertThat(http().get("/tiles/2025.1/redline/8/186/92.mvt").header("ETag"))
                .isNotEqualTo(http().get(TILE).header("ETag"));
    }

    @Test
    void anUnchangedTileIsNotSentAgain() {
        String tag = http().get(TILE).header("ETag");
        Answer again = http().get(TILE, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(http().get(TILE, "If-None-Match", "\"0\"").status()).isEqualTo(200);
    }

    @Test
    void aKeptTileIsSentAsTheFirstTime() {
        String path = addressOf("redline", "9/373/184");
        Answer first = http().get(path);
        Answer second = http().get(path);
        assertThat(second.raw().headers().map().keySet())
                .isEqualTo(first.raw().headers().map().keySet());
        for (String name : new String[] {"ETag", "Cache-Control", "Vary", "Content-Type", "Content-Length"}) {
            assertThat(second.header(name))
                    .as(name)
                    .isEqualTo(first.header(name))
                    .isNotEmpty();
        }
        assertThat(second.header("Content-Security-Policy")).isNotEmpty();
        assertThat(second.body()).isEqualTo(first.body());
        Answer misspelt = http().get(path.replace("?hash", "?x=1&hash"));
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(http().get(path + "0").text("/code")).isEqualTo("EDITION_UNKNOWN");
    }

    @Test
    void headTellsWhatGetWouldSend() {
        Answer head = http().send(HttpRequest.newBuilder(http().uri(TILE)).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(http().get(TILE).header("ETag"));
    }

    @Test
    void whereNothingLiesThereIsNoContentThatMayBeKept() {
        Answer empty = http().get(addressOf("redline", "14/0/0"));
        assertThat(empty.status()).isEqualTo(204);
        assertThat(empty.body()).isEmpty();
        assertThat(empty.header("Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/1999.9/redline/8/186/92.mvt, 404, EDITION_UNKNOWN, edition",
        "/tiles/1999.9/redline.json, 404, EDITION_UNKNOWN, edition",
        "/tiles/1999.9/redline/style.json, 404, EDITION_UNKNOWN, edition",
        "/tiles/2026.1/nope/8/186/92.mvt, 404, LAYER_UNKNOWN, layer",
        "/tiles/2026.1/nope/30/186/92.mvt, 404, LAYER_UNKNOWN, layer",
        "'/tiles/2026.1/redline,nope/8/186/92.mvt', 404, LAYER_UNKNOWN, layer",
        "'/tiles/2026.1/redline,/8/186/92.mvt', 404, LAYER_UNKNOWN, layer",
        "'/tiles/2026.1/redline,control-unit/15/0/0.mvt', 404, TILE_UNKNOWN, z",
        "/tiles/2026.1/nope.json, 404, LAYER_UNKNOWN, layer",
        "/tiles/2026.1/nope/style.json, 404, LAYER_UNKNOWN, layer",
        "/tiles/2026.1/redline/4/0/0.mvt, 404, TILE_UNKNOWN, z",
        "/tiles/2026.1/redline/15/0/0.mvt, 404, TILE_UNKNOWN, z",
        "/tiles/2026.1/redline/-1/0/0.mvt, 404, TILE_UNKNOWN, z",
        "/tiles/2026.1/redline/8/256/0.mvt, 404, TILE_UNKNOWN, x",
        "/tiles/2026.1/redline/8/0/256.mvt, 404, TILE_UNKNOWN, y",
        "/tiles/2026.1/redline/8/0/-1.mvt, 404, TILE_UNKNOWN, y",
        "/tiles/2026.1/redline/8/x/0.mvt, 400, BAD_PARAMETER, x",
        "/tiles/2026.1/redline/8/0/99999999999.mvt, 400, BAD_PARAMETER, y",
        "/tiles/2026.1/redline/8/0/1.mvt?Hash=1, 400, UNKNOWN_PARAMETER, Hash"
    })
    void anAddressOfNoTileIsRefusedByTheWordThatIsWrong(String path, int status, String code, String place) {
        Answer answer = http().get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(place);
    }

    @Test
    void severalLayersAreTheirTilesBesideEachOther() throws IOException {
        String place = "/8/186/92.mvt";
        var expected = new ByteArrayOutputStream();
        for (String layer : new String[] {"redline", "control-unit", "well-protection"}) {
            expected.writeBytes(plain("/tiles/2026.1/" + layer + place).body());
        }
        HttpResponse<byte[]> together = plain("/tiles/2026.1/redline,control-unit,well-protection" + place);
        assertThat(together.body()).isEqualTo(expected.toByteArray());
        assertThat(plain("/tiles/2026.1/redline,control-unit,redline,well-protection" + place)
                        .body())
                .isEqualTo(expected.toByteArray());
        assertThat(header(plain("/tiles/2026.1/control-unit,redline,well-protection" + place), "ETag"))
                .isNotEqualTo(header(together, "ETag"));
        assertThat(http().get("/tiles/2026.1/redline,control-unit/14/0/0.mvt").status())
                .isEqualTo(204);
    }

    @Test
    void theListOfLayersTellsWhereTheirTilesAre() {
        String template = http().get("/api/layers?edition=2026.1").text("/tiles");
        String address = template.replace("{z}/{x}/{y}", "8/186/92");
        assertThat(address.replace("{layers}", "redline")).isEqualTo(addressOf("redline", "8/186/92"));
        Answer together = http().get(address.replace("{layers}", "redline,control-unit"));
        assertThat(together.status()).isEqualTo(200);
        assertThat(together.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    private HttpResponse<byte[]> plain(String path) {
        return http().bytes(path, "Accept-Encoding", "identity");
    }

    @Test
    void tileJsonTellsZoomsBoundsAndFields() {
        JsonNode json = http().get("/tiles/2026.1/redline.json").json();
        JsonNode listed = http().get("/api/layers?edition=2026.1")
                .json()
                .path("layers")
                .valueStream()
                .filter(layer -> layer.path("id").asString().equals("redline"))
                .findFirst()
                .orElseThrow();
        assertThat(json.path("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(json.path("bounds")).isEqualTo(listed.path("bbox"));
        assertThat(json.path("minzoom").asInt()).isEqualTo(5);
        assertThat(json.path("maxzoom").asInt()).isEqualTo(14);
        assertThat(json.at("/vector_layers/0/id").asString()).isEqualTo("redline");
        assertThat(json.at("/vector_layers/0/fields").propertyNames())
                .containsExactly("code", "name", "category", "areaMu");
        assertThat(json.at("/tiles/0").asString()).startsWith("http://127.0.0.1:");
    }

    @Test
    void aStyleDrawsEveryCategoryInTheColoursOfTheLayerAndFindsItsTiles() {
        JsonNode style = http().get("/tiles/2026.1/control-unit/style.json").json();
        assertThat(style.path("version").asInt()).isEqualTo(8);
        assertThat(style.at("/sources/control-unit/tiles/0").asString())
                .isEqualTo(http().get("/tiles/2026.1/control-unit.json").text("/tiles/0"));
        assertThat(style.at("/layers/0/source-layer").asString()).isEqualTo("control-unit");
        assertThat(style.at("/layers/0/paint/fill-color").toString())
                .isEqualTo(
                        "[\"match\",[\"get\",\"category\"],\"PRIORITY\",\"#38A800\",\"KEY\",\"#E64C3C\",\"#FFE680\"]");
        assertThat(style.at("/layers/1/paint/line-width").toString())
                .isEqualTo("[\"match\",[\"get\",\"category\"],\"PRIORITY\",1.0,\"KEY\",1.0,1.0]");
        JsonNode redline = http().get("/tiles/2026.1/redline/style.json").json();
        assertThat(redline.at("/layers/0/paint/fill-color").asString()).isEqualTo("#C00000");
        assertThat(redline.at("/layers/0/paint/fill-opacity").asDouble()).isPositive();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
