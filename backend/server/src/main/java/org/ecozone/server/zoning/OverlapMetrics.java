package org.ecozone.server.zoning;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.ecozone.geo.overlap.Recourse;
import org.springframework.stereotype.Component;

/**
 * How often exact geometry had to decide an overlap, by reason. {@code identity_failed} should stay zero: an operator who
 * sees it move has found input that the quick measure gets wrong.
 */
@Component
class OverlapMetrics implements MeterBinder {

    static final String NAME = "ecozone.overlap.recourse";

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Recourse reason : Recourse.values()) {
            FunctionCounter.builder(NAME, reason, Recourse::times)
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .description("Overlaps that exact geometry had to decide / 由精确几何判定的叠加次数")
                    .register(registry);
        }
    }
}
