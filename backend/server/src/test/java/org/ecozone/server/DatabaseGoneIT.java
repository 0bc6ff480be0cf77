package org.ecozone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.Http.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The server keeps answering from memory when the database goes, says what it cannot do, and recovers by itself. */
@SpringBootTest(classes = EcozoneServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DatabaseGoneIT {

    private static final String SITE = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.07, 44.9]}, "properties": {}}""";

    private static final List<String> FROM_MEMORY = List.of(
            "/api/editions",
            "/api/layers",
            "/api/layers?edition=2020.1",
            "/api/layers/redline/zones",
            "/api/layers/control-unit/zones?edition=2025.1",
            "/api/rules",
            "/api/facts",
            "/api/indicators",
            "/api/indicators/redline-area/breakdown?by=category",
            "/api/indicators?format=xlsx",
            "/api/editions/2026.1/comparison",
            "/api/layers/redline/method-sheet",
            "/api/industries?q=251",
            "/api/health/readiness",
            "/api/health/liveness",
            "/");

    private static final List<String> FROM_DATABASE = List.of(
            "/api/editions/2026.1",
            "/api/layers/redline/zones/x",
            "/api/rules/releases",
            "/api/editions/2026.1/verifications",
            "/api/screenings",
            "/api/screenings/00000000-0000-0000-0000-000000000000");

    private static Forwarder forwarder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        PostgisForTests.Database database = PostgisForTests.freshDatabase();
        URI address = URI.create(database.url().substring("jdbc:".length()));
        forwarder = new Forwarder(address.getHost(), address.getPort() < 0 ? 5432 : address.getPort());
        String through = database.url().replaceFirst("//[^/]*/", "//127.0.0.1:" + forwarder.port() + "/");
        registry.add("spring.datasource.url", () -> through);
        registry.add("spring.datasource.username", database::user);
        registry.add("spring.datasource.password", database::password);
        registry.add("ecozone.data", () -> ProjectData.folder().toString());
    }

    @AfterAll
    static void close() throws IOException {
        forwarder.cut();
    }

    @Test
    void whatIsInMemoryIsAnsweredAndTheRestSaysSoUntilTheDatabaseIsBack() throws Exception {
        var http = new Http(port);
        assertThat(http.get("/api/health").status()).isEqualTo(200);
        assertThat(http.get("/api/editions/2026.1").status()).isEqualTo(200);
        String run = verificationUnderWay(http);
        forwarder.cut();
        failsAndRecordsNothing(http, run);
        assertThat(http.post("/api/screenings/preview", SITE).text("/resultHash"))
                .startsWith("sha256:");
        assertThat(http.post("/api/screenings/preview?edition=2020.1", SITE).status())
                .isEqualTo(200);
        FROM_MEMORY.forEach(path -> assertThat(http.get(path).status()).as(path).isEqualTo(200));
        FROM_DATABASE.forEach(path -> unavailable(http.get(path)));
        unavailable(http.post("/api/screenings", SITE));
        unavailable(http.post("/api/screenings/00000000-0000-0000-0000-000000000000/verify", ""));
        Answer health = http.get("/api/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.text("/components/db/status")).isEqualTo("DOWN");
        assertThat(health.text("/components/editions/status")).isEqualTo("UP");
        forwarder.open();
        recovers(http, "/api/editions/2026.1");
        recovers(http, "/api/health");
        assertThat(http.post("/api/screenings", SITE).status()).isEqualTo(201);
        assertThat(http.get("/api/editions/2026.1/verifications").json().path("verifications"))
                .isEmpty();
        assertThat(http.get(run).text("/state")).isEqualTo("FAILED");
    }

    /** The address of one that PostGIS computes for. */
    private static String verificationUnderWay(Http http) throws InterruptedException {
        String run = http.post("/api/editions/2026.1/verification", "").header("Location");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (http.get(run).json().path("done").asInt() < 2 && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(http.get(run).text("/state")).isEqualTo("RUNNING");
        return run;
    }

    private static void failsAndRecordsNothing(Http http, String run) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (http.get(run).text("/state").equals("RUNNING") && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        Answer failed = http.get(run);
        assertThat(failed.text("/state")).isEqualTo("FAILED");
        assertThat(failed.text("/problem/code")).isEqualTo("DATABASE_UNAVAILABLE");
        assertThat(failed.json().path("result").isNull()).isTrue();
    }

    /** The connection pool tries again by itself, a few seconds apart. */
    private static void recovers(Http http, String path) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (http.get(path).status() != 200 && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        assertThat(http.get(path).status()).as(path).isEqualTo(200);
    }

    private static void unavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("DATABASE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    /** Passes connections on to the database, until it is cut. */
    private static final class Forwarder {

        private final String host;
        private final int target;
        private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
        private ServerSocket server;

        Forwarder(String host, int target) throws IOException {
            this.host = host;
            this.target = target;
            server = listen(0);
        }

        int port() {
            return server.getLocalPort();
        }

        void cut() throws IOException {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        }

        void open() throws IOException {
            server = listen(server.getLocalPort());
        }

        private ServerSocket listen(int port) throws IOException {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            start(() -> {
                while (true) {
                    Socket inside = socket.accept();
                    var outside = new Socket(host, target);
                    sockets.add(inside);
                    sockets.add(outside);
                    start(() -> pass(inside.getInputStream(), outside.getOutputStream(), inside, outside));
                    start(() -> pass(outside.getInputStream(), inside.getOutputStream(), inside, outside));
                }
            });
            return socket;
        }

        private static void pass(InputStream from, OutputStream to, Socket one, Socket other) throws IOException {
            try (one;
                    other) {
                byte[] buffer = new byte[1 << 16];
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    to.write(buffer, 0, read);
                    to.flush();
                }
            }
        }

        private interface Work {
            void run() throws IOException;
        }

        private static void start(Work work) {
            var thread = new Thread(() -> {
                try {
                    work.run();
                } catch (IOException closed) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
    }
}
