package org.ecozone.server.edge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How full the budget of large bodies is. */
@Component
class LargeMetrics implements MeterBinder {

    private final LargeRequests large;

    LargeMetrics(LargeRequests large) {
        this.large = large;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ecozone.large.bodies.kilobytes", large::held)
                .tag("state", "held")
                .description("Large bodies that are worked on, and the most / 正在处理的大请求体与上限")
                .register(registry);
        Gauge.builder("ecozone.large.bodies.kilobytes", large::places)
                .tag("state", "most")
                .description("Large bodies that are worked on, and the most / 正在处理的大请求体与上限")
                .register(registry);
        Gauge.builder("ecozone.large.bodies.waiting", large::waiting)
                .description("Requests that wait for that / 等待的请求")
                .register(registry);
    }
}
