package org.ecozone.server.lines;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of threads for all who ask for many lines. */
@Configuration(proxyBeanMethods = false)
class LinesConfiguration {

    @Bean
    OrderedLines orderedLines(LinesSettings settings) {
        return new OrderedLines(settings.ofSite(), settings.atOnce());
    }
}
