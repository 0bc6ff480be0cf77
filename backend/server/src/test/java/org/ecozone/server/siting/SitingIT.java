package org.ecozone.server.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SitingIT extends RunningServer {

    private static final String PROJECT = """
            {"type": "Feature", "geometry": null, "properties": {"industry": "4416", "facts": {"nature": "NEW"}, "areaMu": 600}}""";
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
        JsonNode last = json(lines.get(lines.size() - 1));
        assertThat(last.path("complete").asBoolean()).isTrue();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        lines.subList(0, lines.size() - 1)
                .forEach(line -> sha256.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
        assertThat(last.path("resultHash").asString())
                .isEqualTo("sha256:" + HexFormat.of().formatHex(sha256.digest()));
        assertThat(result(http().post("/api/siting", PROJECT))).isEqualTo(lines);
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
                 "properties": {"industry": "9999", "facts": {"nature": "OLD"}, "areaMu": -3, "colour": "red"}}""");

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
                        "/properties/colour");
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
