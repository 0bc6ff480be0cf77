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
        // A site that is a control unit itself: its border is that of its neighbours.
        JsonNode unit = http().get("/api/layers/control-unit/zones")
                .json()
                .path("features")
                .get(0)
                .path("geometry");
        http().post(
                        "/api/screenings/preview",
                        "{\"type\":\"Feature\",\"geometry\":" + unit + ",\"properties\":{\"name\":\"单元\"}}");
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
