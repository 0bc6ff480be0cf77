package org.ecozone.server.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ecozone.screening.project.ProjectEntry;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is listed.
 *
 * @param contentHash of its newest version
 * @param outline GeoJSON geometry of its latest record
 */
record ProjectRow(
        UUID id,
        Instant createdAt,
        int version,
        String contentHash,
        String changedAt,
        ProjectEntry entry,
        RecordRow latest,
        String outline,
        boolean isSimplified) {

    /** A record as it is listed. */
    record RecordRow(
            UUID id,
            String verdict,
            String asOf,
            String editionCode,
            String editionHash,
            String rulesVersion,
            String rulesHash,
            Instant evaluatedAt,
            String resultHash,
            @Nullable String industryCode,
            @Nullable String industryName,
            @Nullable BigDecimal areaMu) {}
}
