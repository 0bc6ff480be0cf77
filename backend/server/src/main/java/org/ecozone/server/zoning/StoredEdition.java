package org.ecozone.server.zoning;

import java.time.Instant;
import java.time.LocalDate;
import org.ecozone.zoning.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A published edition as recorded.
 *
 * @param seq its place in the chain; an edition shows what holds at its place
 * @param predecessor place of the edition it follows; null for the first
 */
record StoredEdition(
        int seq,
        String code,
        LocalDate effectiveFrom,
        Instant publishedAt,
        String hash,
        @Nullable Integer predecessor) {

    Edition edition() {
        return new Edition(code, Edition.Status.PUBLISHED, effectiveFrom, publishedAt, hash);
    }
}
