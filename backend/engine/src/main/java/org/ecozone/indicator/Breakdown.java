package org.ecozone.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecozone.zoning.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The areas behind an indicator, divided. Printed parts sum to the printed whole to the last digit, in m² and in mu; raw ones to
 * 1e-9 of it. Ground in no part, and what overlapping parts count more than once, are parts of their own.
 *
 * @param baseline the edition that a change is told against; its ground is divided by the zones of {@code edition} too
 * @param whole the indicator itself
 */
public record Breakdown(
        IndicatorBook book,
        Indicator indicator,
        By by,
        Edition edition,
        Edition baseline,
        Part whole,
        List<Part> parts) {

    public Breakdown {
        parts = List.copyOf(parts);
    }

    /** By what a value is divided. */
    public enum By {
        /** By control unit. */
        UNIT("unit", "不属于任何单元"),
        /** By regiment or city. */
        ADMIN_AREA("admin-area", "不属于任何团场"),
        /** By category of control unit. */
        CATEGORY("category", "不属于任何单元");

        private final String word;
        private final String noneName;

        By(String word, String noneName) {
            this.word = word;
            this.noneName = noneName;
        }

        /** As a request names it. */
        public String word() {
            return word;
        }

        /** What ground in none of the parts is called. */
        String noneName() {
            return noneName;
        }

        /** The one that a request names {@code word}. */
        public static Optional<By> find(String word) {
            return Arrays.stream(values()).filter(by -> by.word.equals(word)).findFirst();
        }
    }

    /** What a part is. */
    public enum Kind {
        /** All of it. */
        WHOLE,
        /** A unit, an administrative area, or the units of a category. */
        ZONES,
        /** Ground in none of them. */
        NONE,
        /** What overlapping zones count more than once: negative. */
        REPEATED
    }

    /**
     * A part.
     *
     * @param code of the zone or category; null for others
     * @param category of the zone; null for others
     * @param numerator its area; of a share its part of the numerator, of a change what is there after it
     * @param denominator of a share its part of the denominator; null otherwise
     * @param before of a change what was there before; null otherwise
     * @param value as printed, in the indicator's unit, of the printed amounts: the area, the share of its own denominator, or the
     *     change; null where a share has no denominator or is not of one ground
     */
    public record Part(
            Kind kind,
            @Nullable String code,
            String name,
            @Nullable String category,
            Amount numerator,
            @Nullable Amount denominator,
            @Nullable Amount before,
            @Nullable BigDecimal value) {}

    /**
     * An area.
     *
     * @param raw m²; negative for what is deducted
     * @param squareMetres as printed
     * @param mu as printed; levelled by itself, so it may differ by one of its last digit from the printed m² × 3 / 2000
     */
    public record Amount(double raw, BigDecimal squareMetres, BigDecimal mu) {}
}
