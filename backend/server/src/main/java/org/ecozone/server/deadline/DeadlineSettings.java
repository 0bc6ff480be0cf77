package org.ecozone.server.deadline;

import java.time.Duration;
import org.ecozone.work.Deadline.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long requests may be worked on.
 *
 * @param screening of one site: preview, pieces, extract, record, verification of a record; of places for a project
 * @param batch of many sites or projects; the processor's of the reading of all, the clock's of all
 * @param reading of a site file
 * @param report of a record, in whatever form
 * @param other all else
 * @param longAfter after so much of a processor work is long
 * @param longAtOnce how much long work goes on at once; 0 leaves one processor to short work
 * @param longWaiting how much long work may wait for its turn
 * @param atOnce how many previews and extracts are worked on at once, and how many screenings that need the database
 */
@ConfigurationProperties("ecozone.deadlines")
record DeadlineSettings(
        Limit screening,
        Limit batch,
        Limit reading,
        Limit report,
        Limit other,
        @DefaultValue("2s") Duration longAfter,
        @DefaultValue("0") int longAtOnce,
        @DefaultValue("16") int longWaiting,
        @DefaultValue("96") int atOnce) {

    /** Of the processor's time, and in all. */
    record Limit(Duration processor, Duration clock) {}

    int turns() {
        return longAtOnce > 0 ? longAtOnce : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** Those of the endpoint {@code path}. */
    Limits of(String path) {
        Limit limit = limit(path);
        return new Limits(limit.processor(), limit.clock());
    }

    private Limit limit(String path) {
        if (path.startsWith("/api/screenings")) {
            return path.endsWith("/report") ? report : path.endsWith("/batch") ? batch : screening;
        }
        if (path.equals("/api/projects/rescreening")) {
            return batch;
        }
        if (path.startsWith("/api/extracts") || path.startsWith("/api/siting")) {
            return screening;
        }
        return path.startsWith("/api/sites") ? reading : other;
    }
}
