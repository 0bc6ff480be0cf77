package org.ecozone.server.screening;

import java.util.Optional;
import java.util.UUID;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.extract.Extracts;
import org.ecozone.screening.record.Recomputation;
import org.ecozone.screening.record.Verifier;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.server.access.RulesInForce;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.ZoningMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine does with requests and records, wired to the editions and rules of this server. */
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

    @Bean
    RequestReader requestReader(IndustryCatalogue industries) {
        return new RequestReader(industries);
    }

    /** One for all requests: what it keeps of a rule book is kept once. */
    @Bean
    Answers answers() {
        return new Answers();
    }

    @Bean
    Extracts extracts() {
        return new Extracts();
    }

    @Bean
    RulesOnMaps rulesOnMaps() {
        return new RulesOnMaps();
    }

    @Bean
    Recomputation recomputation(RequestReader reader, Answers answers, RulesOnMaps onMaps) {
        return new Recomputation(reader, answers, onMaps);
    }

    @Bean
    Verifier verifier(
            PublishedEditions editions, RulesInForce rules, Recomputation recomputation, BuildProperties build) {
        return new Verifier(new Published(editions, rules), recomputation, String.valueOf(build.getVersion()));
    }

    private record Published(PublishedEditions editions, RulesInForce inForce) implements Verifier.Sources {

        @Override
        public Optional<ZoningMap> edition(String code, String hash) {
            return editions.find(code, hash);
        }

        @Override
        public Optional<RuleBook> rules(String hash) {
            return inForce.find(hash);
        }

        @Override
        public void notRecomputed(UUID id, RuntimeException why) {
            LOG.warn("研判记录 {} 不能重算", id, why);
        }
    }
}
