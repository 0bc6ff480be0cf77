package org.ecozone.server.report;

import java.time.Instant;
import java.util.UUID;
import org.ecozone.json.CanonicalJson;
import org.ecozone.report.Format;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was first issued.
 *
 * @param at when that was
 */
record Issue(byte[] content, String contentHash, Instant at) {

    static Issue of(byte[] content, Instant at) {
        return new Issue(content, CanonicalJson.sha256(content), at);
    }

    boolean isAsHashed() {
        return CanonicalJson.sha256(content).equals(contentHash);
    }

    /**
     * Of what a report is: what has been issued of it once is what it stays.
     *
     * @param review version of the review that is printed; null for none
     */
    record Key(UUID screening, @Nullable Integer review, Format format, boolean hasAnnex, boolean hasData) {}
}
