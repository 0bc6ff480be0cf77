package org.ecozone.server.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.ecozone.server.access.RulesFolder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Projects screened again: in order, what changed and why, and what could not be screened again counted as open. */
@DirtiesContext
class RescreeningIT extends RunningServer {

    private static final String AGAIN = "/api/projects/rescreening";
    private static final String OWN = "?edition=recorded&asOf=recorded&rules=recorded";
    private static final List<String> EDITIONS = List.of("2020.1", "2025.1", "2026.1");
    private static final String DAY = "2026-11-23";

    private static final String CLAUSE = """

            - id: AL-Q-T1
              title: 测试：由人核对
              modality: 要求
              dimension: 空间布局约束
              check: PERSON
            """;

    private static RulesFolder folder;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void rules(DynamicPropertyRegistry registry) throws IOException {
        folder = new RulesFolder(Files.createTempDirectory("ecozone-rules"));
        registry.add("ecozone.access.rules", () -> folder.path().toString());
    }

    /** All that were registered, by name, of sites in a row across the territory. */
    private List<String> register(String edition, int sites) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            ids.add(registered(edition, DAY, site(edition, i)));
        }
        return ids;
    }

    private String registered(String edition, String day, String site) {
        Answer recorded = http().post("/api/screenings?edition=" + edition + "&asOf=" + day, site);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        Answer project = http().post("/api/projects", "{\"screening\": \"" + recorded.text("/id") + "\"}");
        assertThat(project.status()).as(project.body()).isEqualTo(201);
        return project.text("/id");
    }

    private static String site(String edition, int i) {
        double west = 82.0 + i * 0.031;
        double south = 44.8 + i % 5 * 0.03;
        return """
                {"type": "Feature", "properties": {"name": "%s 之 %d", "industry": "2511", "facts": {"nature": "NEW"}},
                 "geometry": {"type": "Polygon", "coordinates": [[[%3$s, %4$s], [%5$s, %4$s], [%5$s, %6$s], [%3$s, %6$s],
                   [%3$s, %4$s]]]}}""".formatted(edition, i, west, south, west + 0.02, south + 0.02);
    }

    private static List<String> reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    private static String choice(List<String> ids) {
        return "{\"projects\": ["
                + String.join(",", ids.stream().map(id -> '"' + id + '"').toList()) + "]}";
    }

    private List<JsonNode> again(String query, List<String> ids) {
        Answer answer = http().post(AGAIN + query, choice(ids));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void byItsOwnEditionReleaseAndDayNothingChanges() {
        List<String> ids = new ArrayList<>();
        EDITIONS.forEach(edition -> ids.addAll(register(edition, 8)));
        List<JsonNode> lines = again(OWN, ids);
        assertThat(lines).hasSize(25);
        for (int i = 0; i < 24; i++) {
            JsonNode line = lines.get(i);
            assertThat(line.path("index").asInt()).isEqualTo(i);
            assertThat(line.path("direction").asString()).isEqualTo("SAME");
            assertThat(line.path("changes")).isEmpty();
            assertThat(line.path("ground")).isEmpty();
        }
        List<String> listed = new ArrayList<>();
        lines.subList(0, 24).forEach(line -> listed.add(line.at("/project/id").asString()));
        assertThat(listed).containsExactlyElementsOf(reversed(ids));
        assertThat(lines.get(24).at("/summary/same").asInt()).isEqualTo(24);
        assertThat(lines.get(24).at("/summary/failed").asInt()).isZero();
    }

    @Test
    void whatIsSaidToHaveChangedIsTheDifferenceOfBothPreviews() {
        List<String> ids = register("2020.1", 20);
        List<JsonNode> lines = again("?edition=2026.1&asOf=" + DAY, ids);
        int changed = 0;
        for (int i = 0; i < ids.size(); i++) {
            JsonNode line = lines.get(ids.size() - 1 - i);
            Map<String, String> before = findings("2020.1", i);
            Map<String, String> after = findings("2026.1", i);
            Map<String, String> differing = new TreeMap<>();
            before.forEach((rule, stands) -> differing.put(rule, stands));
            after.forEach((rule, stands) -> differing.merge(rule, stands, (was, is) -> was.equals(is) ? "" : is));
            differing.values().removeIf(String::isEmpty);
            before.keySet().stream()
                    .filter(rule -> before.get(rule).equals(after.get(rule)))
                    .forEach(differing::remove);
            List<String> said = new ArrayList<>();
            for (JsonNode change : line.path("changes")) {
                if (!(change.at("/before/effect")
                                .asString(change.at("/after/effect").asString()))
                        .equals("PERMITTED")) {
                    said.add(change.path("rule").asString());
                }
                assertThat(change.path("causes").toString()).isEqualTo("[[\"EDITION\"]]");
                assertThat(change.path("layers")).isNotEmpty();
            }
            assertThat(said).containsExactlyInAnyOrderElementsOf(differing.keySet());
            changed += said.isEmpty() ? 0 : 1;
        }
        assertThat(changed).isPositive();
    }

    private Map<String, String> findings(String edition, int i) {
        JsonNode preview = http().post("/api/screenings/preview?edition=" + edition + "&asOf=" + DAY, site("2020.1", i))
                .json();
        Map<String, String> findings = new TreeMap<>();
        for (JsonNode finding : preview.path("findings")) {
            if (!finding.path("effect").asString().equals("PERMITTED")) {
                findings.put(
                        finding.path("rule").asString(),
                        finding.path("outcome").asString()
                                + finding.path("effect").asString());
            }
        }
        return findings;
    }

    @Test
    void aRuleOfANewReleaseIsTheCauseOfWhatItForbids() {
        List<String> ids = register("2026.1", 2);
        folder.prohibitWhateverIsNew("B");
        try {
            assertThat(http().release().status()).isEqualTo(201);
            JsonNode line = again("?edition=recorded&asOf=recorded", ids).get(0);
            JsonNode change = line.path("changes")
                    .valueStream()
                    .filter(one -> one.path("rule").asString().equals("TEST-ALL"))
                    .findFirst()
                    .orElseThrow();
            assertThat(change.path("causes").toString()).isEqualTo("[[\"RULES\"]]");
            assertThat(change.at("/release/kind").asString()).isEqualTo("ADDED");
            assertThat(change.path("before").isNull()).isTrue();
            assertThat(line.at("/after/verdict").asString()).isEqualTo("PROHIBITED");
            String old = line.at("/project/screening/rules/hash").asString();
            assertThat(again("?edition=recorded&asOf=recorded&rules=" + old, ids)
                            .get(0)
                            .path("changes"))
                    .isEmpty();
        } finally {
            folder.allowAgain("A");
            http().release();
        }
    }

    /** A release that begins between both days: neither the new one on the old day can be asked, nor the old one on the new day back. */
    @Test
    void aReleaseOnADayOnWhichItWasNotCompleteIsUntried() {
        List<String> ids = register("2026.1", 1);
        String old = http().get("/api/projects/" + ids.get(0)).text("/screening/rules/hash");
        folder.prohibitWhateverIsNew("C");
        folder.begin("2026-11-25");
        try {
            assertThat(http().release().status()).isEqualTo(201);
            JsonNode line = again("?edition=recorded&asOf=2026-11-30", ids).get(0);
            assertThat(line.path("untried").toString()).isEqualTo("[[\"RULES\"]]");
            assertThat(causesOf(line, "TEST-ALL")).isEqualTo("[[\"RULES\",\"DAY\"]]");
            JsonNode notThen = again("?edition=recorded&asOf=recorded", ids).get(0);
            assertThat(notThen.at("/errors/0/code").asString()).isEqualTo("BAD_PARAMETER");
            assertThat(notThen.has("direction")).isFalse();
            ids = List.of(registered("2026.1", "2026-11-30", site("2026.1", 0)));
            line = again("?edition=recorded&asOf=" + DAY + "&rules=" + old, ids).get(0);
            assertThat(line.path("untried").toString()).isEqualTo("[[\"DAY\"]]");
            assertThat(causesOf(line, "TEST-ALL")).isEqualTo("[[\"RULES\"]]");
            line = again("?edition=2025.1&asOf=" + DAY + "&rules=" + old, ids).get(0);
            assertThat(line.path("untried").toString()).isEqualTo("[[\"DAY\"],[\"EDITION\",\"DAY\"]]");
        } finally {
            folder.begin("2020-12-31");
            folder.allowAgain("A");
            http().release();
        }
    }

    private static String causesOf(JsonNode line, String rule) {
        return line.path("changes")
                .valueStream()
                .filter(one -> one.path("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow()
                .path("causes")
                .toString();
    }

    /** It is not asked as if the fact had not been stated. */
    @Test
    void aReleaseThatDoesNotKnowAFactCannotBeAsked() {
        folder.know();
        try {
            assertThat(http().release().status()).isEqualTo(201);
            String site = site("2026.1", 0).replace("\"NEW\"", "\"NEW\", \"test_fact\": true");
            List<String> ids = List.of(registered("2026.1", DAY, site));
            folder.forget();
            assertThat(http().release().status()).isEqualTo(201);
            List<JsonNode> lines = again("?edition=recorded&asOf=recorded", ids);
            assertThat(lines.get(0).at("/errors/0/pointer").asString()).isEqualTo("/properties/facts/test_fact");
            assertThat(lines.get(0).has("direction")).isFalse();
            assertThat(lines.get(1).at("/summary/failed").asInt()).isEqualTo(1);
        } finally {
            folder.forget();
            http().release();
        }
    }

    @Test
    void aClauseThatAPersonMustCheckNowIsToldThoughTheVerdictIsTheSame() {
        List<String> ids = register("2026.1", 1);
        folder.write("access-list/region.yaml", folder.read("access-list/region.yaml") + CLAUSE);
        try {
            assertThat(http().release().status()).isEqualTo(201);
            JsonNode line = again("?edition=recorded&asOf=recorded", ids).get(0);
            assertThat(line.path("direction").asString()).isEqualTo("SAME");
            assertThat(line.path("changes")).isEmpty();
            assertThat(line.path("clauses")).singleElement().satisfies(clause -> {
                assertThat(clause.path("rule").asString()).isEqualTo("AL-Q-T1");
                assertThat(clause.path("before").isNull()).isTrue();
                assertThat(clause.at("/after/outcome").asString()).isEqualTo("TRUE");
                assertThat(clause.path("causes").toString()).isEqualTo("[[\"RULES\"]]");
            });
        } finally {
            folder.write(
                    "access-list/region.yaml",
                    folder.read("access-list/region.yaml").replace(CLAUSE, ""));
            http().release();
        }
    }

    /** A record that is not as it was recorded is a line of its own, keeps no other from it, and is counted. */
    @Test
    void whatCannotBeScreenedAgainIsOpen() {
        List<String> ids = register("2026.1", 3);
        String record = http().get("/api/projects/" + ids.get(1)).text("/screening/id");
        jdbc.execute("ALTER TABLE screenings DISABLE TRIGGER USER");
        try {
            jdbc.update("UPDATE screenings SET record_hash = 'sha256:' || repeat('0', 64) WHERE id = ?::uuid", record);
        } finally {
            for (String trigger : List.of("immutable", "no_truncate")) {
                jdbc.execute("ALTER TABLE screenings ENABLE ALWAYS TRIGGER " + trigger);
            }
        }
        List<JsonNode> lines = again(OWN, ids);
        assertThat(lines.get(1).at("/errors/0/code").asString()).isEqualTo("RECORD_ALTERED");
        assertThat(lines.get(1).has("direction")).isFalse();
        assertThat(lines.get(3).at("/summary/same").asInt()).isEqualTo(2);
        assertThat(lines.get(3).at("/summary/failed").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAskedIsRefusedBeforeTheFirstLine() {
        List<String> ids = register("2026.1", 1);
        assertThat(http().post(AGAIN + "?edition=1999.1", "{}").text("/code")).isEqualTo("EDITION_UNKNOWN");
        assertThat(http().post(AGAIN + "?rules=no-such", "{}").text("/code")).isEqualTo("RULES_UNKNOWN");
        assertThat(http().post(AGAIN + "?asOf=2001-01-01&edition=2020.1", "{}").text("/errors/0/pointer"))
                .isEqualTo("asOf");
        Answer unknown = http().post(
                        AGAIN,
                        "{\"projects\": [\"" + ids.get(0) + "\", \"00000000-0000-0000-0000-000000000001\", \"x\"]}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().path("errors").findValuesAsString("pointer")).containsExactly("/projects/2");
        assertThat(http().post(AGAIN, "{\"states\": [\"OPEN\"], \"more\": 1}")
                        .json()
                        .path("errors"))
                .hasSize(2);
        Answer none = http().post(AGAIN, "{\"states\": [\"WITHDRAWN\"]}");
        assertThat(none.body().lines()).hasSize(1).first().asString().contains("\"of\":0");
    }
}
