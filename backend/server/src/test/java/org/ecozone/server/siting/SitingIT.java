package org.ecozone.server.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SitingIT extends RunningServer {

    private static final String PROJECT = """
            {"type": "Feature", "geometry": null, "properties": {"industry": "4416", "facts": {"nature": "NEW"}, "areaMu": 600}}""";
    private static final String WITHIN = """
            {"type": "Feature", "geometry": null, "properties": {"industry": "4416", "facts": {"nature": "NEW"}, "areaMu": 600,
             "within": %s}}""";
    private static final String POINT = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.07, 44.9]}, "properties": {%s}}""";

    private static List<String> result(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .filter(line -> !line.startsWith("{\"progress\""))
                .toList();
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }

    @Test
    void aProjectGetsTheTerritoryByVerdictWithTheHashOfItsLines() throws Exception {
        List<String> lines = result(http().post("/api/siting", PROJECT));

        assertThat(json(lines.get(0)).at("/siting/industry/code").asString()).isEqualTo("4416");
        assertThat(lines.get(lines.size() - 1)).isEqualTo(last(lines));
        assertThat(result(http().post("/api/siting", PROJECT))).isEqualTo(lines);
    }

    /** The last line, of the lines before it. */
    private static String last(List<String> lines) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        lines.subList(0, lines.size() - 1)
                .forEach(line -> sha256.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
        return "{\"complete\":true,\"resultHash\":\"sha256:%s\"}"
                .formatted(HexFormat.of().formatHex(sha256.digest()));
    }

    @Test
    void whatItSaysOfAPlaceIsWhatPreviewSaysThere() {
        String properties = "\"industry\": \"4416\", \"facts\": {\"nature\": \"NEW\"}";
        JsonNode preview = http().post("/api/screenings/preview", POINT.formatted(properties))
                .json();
        JsonNode industries = http().post("/api/siting/industries", POINT.formatted("\"facts\": {\"nature\": \"NEW\"}"))
                .json();

        JsonNode row = industries
                .path("industries")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("4416"))
                .findFirst()
                .orElseThrow();
        for (String same : new String[] {"verdict", "atLeast", "atMost"}) {
            assertThat(row.path(same)).isEqualTo(preview.path(same));
        }
        assertThat(industries.path("industries").size()).isGreaterThan(1000);
        assertThat(industries.path("provisions").has(row.path("because").asString("")))
                .isEqualTo(!row.path("because").isNull());
    }

    @Test
    void everyFaultOfAProjectIsNamedAtOnceAndNothingIsBegun() {
        Answer answer = http().post("/api/siting", """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82, 45]},
                 "properties": {"industry": "9999", "facts": {"nature": "OLD"}, "areaMu": -3, "colour": "red",
                 "within": {"layer": "nowhere", "zone": ""}}}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/geometry",
                        "/properties/industry",
                        "/properties/facts/nature",
                        "/properties/areaMu",
                        "/properties/colour",
                        "/properties/within/layer");
    }

    @Test
    void withinARegimentItAnswersOfItAloneWithAHashOfItsOwn() throws Exception {
        List<String> all = result(http().post("/api/siting", PROJECT));
        String asked = WITHIN.formatted("{\"layer\": \"admin-area\", \"zone\": \"WS-84\"}");
        List<String> lines = result(http().post("/api/siting", asked));

        assertThat(json(lines.get(0)).at("/siting/within/name").asString()).isEqualTo("84团");
        JsonNode tables = json(lines.get(lines.size() - 2));
        assertThat(tables.path("byAdminArea").size()).isEqualTo(1);
        assertThat(tables.at("/byAdminArea/0/areaMu")).isEqualTo(tables.at("/within/areaMu"));
        assertThat(tables.path("byUnit").size())
                .isLessThan(json(all.get(all.size() - 2)).path("byUnit").size());
        assertThat(lines.get(lines.size() - 1)).isEqualTo(last(lines)).isNotEqualTo(all.get(all.size() - 1));
        assertThat(result(http().post("/api/siting", asked))).isEqualTo(lines);
        assertThat(result(http().post("/api/siting", WITHIN.formatted("null")))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"layer": "redline", "zone": "HX-01"}            | LAYER_UNKNOWN    | /properties/within/layer
            {"layer": "nowhere", "zone": "WS-84"}            | LAYER_UNKNOWN    | /properties/within/layer
            {"layer": "admin-area", "zone": "WS-48"}         | ZONE_UNKNOWN     | /properties/within/zone
            {"layer": "admin-area"}                          | PROPERTY_INVALID | /properties/within/zone
            {"layer": 84, "zone": "WS-84"}                   | PROPERTY_INVALID | /properties/within/layer
            "WS-84"                                          | PROPERTY_INVALID | /properties/within
            {"layer": "admin-area", "zone": "WS-84", "x": 1} | PROPERTY_UNKNOWN | /properties/within/x
            """)
    void aZoneThatThereIsNotIsRefusedWithItsPlace(String within, String code, String pointer) {
        Answer answer = http().post("/api/siting", WITHIN.formatted(within));

        assertThat(answer.status()).isEqualTo(422);
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asString()).isEqualTo("REQUEST_INVALID");
        assertThat(problem.path("errors").size()).isEqualTo(1);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/message").asString()).containsPattern("\\p{IsHan}");
    }

    @Test
    void anUnknownEditionAndADayBeforeTheRulesAreRefusedBeforeTheFirstLine() {
        assertThat(http().post("/api/siting?edition=1999.1", PROJECT)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("EDITION_UNKNOWN");
        assertThat(http().post("/api/siting?edition=2020.1&asOf=2019-01-01", PROJECT)
                        .status())
                .isEqualTo(400);
    }
}
