package org.ecozone.access.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a condition came to its truth, part by part.
 *
 * @param truth of this part
 * @param text of this part, in ECQL
 * @param fact the key that a comparison reads; null for AND, OR and NOT
 * @param value what is known of it: {@link Boolean}, {@link Double} or {@link String}; null where nothing is
 * @param parts of an AND, OR or NOT, in their order; empty for a comparison
 */
public record ConditionTrace(
        Truth truth,
        String text,
        @Nullable String fact,
        @Nullable Object value,
        List<ConditionTrace> parts) {

    public ConditionTrace {
        parts = List.copyOf(parts);
    }
}
