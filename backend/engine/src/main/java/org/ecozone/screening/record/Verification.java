package org.ecozone.screening.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a recorded screening is what it was, and comes out again.
 *
 * @param verified whether every check but SOFTWARE is passed
 * @param recomputedHash null if the screening could not be made again
 * @param differences JSON pointers into the result where the recomputed one differs; the first 100
 */
public record Verification(
        UUID id,
        boolean verified,
        List<VerificationCheck> checks,
        String recordedHash,
        @Nullable String recomputedHash,
        List<String> differences,
        VerificationSoftware software,
        Instant verifiedAt) {

    public Verification {
        checks = List.copyOf(checks);
        differences = List.copyOf(differences);
    }

    /** What is checked. Codes are part of the contract. */
    public enum Code {
        RECORD_HASH,
        REQUEST_HASH,
        RESULT_HASH,
        LISTED,
        EDITION,
        RULES,
        RECOMPUTED,
        /** Only of a record that has reviews. */
        REVIEWS,
        SOFTWARE
    }

    /** A check and what came of it. */
    public record VerificationCheck(Code code, boolean ok, String message) {}

    /** Versions of the program; a difference decides nothing by itself. */
    public record VerificationSoftware(String recorded, String now) {}
}
