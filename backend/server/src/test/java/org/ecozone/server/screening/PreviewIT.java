package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PreviewIT extends RunningServer {

    private static final String PREVIEW = "/api/screenings/preview";

    @Autowired
    private JdbcTemplate jdbc;

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":" + properties + "}";
    }

    /** A square of about 100 m in the middle of the largest zone for which {@code condition} holds. */
    private String squareIn(String condition) {
        return jdbc.queryForObject(
                "SELECT ST_AsGeoJSON(ST_Envelope(ST_Buffer(ST_PointOnSurface(geom), 0.0005)), 9, 0) FROM zones WHERE "
                        + condition + " AND until_edition IS NULL ORDER BY area_m2 DESC, code LIMIT 1",
                String.class);
    }

    @Test
    void theAnswerHoldsTheWholeContract() {
        JsonNode result = http().post(PREVIEW, feature(squareIn("layer = 'redline'"), "{\"name\":\"示例\"}"))
                .json();
        assertThat(result.propertyNames())
                .contains(
                        "id",
                        "verdict",
                        "atLeast",
                        "atMost",
                        "edition",
                        "rules",
                        "software",
                        "evaluatedAt",
                        "resultHash",
                        "asOf",
                        "site",
                        "coverage",
                        "themes",
                        "findings",
                        "missingFacts",
                        "notices");
        assertThat(result.path("themes")).hasSize(29);
        assertThat(result.at("/edition/code").asString()).isEqualTo("2026.1");
        assertThat(result.at("/coverage/coveredShare").asDouble()).isEqualTo(1.0);
        assertThat(result.at("/software").asString()).isEqualTo("1.0.0");
    }

    @Test
    void whatIsServedIsWhatIsHashed() {
        for (String detail : List.of("", "?detail=full", "?detail=findings", "?detail=verdict")) {
            Answer answer = http().post(PREVIEW + detail, feature(squareIn("layer = 'redline'"), "{\"name\":\"示例\"}"));
            String hashed = answer.body()
                    .replaceFirst("^\\{\"id\":\"[^\"]*\",\"evaluatedAt\":\"[^\"]*\",\"resultHash\":\"[^\"]*\",", "{");
            assertThat(CanonicalJson.sha256(hashed.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(answer.text("/resultHash"));
        }
    }

    @Test
    void theShortFormsGiveTheSameVerdictUnderAHashOfTheirOwn() {
        String body = feature(squareIn("layer = 'redline'"), "{\"industry\":\"2511\"}");
        JsonNode full = http().post(PREVIEW, body).json();
        JsonNode findings = http().post(PREVIEW + "?detail=findings", body).json();
        JsonNode verdict = http().post(PREVIEW + "?detail=verdict", body).json();
        assertThat(full.has("detail")).isFalse();
        assertThat(http().post(PREVIEW + "?detail=full", body).text("/resultHash"))
                .isEqualTo(full.path("resultHash").asString());
        for (JsonNode shown : List.of(findings, verdict)) {
            for (String same : List.of("verdict", "atLeast", "atMost", "edition", "rules", "site", "missingFacts")) {
                assertThat(shown.path(same)).isEqualTo(full.path(same));
            }
            assertThat(shown.path("resultHash")).isNotEqualTo(full.path("resultHash"));
        }
        assertThat(findings.path("detail").asString()).isEqualTo("findings");
        assertThat(findings.path("findings").findValuesAsString("rule"))
                .isEqualTo(full.path("findings").findValuesAsString("rule"));
        assertThat(findings.path("findings").findValues("trace")).isEmpty();
        assertThat(findings.propertyNames()).doesNotContain("whyNot", "counterfactuals", "eia");
        assertThat(verdict.path("detail").asString()).isEqualTo("verdict");
        assertThat(verdict.path("themes").findValuesAsString("status"))
                .isEqualTo(full.path("themes").findValuesAsString("status"));
        assertThat(verdict.propertyNames()).doesNotContain("findings", "notices", "whyNot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "FULL", "", "full "})
    void anUnknownDetailIsRefused(String detail) {
        String body = feature("{\"type\":\"Point\",\"coordinates\":[82.07,44.9]}", "{}");
        Answer answer = http().post(PREVIEW + "?detail=" + detail.replace(" ", "%20"), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("BAD_PARAMETER");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("detail");
    }

    @Test
    void aRecordIsTheFullForm() {
        String body = feature("{\"type\":\"Point\",\"coordinates\":[82.07,44.9]}", "{}");
        assertThat(http().post("/api/screenings?detail=verdict", body).text("/code"))
                .isEqualTo("UNKNOWN_PARAMETER");
        assertThat(http().post("/api/screenings", body).text("/resultHash"))
                .isEqualTo(http().post(PREVIEW, body).text("/resultHash"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Point | {\"type\":\"Point\",\"coordinates\":[82.07,44.9]} | /site/count",
                "LineString | {\"type\":\"LineString\",\"coordinates\":[[82.05,44.88],[82.09,44.91]]} | /site/lengthMetres",
                "MultiPolygon | {\"type\":\"MultiPolygon\",\"coordinates\":[[[[82,44.8],[82.02,44.8],[82.02,44.82],[82,44.82],[82,44.8]],"
                        + "[[82.005,44.805],[82.005,44.815],[82.015,44.815],[82.015,44.805],[82.005,44.805]]],"
                        + "[[[82.05,44.8],[82.06,44.8],[82.06,44.81],[82.05,44.8]]]]} | /site/areaSquareMetres"
            })
    void pointsLinesAndMultipolygonsAreScreened(String type, String geometry, String figure) {
        JsonNode result = http().post(PREVIEW, feature(geometry, "{}")).json();
        assertThat(result.at("/site/type").asString()).isEqualTo(type);
        assertThat(result.at(figure).asDouble()).isPositive();
    }

    @Test
    void aWidthTurnsALineIntoAnArea() {
        String line = "{\"type\":\"LineString\",\"coordinates\":[[82.05,44.88],[82.05,44.89]]}";
        JsonNode result =
                http().post(PREVIEW, feature(line, "{\"widthMetres\":20}")).json();
        assertThat(result.at("/site/areaSquareMetres").asDouble()).isBetween(22_000.0, 23_000.0);
        assertThat(result.at("/site/widthMetres").asDouble()).isEqualTo(20);
    }

    @Test
    void aRefineryInALevelOneWaterZoneIsProhibitedByTheLawOfTheDay() {
        String body = feature(squareIn("layer = 'water-source' AND category = 'LEVEL_1'"), "{\"industry\":\"2511\"}");
        Answer now = http().post(PREVIEW, body);
        Answer before = http().post(PREVIEW + "?asOf=2026-08-01", body);
        assertThat(now.text("/verdict")).isEqualTo("PROHIBITED");
        assertThat(citations(now)).contains("生态环境法典 第三百一十九条");
        assertThat(before.text("/verdict")).isEqualTo("PROHIBITED");
        assertThat(citations(before)).anyMatch(cited -> cited.contains("水污染防治法") && cited.endsWith("第六十五条"));
        assertThat(before.text("/asOf")).isEqualTo("2026-08-01");
    }

    @Test
    void aNamedEditionCanBeAskedUnderTheLawOfAnyDay() {
        String body = feature(squareIn("layer = 'water-source' AND category = 'LEVEL_1'"), "{\"industry\":\"2511\"}");
        Answer answer = http().post(PREVIEW + "?edition=2025.1&asOf=2026-08-01", body);
        assertThat(answer.text("/edition/code")).isEqualTo("2025.1");
        assertThat(answer.text("/asOf")).isEqualTo("2026-08-01");
        assertThat(citations(answer)).anyMatch(cited -> cited.endsWith("第六十五条"));
    }

    private static List<String> citations(Answer answer) {
        return answer.json()
                .path("findings")
                .valueStream()
                .flatMap(finding -> finding.path("citations").valueStream())
                .map(cited -> cited.path("document").asString().replaceAll("^.*中华人民共和国", "") + " "
                        + cited.path("article").asString())
                .toList();
    }

    @Test
    void aSiteHalfOutsideTheTerritoryIsUndetermined() {
        String half = jdbc.queryForObject("""
                WITH border AS (SELECT ST_Boundary(ST_Union(geom)) AS line FROM zones
                                WHERE layer = 'admin-area' AND until_edition IS NULL)
                SELECT ST_AsGeoJSON(ST_Envelope(ST_Buffer(ST_PointN(ST_GeometryN(line, 1), 1), 0.002)), 9, 0) FROM border
                """, String.class);
        JsonNode result = http().post(PREVIEW, feature(half, "{}")).json();
        assertThat(result.at("/coverage/uncoveredSquareMetres").asDouble()).isPositive();
        assertThat(result.path("atMost").asString()).isEqualTo("PROHIBITED");
        assertThat(result.path("verdict").asString()).isEqualTo("UNDETERMINED");
    }

    @Test
    void aSiteFarFromTheTerritoryHasNoDataAndNeverPasses() {
        String beijing = "{\"type\":\"Point\",\"coordinates\":[116.4,39.9]}";
        JsonNode result = http().post(PREVIEW, feature(beijing, "{}")).json();
        assertThat(result.path("verdict").asString()).isEqualTo("UNDETERMINED");
        assertThat(result.path("themes").findValuesAsString("status")).containsOnly("NO_DATA");
    }

    @Test
    void overlapsAreDrawnAndCoverWhatTheResultCounts() {
        String body = feature(squareIn("layer = 'redline'"), "{}");
        Answer drawn = http().post(PREVIEW + "/overlaps", body);
        assertThat(drawn.header("Content-Type")).startsWith("application/geo+json");
        JsonNode features = drawn.json().path("features");
        assertThat(features.findValuesAsString("layer")).contains("redline", "control-unit", "admin-area");
        double sum = features.valueStream()
                .filter(piece -> piece.at("/properties/layer").asString().equals("admin-area"))
                .mapToDouble(piece -> piece.at("/properties/areaSquareMetres").asDouble())
                .sum();
        double site =
                http().post(PREVIEW, body).json().at("/site/areaSquareMetres").asDouble();
        assertThat(sum).isCloseTo(site, org.assertj.core.data.Offset.offset(0.02));
    }

    @Test
    void thePartOutsideTheDataIsDrawnAsUncovered() {
        String beijing =
                "{\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.41,39.9],[116.41,39.91],[116.4,39.9]]]}";
        JsonNode features = http().post(PREVIEW + "/overlaps", feature(beijing, "{}"))
                .json()
                .path("features");
        assertThat(features).hasSize(1);
        assertThat(features.at("/0/properties/class").asString()).isEqualTo("UNCOVERED");
        assertThat(features.at("/0/properties/layer").asString()).isEmpty();
    }

    @Test
    void theSameQuestionGetsTheSameBytesFromManyThreads() throws Exception {
        String body = feature(squareIn("layer = 'redline'"), "{\"industry\":\"2511\"}");
        var threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> answers = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> {
                        var json = (ObjectNode) http().post(PREVIEW, body).json();
                        json.remove("evaluatedAt");
                        return json.toString();
                    }))
                    .toList();
            String first = answers.get(0).get();
            assertThat(first).contains("resultHash");
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theLawBeforeTheRulesBeginIsNotGuessed() {
        String body = feature("{\"type\":\"Point\",\"coordinates\":[82.07,44.9]}", "{}");
        assertThat(http().post(PREVIEW + "?asOf=2019-01-01", body).status()).isEqualTo(404);
    }
}
