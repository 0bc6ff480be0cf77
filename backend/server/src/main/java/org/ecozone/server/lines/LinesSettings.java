package org.ecozone.server.lines;

import java.time.Duration;
import org.ecozone.work.Deadline.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is done for who asks for many lines in one request, sites of a batch or projects.
 *
 * @param site how much of a processor one site or project may take; one that takes more is named, and the others are screened
 * @param threads by how many threads all of them are screened together; 0 for one less than there are processors, so
 *     that short work finds one free
 */
@ConfigurationProperties("ecozone.batch")
record LinesSettings(
        @DefaultValue("10s") Duration site,
        @DefaultValue("0") int threads) {

    /** All batches together end by the deadlines of their requests. */
    private static final Duration ENDLESS = Duration.ofHours(1);

    Limits ofSite() {
        return new Limits(site, ENDLESS);
    }

    int atOnce() {
        return threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }
}
