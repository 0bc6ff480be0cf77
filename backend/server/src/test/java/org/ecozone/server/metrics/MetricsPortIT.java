package org.ecozone.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.server.Http;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Metrics stand on a port of their own, and tell of nobody. */
class MetricsPortIT extends RunningServer {

    private static final String SITE = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.35, 44.85]},
             "properties": {"name": "点", "industry": "2511", "widthMetres": 20}}""";

    @Autowired
    private MetricsPort own;

    private Answer metrics() {
        return new Http(own.port()).get("/metrics");
    }

    @Test
    void itTellsOfRequestsWorkBudgetsReadersRecordsTheDatabaseRefusalsAndMemory() {
        double before = value("ecozone_records_total");
        assertThat(http().post("/api/screenings", SITE).status()).isEqualTo(201);
        assertThat(http().post("/api/screenings/preview", "{").status()).isEqualTo(400);
        assertThat(value("ecozone_records_total")).isEqualTo(before + 1);
        assertThat(value("ecozone_large_bodies_kilobytes{state=\"most\"}")).isEqualTo(48 * 1024);
        assertThat(value("ecozone_problems_total{code=\"BAD_JSON\"}")).isPositive();
        assertThat(metrics().body())
                .contains(
                        "ecozone_long_work{state=\"running\"}",
                        "ecozone_long_work{state=\"waiting\"}",
                        "ecozone_gis_readers{state=\"running\"}",
                        "ecozone_large_bodies_waiting",
                        "hikaricp_connections_active",
                        "jvm_memory_used_bytes",
                        "uri=\"/api/screenings/preview\"")
                .containsPattern("http_server_requests_seconds_count\\{.*status=\"201\".*uri=\"/api/screenings\"");
    }

    @Test
    void aTileThatIsKeptIsCountedUnderTheSameNameAsOneThatIsMade() throws InterruptedException {
        String tile = "/tiles/2026.1/redline/9/373/184.mvt";
        double before = tiles();
        http().get(tile);
        http().get(tile);
        // A request is counted after its answer was sent.
        for (int i = 0; i < 100 && tiles() < before + 2; i++) {
            Thread.sleep(50);
        }
        assertThat(tiles()).isEqualTo(before + 2);
    }

    private double tiles() {
        return metrics()
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("uri=\"/tiles/{edition}/{layer}/{z}/{x}/{y}.mvt\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** The value of {@code meter}, named with its labels. */
    private double value(String meter) {
        return metrics()
                .body()
                .lines()
                .filter(line -> line.startsWith(meter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(meter.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void whatSomebodySendsIsNoLabel() {
        long before = metrics().body().lines().count();
        for (int i = 0; i < 20; i++) {
            http().get("/no-such-page-" + i);
            http().get("/api/screenings/no-such-record-" + i);
            http().get("/api/layers?edition=no-such-edition-" + i);
            http().send(HttpRequest.newBuilder(http().uri("/api/layers"))
                    .method("NOSUCH" + i, BodyPublishers.noBody()));
        }
        byte[] file = "{}".getBytes(StandardCharsets.UTF_8);
        http().upload("/api/sites/read", "file", "no-such-file.kml", file);
        String text = metrics().body();
        assertThat(text).doesNotContainIgnoringCase("no-such").doesNotContain("NOSUCH", "127.0.0.1");
        assertThat(text.lines().count()).isLessThan(before + 60);
    }

    @Test
    void theMainPortShowsHealthAndNoMetrics() {
        for (String path :
                List.of("/actuator/prometheus", "/api/prometheus", "/api/metrics", "/metrics", "/actuator")) {
            assertThat(http().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(http().get("/api/health").text("/status")).isEqualTo("UP");
    }

    @Test
    void itsOwnPortShowsNothingElseAndIsCalledByNoOtherName() {
        var port = new Http(own.port());
        assertThat(port.get("/").status()).isEqualTo(404);
        assertThat(port.get("/metrics/x").status()).isEqualTo(404);
        assertThat(port.get("/api/health").status()).isEqualTo(404);
        assertThat(port.post("/metrics", "{}").status()).isEqualTo(405);
        assertThat(new ForeignName(own.port()).statusLine()).contains("421");
    }
}
