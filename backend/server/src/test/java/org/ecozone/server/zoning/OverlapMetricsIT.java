package org.ecozone.server.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class OverlapMetricsIT extends RunningServer {

    @Autowired
    private MeterRegistry registry;

    @Test
    void whatExactGeometryDecidesIsCounted() {
        double before = count("undecided");
        // A control unit, whose border is that of its neighbours, and a speck of ground that could lie in any of them.
        JsonNode unit = http().get("/api/layers/control-unit/zones")
                .json()
                .path("features")
                .get(0)
                .path("geometry");
        String parts = unit.path("type").asString().equals("MultiPolygon")
                ? unit.path("coordinates").toString()
                : "[" + unit.path("coordinates") + "]";
        String speck = "[[[81.0,44.0],[81.0000001,44.0],[81.0,44.0000001],[81.0,44.0]]]";
        String site = "{\"type\":\"MultiPolygon\",\"coordinates\":" + parts.substring(0, parts.length() - 1) + ","
                + speck + "]}";
        http().post(
                        "/api/screenings/preview",
                        "{\"type\":\"Feature\",\"geometry\":" + site + ",\"properties\":{\"name\":\"单元\"}}");
        assertThat(count("undecided")).isGreaterThan(before);
    }

    @Test
    void noIdentityHasFailed() {
        assertThat(count("identity_failed")).isZero();
    }

    private double count(String reason) {
        return registry.get(OverlapMetrics.NAME)
                .tag("reason", reason)
                .functionCounter()
                .count();
    }
}
