package org.ecozone.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition: what is measured, how, and what it is held against.
 *
 * @param id stable, for example {@code redline-area}
 * @param group under which it is listed, in Chinese
 * @param unit MU, PERCENT, COUNT, or what an entered series is given in
 * @param unitName the same in Chinese
 * @param precision decimals printed; more are printed where fewer would hide on which side of the target the value lies
 * @param partsOf name of a set of indicators whose printed values sum to that of the whole, 100 for shares; null for none
 * @param stated what a document says it is; null where none does
 * @param approved what an authority has fixed; null where nothing public does
 * @param target null where there is none
 * @param contradictions other figures that the same sources give for the same thing; shown, never chosen from
 */
public record Indicator(
        String id,
        String name,
        String nameEn,
        String group,
        Nature nature,
        String unit,
        String unitName,
        int precision,
        Formula formula,
        @Nullable String partsOf,
        Explanation explanation,
        @Nullable Figure stated,
        @Nullable Figure approved,
        @Nullable Target target,
        List<Figure> contradictions) {

    /** Unit of areas: 1 mu = 2000/3 m². */
    public static final String MU = "MU";

    public static final String PERCENT = "PERCENT";

    public static final String COUNT = "COUNT";

    public Indicator {
        contradictions = List.copyOf(contradictions);
    }

    /** How binding it is. */
    public enum Nature {
        /** 约束性. */
        BINDING,
        /** 预期性. */
        EXPECTED,
        /** A figure that the plan states, without being an indicator of it. */
        STATED
    }
}
