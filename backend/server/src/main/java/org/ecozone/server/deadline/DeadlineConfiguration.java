package org.ecozone.server.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    MeterBinder longWork(RequestDeadlines deadlines) {
        return registry -> {
            Gauge.builder("ecozone.long.work", () -> deadlines.turns().running())
                    .tag("state", "running")
                    .description("Long work / 大计算")
                    .register(registry);
            Gauge.builder("ecozone.long.work", () -> deadlines.turns().waiting())
                    .tag("state", "waiting")
                    .description("Long work / 大计算")
                    .register(registry);
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clients() {
        return factory -> factory.addContextValves(new Client.Keeper());
    }
}
