package org.ecozone.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ecozone.server.EcozoneServer;
import org.ecozone.server.Http;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.PostgisForTests;
import org.ecozone.server.PostgisForTests.Cluster;
import org.ecozone.server.ProjectData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A PostgreSQL that is there but answers nothing, one whose connections are all in use, and one that was killed. */
@SpringBootTest(classes = EcozoneServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabasePausedIT {

    private static final String SITE = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[82.07,44.9]}}";
    private static final String RECORDS = "/api/screenings";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** The pool's, and some for a machine that has other work. */
    private static final Duration MOST = PATIENCE.plusSeconds(2).plusSeconds(5);

    private static Cluster cluster;

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource connections;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        cluster = PostgisForTests.ownCluster();
        var database = cluster.database();
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::user);
        registry.add("spring.datasource.password", database::password);
        registry.add("ecozone.data", () -> ProjectData.folder().toString());
        registry.add("ecozone.database.request-patience", () -> PATIENCE);
    }

    /** Whatever a test left: what is paused would keep its files for ever. */
    @AfterEach
    void goOn() throws IOException, InterruptedException {
        if (postmaster().isPresent()) {
            signal("CONT");
        }
    }

    private static Optional<ProcessHandle> postmaster() throws IOException {
        try (Stream<Path> data = Files.list(cluster.folder())) {
            Path pid = data.map(folder -> folder.resolve("postmaster.pid"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0)));
        }
    }

    /** To the postmaster and all its processes, and to nothing else. */
    private static void signal(String name) throws IOException, InterruptedException {
        ProcessHandle first = postmaster().orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(first.pid())));
        first.descendants().forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    private static Answer within(Duration most, Supplier<Answer> call) {
        long before = System.nanoTime();
        Answer answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(most);
        return answer;
    }

    private static String health(Answer answer) {
        return answer.status() + " " + answer.text("/components/db/status");
    }

    @Test
    @Order(1)
    void aPausedDatabaseIsToldWithinASecondAndKeepsNobodyWaitingLong() throws Exception {
        var http = new Http(port);
        assertThat(health(http.get("/api/health"))).isEqualTo("200 UP");
        assertThat(http.get(RECORDS).status()).isEqualTo(200);
        signal("STOP");
        // What was answered just before may be told for an instant.
        Thread.sleep(500);
        for (int i = 0; i < 4; i++) {
            Answer answer = within(Duration.ofMillis(1500), () -> http.get("/api/health"));
            assertThat(health(answer)).isEqualTo("503 SLOW");
        }
        for (int i = 0; i < 2; i++) {
            unavailable(within(MOST, () -> http.get(RECORDS)));
            unavailable(within(MOST, () -> http.get(RECORDS + "/00000000-0000-0000-0000-000000000000")));
            unavailable(within(MOST, () -> http.post(RECORDS, SITE)));
        }
        assertThat(http.post(RECORDS + "/preview", SITE).status()).isEqualTo(200);
        assertThat(health(within(Duration.ofMillis(1500), () -> http.get("/api/health"))))
                .isEqualTo("503 SLOW");
        signal("CONT");
        recovers(http);
        assertThat(http.post(RECORDS, SITE).status()).isEqualTo(201);
    }

    private static void unavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isIn("DATABASE_UNAVAILABLE", "DATABASE_BUSY");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private static void recovers(Http http) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while ((http.get("/api/health").status() != 200 || http.get(RECORDS).status() != 200)
                && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(http.get(RECORDS).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aPoolThatIsInUseIsBusyWhileTheDatabaseIsWell() throws Exception {
        var http = new Http(port);
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                taken.add(connections.getConnection());
            }
            for (Answer answer : List.of(http.get(RECORDS), http.post(RECORDS, SITE))) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.text("/code")).isEqualTo("DATABASE_BUSY");
            }
            assertThat(health(http.get("/api/health"))).isEqualTo("200 UP");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(http.post(RECORDS, SITE).status()).isEqualTo(201);
    }

    @Test
    @Order(3)
    void aDatabaseThatWasKilledIsDown() throws Exception {
        var http = new Http(port);
        postmaster().orElseThrow().destroyForcibly();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (http.get("/api/health").status() == 200 && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(health(within(Duration.ofMillis(1500), () -> http.get("/api/health"))))
                .isEqualTo("503 DOWN");
        Answer answer = within(MOST, () -> http.get(RECORDS));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("DATABASE_UNAVAILABLE");
    }
}
