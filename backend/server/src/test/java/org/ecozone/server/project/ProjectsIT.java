package org.ecozone.server.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The register: projects from records, each change a version that is added, nothing lost where two change at once. */
@DirtiesContext
class ProjectsIT extends RunningServer {

    private static final String PROJECTS = "/api/projects";
    private static final String SITE = """
            {"type": "Feature", "geometry": {"type": "Polygon", "coordinates":
              [[[%1$s, 44.85], [%2$s, 44.85], [%2$s, 44.855], [%1$s, 44.855], [%1$s, 44.85]]]},
             "properties": {"name": "精细化工", "industry": "2511", "facts": {"nature": "NEW"}}}""";

    @Autowired
    private JdbcTemplate jdbc;

    private String record;

    @BeforeEach
    void record() {
        record = recorded(82.35);
    }

    private String recorded(double west) {
        Answer recorded = http().post("/api/screenings", SITE.formatted(west, west + 0.005));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        return recorded.text("/id");
    }

    private Answer register(String members) {
        return http().post(PROJECTS, "{\"screening\": \"" + record + "\"" + members + "}");
    }

    private static String one(Answer project) {
        return PROJECTS + '/' + project.text("/id");
    }

    private Answer change(Answer seen, String members) {
        return http().post(
                        one(seen) + "/changes",
                        "{\"previous\": \"" + seen.text("/contentHash") + "\", " + members + "}");
    }

    private static String code() {
        return "师市环审〔2026〕" + UUID.randomUUID() + "号";
    }

    @Test
    void aProjectIsRegisteredFromARecordAndEachChangeIsAVersion() {
        String code = code();
        Answer project = register(", \"code\": \"" + code + "\", \"state\": \"ACCEPTED\"");
        assertThat(project.status()).as(project.body()).isEqualTo(201);
        assertThat(project.header("Location")).isEqualTo(one(project));
        assertThat(project.text("/name")).isEqualTo("精细化工");
        assertThat(project.text("/screening/id")).isEqualTo(record);
        assertThat(project.json().at("/outline/type").asString()).isEqualTo("Polygon");
        Answer approved = change(project, "\"state\": \"APPROVED\", \"remark\": \"批复已下达\"");
        assertThat(approved.status()).as(approved.body()).isEqualTo(201);
        JsonNode history = http().get(one(project)).json().path("history");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(history.get(1).path("remark").asString()).isEqualTo("批复已下达");
        assertThat(history.get(1).path("code").asString()).isEqualTo(code);
        assertThat(history.get(1).path("previous")).isEqualTo(history.get(0).path("contentHash"));
        ObjectNode first = (ObjectNode) history.get(0);
        String hash = first.remove("contentHash").asString();
        assertThat(CanonicalJson.sha256(first)).isEqualTo(hash);
        Answer without = change(approved, "\"code\": null");
        assertThat(without.json().path("code").isNull()).isTrue();
        assertThat(without.text("/state")).isEqualTo("APPROVED");
    }

