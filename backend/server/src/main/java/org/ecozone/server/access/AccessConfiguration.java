package org.ecozone.server.access;

import org.ecozone.access.IndustryCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the industries at start; a fault in them stops it. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    IndustryCatalogue industryCatalogue(AccessSettings settings) {
        return IndustryCatalogue.load(settings.industries(), settings.synonyms(), settings.pinyin());
    }
}
