package org.ecozone.server.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads rules and industries at start; a fault in them stops it. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    RulesInForce rulesInForce(AccessSettings settings, RuleReleaseRows releases, Clock clock) {
        RuleBook first = RuleReading.load(settings.rules());
        releases.keep(first, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new RulesInForce(first, releases);
    }

    @Bean
    IndustryCatalogue industryCatalogue(AccessSettings settings) {
        return IndustryCatalogue.load(settings.industries(), settings.synonyms(), settings.pinyin());
    }
}
