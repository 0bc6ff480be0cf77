package org.ecozone.server.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are made.
 *
 * @param fonts folder of the fonts for rare characters; it may lack
 * @param verification address under which a record can be verified, with {@code {id}} and {@code {hash}}; empty for none
 * @param atOnce how many are made at once; 0 leaves one processor to screenings
 * @param patience how long one more waits
 * @param warmUp for how long at most sample reports are made after the start; zero: none is
 */
@ConfigurationProperties("ecozone.report")
record ReportSettings(
        @DefaultValue("/usr/share/fonts/truetype/hanazono") Path fonts,
        @DefaultValue("") String verification,
        @DefaultValue("0") int atOnce,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("30s") Duration warmUp) {

    int turns() {
        return atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** The address of a record; empty for none. */
    String verificationOf(UUID id, String resultHash) {
        return verification.replace("{id}", id.toString()).replace("{hash}", resultHash);
    }
}
