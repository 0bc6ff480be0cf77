package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.EcozoneServer;
import org.ecozone.server.Http;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.ProjectData;
import org.ecozone.server.RunningServer;
import org.ecozone.server.access.RulesFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * A screening comes out the same in another process, where unordered collections have another order and other rules are in
 * force.
 */
class RestartIT extends RunningServer {

    private static final List<String> SITES = List.of(
            "{\"type\":\"Point\",\"coordinates\":[82.35,44.85]}",
            "{\"type\":\"LineString\",\"coordinates\":[[82.2,44.8],[82.4,44.85]]}",
            "{\"type\":\"Polygon\",\"coordinates\":[[[82.2,44.8],[82.6,44.8],[82.6,44.9],[82.2,44.8]]]}");

    @Autowired
    private Environment environment;

    @TempDir
    private Path scratch;

    private static String feature(String geometry) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry
                + ",\"properties\":{\"industry\":\"4412\",\"facts\":{\"nature\":\"NEW\"}}}";
    }

    @Test
    void anotherServerOnTheSameDatabaseVerifiesWhatThisOneRecorded() throws Exception {
        List<Answer> added = SITES.stream()
                .map(site -> http().post("/api/screenings", feature(site)))
                .toList();
        int port = freePort();
        var rules = new RulesFolder(scratch.resolve("rules"));
        rules.prohibitWhateverIsNew("other");
        Process other = start(port, rules.path());
        try {
            var http = new Http(port);
            awaitReady(http, other);
            assertThat(http.get("/api/rules").text("/version")).isEqualTo("other");
            assertThat(Files.readString(scratch.resolve("server.log"))).containsPattern("已预热：试算 [1-9]\\d* 个地块");
            for (Answer recorded : added) {
                Answer verification = http.post("/api/screenings/" + recorded.text("/id") + "/verify", "");
                assertThat(verification.json().path("verified").asBoolean())
                        .as(verification.body())
                        .isTrue();
                assertThat(http.get("/api/screenings/" + recorded.text("/id")).body())
                        .isEqualTo(recorded.body());
            }
        } finally {
            other.destroy();
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aServerDoesNotStartWithRulesThatLintRefuses() throws Exception {
        var rules = new RulesFolder(scratch.resolve("rules"));
        rules.write("rules/zz-typo.yaml", """
                - id: TEST-TYPO
                  title: 核心保护区禁止建设
                  level: 国家
                  dimension: 空间布局约束
                  effect: PROHIBITED
                  where: { layer: nature-reserve, zones: "category = 'COER'" }
                  cites: [ { document: land-law, article: 第三十五条 } ]
                """);
        Process other = start(freePort(), rules.path());
        try {
            assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isNotZero();
            assertThat(Files.readString(scratch.resolve("server.log"))).contains("UNKNOWN_CATEGORY", "TEST-TYPO");
        } finally {
            other.destroyForcibly();
        }
    }

    private Process start(int port, Path rules) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EcozoneServer.class.getName(),
                "--server.port=" + port,
                "--ecozone.data=" + ProjectData.folder(),
                "--ecozone.screening.warm-up=1s",
                "--ecozone.access.rules=" + rules));
        for (String name : List.of("url", "username", "password")) {
            String property = "spring.datasource." + name;
            command.add("--" + property + "=" + environment.getProperty(property, ""));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("server.log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Http http, Process server) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!isReady(http)) {
            assertThat(server.isAlive()).isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private static boolean isReady(Http http) {
        try {
            return http.get("/api/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
