package org.ecozone.zoning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state of all layers.
 *
 * @param code for example {@code 2026.1}
 * @param status where it stands in its life
 * @param effectiveFrom first day of legal effect
 * @param publishedAt when it was recorded as published; null before
 * @param hash {@code sha256:…} over its content and its predecessor's hash; null before publication
 */
public record Edition(
        String code,
        Status status,
        LocalDate effectiveFrom,
        @Nullable Instant publishedAt,
        @Nullable String hash) {

    /** Life of an edition. */
    public enum Status {
        DRAFT,
        VALIDATED,
        PUBLISHED,
        SUPERSEDED
    }
}
