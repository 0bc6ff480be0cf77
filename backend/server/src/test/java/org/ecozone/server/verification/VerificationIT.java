package org.ecozone.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.ProjectData;
import org.ecozone.server.RunningServer;
import org.ecozone.server.verification.Figure.Unit;
import org.ecozone.server.zoning.PublishedEditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A verification over HTTP: started, followed, recorded, cancelled. */
class VerificationIT extends RunningServer {

    private static final String EDITION = "/api/editions/2026.1";
    private static final String ACTIVE = """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()
              AND (query LIKE '%cover%' OR query LIKE '%piece%' OR query LIKE '%ground%')
            """;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PublishedEditions editions;

    @Autowired
    private VerificationRows rows;

    private JsonNode until(String run, Predicate<JsonNode> isSo) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        JsonNode now = http().get(run).json();
        while (!isSo.test(now) && System.nanoTime() < deadline) {
            Thread.sleep(50);
            now = http().get(run).json();
        }
        assertThat(isSo.test(now)).as(now.toString()).isTrue();
        return now;
    }

    private static boolean isOver(JsonNode run) {
        return !run.path("state").asString().equals("RUNNING");
    }

    private String started(String query) {
        Answer answer = http().post(EDITION + "/verification" + query, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo(EDITION + "/verifications/" + answer.text("/id"));
        return answer.header("Location");
    }

    private int recorded() {
        return jdbc.queryForObject("SELECT count(*) FROM verifications", Integer.class);
    }

    @Test
    void everyFigureAgreesAndBothNumbersAreRecorded() throws Exception {
        String run = started("");
        assertThat(started("")).isEqualTo(run);
        String events =
                http().get(run + "/events", "Accept", "text/event-stream").body();
        assertThat(events.lines().filter(line -> line.equals("event:progress")).count())
                .isGreaterThan(5);
        List<String> data =
                events.lines().filter(line -> line.startsWith("data:")).toList();
        JsonNode last = JsonMapper.shared().readTree(data.get(data.size() - 1).substring(5));
        assertThat(events).contains("event:done").contains("PostGIS：合并图层 / unions of layers");
        assertThat(last.path("state").asString()).isEqualTo("DONE");
        JsonNode done = http().get(run).json();
        assertThat(done).isEqualTo(last);
        assertThat(done.path("done")).isEqualTo(done.path("total"));
        JsonNode result = done.path("result");
        assertThat(result.path("agrees").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.path("figures").asInt()).isGreaterThan(4_000);
        assertThat(result.path("differences").size()).isZero();
        assertThat(result.at("/edition/hash"))
                .isEqualTo(http().get(EDITION).json().path("hash"));
        assertThat(result.at("/baseline/code").asString()).isEqualTo("2020.1");
        assertThat(result.path("versions").propertyNames())
                .contains("EcoZone", "definitions", "definitionsHash", "PostgreSQL", "PostGIS", "GEOS", "PROJ");
        assertThat(http().get(EDITION + "/verifications").json().at("/verifications/0/result"))
                .isEqualTo(result);
        figuresAreRecorded(run, result);
        assertThat(http().send(delete(run)).text("/code")).isEqualTo("VERIFICATION_FINISHED");
        assertThat(http().get(run).status()).isEqualTo(200);
        neverChanges(done.path("id").asString());
    }

    private void figuresAreRecorded(String run, JsonNode result) {
        Answer figures = http().get(run + "/figures");
        assertThat(CanonicalJson.sha256(figures.body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(result.path("figuresHash").asString());
        JsonNode all = figures.json().path("figures");
        assertThat(all.size()).isEqualTo(result.path("figures").asInt());
        JsonNode area = all.valueStream()
                .filter(one -> one.path("figure").asString().equals("indicator/redline-area/numerator"))
                .findFirst()
                .orElseThrow();
        assertThat(area.path("postgis").asDouble() / area.path("engine").asDouble())
                .isBetween(1 - 1e-6, 1 + 1e-6)
                .isNotEqualTo(1);
    }

    private void neverChanges(String id) {
        for (String change : List.of(
                "UPDATE verifications SET baseline = edition WHERE id = '" + id + "'",
                "DELETE FROM verifications WHERE id = '" + id + "'",
                "TRUNCATE verifications")) {
            assertThatThrownBy(() -> jdbc.execute(change)).hasMessageContaining("what is recorded never changes");
        }
    }

    @Test
    void aCancelledRunEndsItsStatementAndRecordsNothing() throws Exception {
        int before = recorded();
        String run = started("?baseline=2025.1");
        until(run, now -> now.path("done").asInt() > 1 || isOver(now));
        assertThat(http().send(delete(run)).status()).isEqualTo(204);
        JsonNode over = until(run, VerificationIT::isOver);
        assertThat(over.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(over.path("result").isNull()).isTrue();
        assertThat(recorded()).isEqualTo(before);
        assertThat(jdbc.queryForObject(ACTIVE, Integer.class)).isZero();
        assertThat(http().get(run + "/events", "Accept", "text/event-stream").body())
                .contains("event:done", "CANCELLED");
        assertThat(http().get(run + "/figures").text("/code")).isEqualTo("VERIFICATION_UNKNOWN");
        assertThat(http().send(delete(run)).status()).isEqualTo(204);
    }

    @Test
    void aFigureThatDiffersIsListedWithBothNumbersAndRecordedAsSuch() {
        IndicatorBook book = IndicatorFile.load(ProjectData.folder().resolve("indicators"));
        var question = new Question(editions.named("2025.1", "edition"), editions.named("2020.1", "baseline"), book);
        var compared = List.of(
                new ComparedFigure("indicator/redline-area/numerator", 1000.5, 1002.0, Unit.SQUARE_METRES),
                new ComparedFigure("balance/redline/unit/ZH1/lost", 3.0, null, Unit.SQUARE_METRES),
                new ComparedFigure("indicator/unit-count/value", 51.0, 51.0, Unit.COUNT));
        var recorded = RecordedVerification.of(
                question,
                compared,
                new PostgisFigures.Database("15", "3.3", "3.11", "9.1"),
                "1.0.0",
                UUID.randomUUID(),
                Instant.parse("2026-11-29T08:00:00Z"));
        rows.add(recorded, question);
        JsonNode result = http().get("/api/editions/2025.1/verifications/" + recorded.id())
                .json()
                .path("result");
        assertThat(result.path("agrees").asBoolean()).isFalse();
        assertThat(result.path("figures").asInt()).isEqualTo(3);
        JsonNode first = result.at("/differences/0");
        assertThat(first.path("name").asString()).isEqualTo("生态保护红线面积 · 面积或分子");
        assertThat(first.path("engine").asDouble()).isEqualTo(1000.5);
        assertThat(first.path("postgis").asDouble()).isEqualTo(1002);
        assertThat(first.path("absolute").asDouble()).isEqualTo(1.5);
        assertThat(first.path("relative").asDouble()).isEqualTo(1.5 / 1000.5);
        assertThat(result.at("/differences/1/name").asString()).isEqualTo("生态保护红线 · 按单元 · ZH1 · 减少");
        assertThat(result.at("/differences/1/postgis").isNull()).isTrue();
    }

    private HttpRequest.Builder delete(String path) {
        return HttpRequest.newBuilder(http().uri(path)).method("DELETE", BodyPublishers.noBody());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/0", "/00000000-0000-0000-0000-000000000000", "/00000000-0000-0000-0000-000000000000/figures"})
    void whatIsNoVerificationIsUnknown(String id) {
        Answer answer = http().get(EDITION + "/verifications" + id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("VERIFICATION_UNKNOWN");
    }

    @Test
    void aRunBelongsToItsEdition() {
        String id = UUID.randomUUID().toString();
        assertThat(http().get("/api/editions/2020.1/verifications/" + id).text("/code"))
                .isEqualTo("VERIFICATION_UNKNOWN");
        assertThat(http().post("/api/editions/x/verification", "").text("/code"))
                .isEqualTo("EDITION_UNKNOWN");
        assertThat(http().get("/api/editions/x/verifications").text("/code")).isEqualTo("EDITION_UNKNOWN");
        Answer baseline = http().post(EDITION + "/verification?baseline=x", "");
        assertThat(baseline.text("/code")).isEqualTo("EDITION_UNKNOWN");
        assertThat(baseline.text("/errors/0/pointer")).isEqualTo("baseline");
        assertThat(http().get(EDITION + "/verifications?limit=0").text("/code")).isEqualTo("BAD_PARAMETER");
    }
}
