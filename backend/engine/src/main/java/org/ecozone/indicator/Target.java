package org.ecozone.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a value is held against.
 *
 * @param value in the indicator's unit; null for NOT_BELOW_BASELINE and IN_WORDS
 * @param words how the source words it, for example {@code 不减少}; null where it gives a number only
 * @param year by which it is to be kept; null where it always is
 */
public record Target(
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable String words,
        @Nullable Integer year,
        Source source) {

    /** How a value is held against it. */
    public enum Comparator {
        AT_LEAST,
        AT_MOST,
        /** The value is the target where it is rounded to as many decimals as the target is given with. */
        EQUAL,
        /** The area of the baseline edition is the floor. */
        NOT_BELOW_BASELINE,
        /** The source gives words that no program can hold a number against: the status is NO_TARGET. */
        IN_WORDS
    }
}
