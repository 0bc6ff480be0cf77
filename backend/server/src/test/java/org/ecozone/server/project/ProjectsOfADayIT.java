package org.ecozone.server.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.ecozone.server.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What an address may have kept in a day: projects and their versions count like records, what is not kept does not. */
@DirtiesContext
@Import(ProjectsOfADayIT.OnADay.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ProjectsOfADayIT extends RunningServer {

    private static final int MOST = 6;
    private static final String PROJECTS = "/api/projects";
    private static final String SITE = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.07, 44.9]},
             "properties": {"name": "%s"}}""";

    @DynamicPropertySource
    static void limit(DynamicPropertyRegistry registry) {
        registry.add("ecozone.recording.per-address-and-day", () -> MOST);
    }

    @TestConfiguration
    static class OnADay {

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock("2026-11-20T04:00:00Z");
        }
    }

    @Autowired
    private SetClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private static int day = 20;

    @BeforeEach
    void onADayOfItsOwn() {
        clock.set("2026-11-" + ++day + "T04:00:00Z");
    }

    private String record() {
        Answer recorded = http().post("/api/screenings", SITE.formatted(UUID.randomUUID()));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        return recorded.text("/id");
    }

    private Answer register(String record) {
        return http().post(PROJECTS, "{\"screening\": \"" + record + "\"}");
    }

    private static String body(Answer seen, String members) {
        return "{\"previous\": \"" + seen.text("/contentHash") + "\", " + members + "}";
    }

    private Answer change(Answer seen, String members) {
        return http().post(PROJECTS + '/' + seen.text("/id") + "/changes", body(seen, members));
    }

    private Answer attach(Answer seen, String record) {
        return http().post(
                        PROJECTS + '/' + seen.text("/id") + "/screenings",
                        body(seen, "\"screening\": \"" + record + "\""));
    }

    /** That so many are left, by taking them. */
    private void areLeft(int left, Answer project) {
        Answer seen = http().get(PROJECTS + '/' + project.text("/id"));
        for (int i = 0; i < left; i++) {
            seen = change(seen, "\"remark\": \"" + UUID.randomUUID() + "\"");
            assertThat(seen.status()).as(seen.body()).isEqualTo(201);
        }
        isLimited(change(seen, "\"remark\": \"一条也不能再多\""));
    }

    private static void isLimited(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.text("/code")).isEqualTo("RECORDS_LIMITED");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void recordsProjectsChangesAndAttachmentsCountTogether() {
        String first = record();
        String second = record();
        Answer project = register(first);
        assertThat(project.status()).as(project.body()).isEqualTo(201);
        Answer changed = change(project, "\"state\": \"ACCEPTED\"");
        assertThat(changed.status()).isEqualTo(201);
        assertThat(attach(changed, second).status()).isEqualTo(201);
        areLeft(MOST - 5, project);
        isLimited(http().post("/api/screenings", SITE.formatted("第七条")));
    }

    @Test
    void whatIsAnsweredAgainOrRefusedDoesNotCount() {
        String record = record();
        Answer project = register(record);
        Answer changed = change(project, "\"state\": \"ACCEPTED\"");
        for (int i = 0; i < MOST; i++) {
            assertThat(register(record).header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(change(project, "\"state\": \"ACCEPTED\"").header("Idempotency-Replayed"))
                    .isEqualTo("true");
            assertThat(change(project, "\"state\": \"BUILT\"").text("/code")).isEqualTo("PROJECT_CONFLICT");
            assertThat(change(changed, "\"state\": \"OPEN\"").text("/code")).isEqualTo("PROJECT_INVALID");
            assertThat(attach(changed, record).text("/code")).isEqualTo("SCREENING_ATTACHED");
            assertThat(http().post(PROJECTS, "{\"screening\": \"" + record + "\", \"name\": \"另一个\"}")
                            .text("/code"))
                    .isEqualTo("SCREENING_ATTACHED");
            assertThat(http().post(PROJECTS + '/' + UUID.randomUUID() + "/changes", "{}")
                            .text("/code"))
                    .isEqualTo("PROJECT_UNKNOWN");
        }
        areLeft(MOST - 3, project);
        assertThat(register(record).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(change(changed, "\"state\": \"OPEN\"").text("/code")).isEqualTo("PROJECT_INVALID");
    }

    /** Each may have taken its place in the day before it was seen that another was first. */
    @Test
    void ofThoseThatTheDatabaseRefusesNoneCounts() throws Exception {
        Answer project = register(record());
        var threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, 3)
                    .mapToObj(i -> (Callable<Answer>) () -> change(project, "\"name\": \"第" + i + "个\""))
                    .toList();
            int kept = 0;
            for (Future<Answer> call : threads.invokeAll(calls)) {
                assertThat(call.get().status()).isIn(201, 409);
                kept += call.get().status() == 201 ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        jdbc.execute("""
                CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
                CREATE TRIGGER no_room BEFORE INSERT ON project_versions FOR EACH ROW EXECUTE FUNCTION no_room()""");
        Answer now = http().get(PROJECTS + '/' + project.text("/id"));
        assertThat(change(now, "\"remark\": \"没有空间\"").text("/code")).isEqualTo("STORAGE_FULL");
        jdbc.execute("DROP TRIGGER no_room ON project_versions; DROP FUNCTION no_room()");
        areLeft(MOST - 3, project);
    }

    /** Who got no answer in time says the same once more, while the first is still on its way. */
    @Test
    void theSameSaidTwiceAtOnceIsOneVersionForBoth() throws Exception {
        Answer project = register(record());
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Answer> same = () -> change(project, "\"state\": \"ACCEPTED\"");
            for (Future<Answer> call : threads.invokeAll(Collections.nCopies(4, same))) {
                assertThat(call.get().status()).as(call.get().body()).isEqualTo(201);
                assertThat(call.get().text("/version")).isEqualTo("2");
            }
        } finally {
            threads.shutdown();
        }
        areLeft(MOST - 3, project);
    }

    /** China has one time, and its day begins at 16:00 of Greenwich's. */
    @Test
    void theDayEndsAtMidnightInChina() {
        String day = "2026-11-" + ProjectsOfADayIT.day;
        clock.set(day + "T15:59:50Z");
        String record = record();
        Answer project = register(record());
        areLeft(MOST - 3, project);
        assertThat(register(record).header("Retry-After")).isEqualTo("11");
        clock.set(day + "T15:59:59.999Z");
        isLimited(register(record));
        clock.set(day + "T16:00:00Z");
        assertThat(register(record).status()).isEqualTo(201);
        areLeft(MOST - 1, project);
        clock.set("2026-11-" + ++ProjectsOfADayIT.day + "T00:00:00Z");
        isLimited(change(http().get(PROJECTS + '/' + project.text("/id")), "\"remark\": \"零时\""));
    }
}