    @Test
    void whoHasNotSeenTheNewestIsToldAndNothingIsLost() {
        Answer project = register("");
        Answer first = change(project, "\"state\": \"ACCEPTED\"");
        Answer stale = change(project, "\"name\": \"另一名称\"");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("/code")).isEqualTo("PROJECT_CONFLICT");
        assertThat(stale.text("/detail")).contains("第 2 版", first.text("/contentHash"));
        Answer again = change(project, "\"state\": \"ACCEPTED\"");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(http().get(one(project)).json().path("history")).hasSize(2);
    }

    @Test
    void ofManyAtOnceOneChangesIt() throws Exception {
        Answer project = register("");
        assertThat(statuses(i -> change(project, "\"name\": \"第" + i + "个\"")))
                .containsOnlyOnce(201)
                .contains(409);
        assertThat(http().get(one(project)).json().path("history")).hasSize(2);
    }

    @Test
    void ofManyAtOnceOneGetsTheNumber() throws Exception {
        String code = code();
        List<String> records =
                IntStream.range(0, 6).mapToObj(i -> recorded(82.4)).toList();
        assertThat(statuses(i -> http().post(
                                PROJECTS, "{\"screening\": \"" + records.get(i) + "\", \"code\": \"" + code + "\"}")))
                .containsOnlyOnce(201)
                .contains(409);
        assertThat(http().get(PROJECTS + "?q=" + Http.encoded(code)).json().path("projects"))
                .hasSize(1);
    }

    private List<Integer> statuses(java.util.function.IntFunction<Answer> call) throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Answer>) () -> call.apply(i))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> each : threads.invokeAll(calls)) {
                statuses.add(each.get().status());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theSameSentAgainIsTheSameProjectAndARecordIsOfOneOnly() {
        Answer project = register(", \"name\": \"甲\"");
        Answer again = register(", \"name\": \"甲\"");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("/id")).isEqualTo(project.text("/id"));
        Answer other = register(", \"name\": \"乙\"");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/code")).isEqualTo("SCREENING_ATTACHED");
        assertThat(other.text("/errors/0/pointer")).isEqualTo("/screening");
    }

    @Test
    void aNumberIsOfOneProjectUntilItIsTakenAway() {
        String code = code();
        Answer project = register(", \"code\": \"" + code + "\"");
        record = recorded(82.5);
        Answer second = register("");
        Answer taken = change(second, "\"code\": \"" + code + "\"");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/code")).isEqualTo("PROJECT_CODE_TAKEN");
        assertThat(taken.text("/errors/0/pointer")).isEqualTo("/code");
        change(project, "\"code\": null");
        assertThat(change(second, "\"code\": \"" + code + "\"").status()).isEqualTo(201);
    }

    @Test
    void theRecordThatWasMadeLastIsWhatAProjectIs() {
        String older = record;
        record = recorded(82.6);
        Answer project = register("");
        String path = one(project) + "/screenings";
        Answer attached = http().post(
                        path,
                        "{\"previous\": \"%s\", \"screening\": \"%s\"}".formatted(project.text("/contentHash"), older));
        assertThat(attached.status()).as(attached.body()).isEqualTo(201);
        assertThat(attached.text("/screening/id")).isEqualTo(record);
        String newer = recorded(82.7);
        Answer last = http().post(
                        path,
                        "{\"previous\": \"%s\", \"screening\": \"%s\"}"
                                .formatted(attached.text("/contentHash"), newer));
        assertThat(last.text("/screening/id")).isEqualTo(newer);
        assertThat(last.json().path("screenings").findValuesAsString("id")).containsExactly(newer, record, older);
        assertThat(http().get(PROJECTS + "?bbox=82.69,44.8,82.72,44.9").body()).contains(project.text("/id"));
    }

    @Test
    void everyFaultIsNamedAndNothingKept() {
        int before = http().get(PROJECTS + "?limit=200").json().path("projects").size();
        Answer refused = http().post(
                        PROJECTS,
                        "{\"screening\": \"x\", \"name\": \"\", \"code\": \"\\u0001\", \"state\": 1, \"who\": 1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("PROJECT_INVALID");
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/screening", "/name", "/code", "/state", "/who");
        assertThat(http().get(PROJECTS + "?limit=200").json().path("projects")).hasSize(before);
        Answer bad = http().get(PROJECTS + "?limit=0&after=x&state=OPEN&bbox=1,2&format=kml");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("limit", "after", "state", "bbox", "format");
        assertThat(http().get(PROJECTS + '/' + UUID.randomUUID()).text("/code")).isEqualTo("PROJECT_UNKNOWN");
        assertThat(http().get(PROJECTS + "/0").text("/code")).isEqualTo("PROJECT_UNKNOWN");
    }

    @Test
    void pagesHaveEachOnceThoughProjectsChangeMeanwhile() {
        List<Answer> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            record = recorded(82.2);
            made.add(register(", \"name\": \"翻页" + i + "\""));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            JsonNode listed = http().get(PROJECTS + "?limit=2&q=" + Http.encoded("翻页") + after)
                    .json();
            listed.path("projects")
                    .forEach(project -> seen.add(project.path("id").asString()));
            after = "&after=" + listed.path("next").asString("");
            change(made.get(page), "\"state\": \"BUILT\"");
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().map(answer -> answer.text("/id")).toList());
        assertThat(http().get(PROJECTS + "?state=BUILT,REFUSED&q=" + Http.encoded("翻页"))
                        .json()
                        .path("projects"))
                .hasSize(3);
    }

    @Test
    void theMapGetsOutlinesAsGeoJson() {
        Answer project = register("");
        for (Answer map : List.of(
                http().get(PROJECTS + "?format=geojson"), http().get(PROJECTS, "Accept", "application/geo+json"))) {
            assertThat(map.header("Content-Type")).startsWith("application/geo+json");
            JsonNode feature = map.json()
                    .path("features")
                    .valueStream()
                    .filter(one -> one.path("id").asString().equals(project.text("/id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(feature.at("/geometry/coordinates/0/0/0").asDouble()).isBetween(82.3, 82.4);
            assertThat(feature.at("/properties/simplified").asBoolean()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE project_versions SET content = content",
                "DELETE FROM project_versions",
                "TRUNCATE projects CASCADE",
                "UPDATE project_screenings SET outline = outline",
                "DELETE FROM project_screenings",
                "UPDATE projects SET created_at = now()",
                "DELETE FROM projects"
            })
    void theDatabaseRefusesToChangeOrForget(String statement) {
        register("");
        assertThat(catchThrowable(() -> jdbc.update(statement))).hasMessageContaining("what is recorded never changes");
    }

    @Test
    void theDatabaseRefusesAVersionThatDoesNotFollow() {
        Answer project = register("");
        assertThat(catchThrowable(() -> jdbc.update(
                        "INSERT INTO project_versions (project, version, content, content_hash, previous_hash)"
                                + " SELECT project, 3, content, content_hash, content_hash"
                                + " FROM project_versions WHERE project = ?::uuid",
                        project.text("/id"))))
                .hasMessageContaining("does not follow");
    }

    /** The owner of the table can turn its guards off; then it is told, and nothing is built on it. */
    @Test
    void anAlteredHistoryIsToldAndNotCarriedOn() {
        Answer project = register("");
        jdbc.execute("ALTER TABLE project_versions DISABLE TRIGGER USER");
        try {
            String altered = "replace(content, '精细化工', '仓储')";
            jdbc.update(
                    "UPDATE project_versions SET content = " + altered + ", content_hash = content_hash(" + altered
                            + ") WHERE project = ?::uuid",
                    project.text("/id"));
            jdbc.update(
                    "UPDATE project_versions SET content = replace(content, '\"version\":1', '\"version\":9'), content_hash ="
                            + " content_hash(replace(content, '\"version\":1', '\"version\":9')) WHERE project = ?::uuid",
                    project.text("/id"));
        } finally {
            for (String trigger : List.of("follows", "one_code", "immutable", "no_truncate")) {
                jdbc.execute("ALTER TABLE project_versions ENABLE ALWAYS TRIGGER " + trigger);
            }
        }
        Answer now = http().get(one(project));
        assertThat(now.text("/altered")).contains("第 1 版");
        Answer refused = change(now, "\"state\": \"BUILT\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("RECORD_ALTERED");
    }
}
