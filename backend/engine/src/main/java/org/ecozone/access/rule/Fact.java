package org.ecozone.access.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The description of a fact that rules read.
 *
 * @param key stable name, {@code [a-z][a-z0-9_]*}
 * @param label the question's Chinese words
 * @param labelEn the same in English
 * @param type what values it takes
 * @param unit of a NUMBER; null where it has none
 * @param units other units in which a NUMBER may be stated
 * @param minimum least value of a NUMBER, included; null where unbounded
 * @param maximum greatest value of a NUMBER, included; null where unbounded
 * @param choices of a CHOICE, in the order to show; empty for other types
 * @param help in Chinese: what is meant
 * @param form in Chinese: where the environmental impact form gives it; null for what the system measures
 * @param group heading under which a form shows it
 * @param fromIndustry how the industry decides it where it is not stated; null where the industry says nothing
 * @param measured how the system measures it; null for a fact that is stated. A measured fact cannot be stated
 * @param askIf over facts that stand before it: while this is open, these are asked and not this fact; null if it is always
 *     asked
 */
public record Fact(
        String key,
        String label,
        String labelEn,
        Type type,
        @Nullable String unit,
        List<OtherUnit> units,
        @Nullable Double minimum,
        @Nullable Double maximum,
        List<Choice> choices,
        String help,
        @Nullable String form,
        String group,
        @Nullable IndustryDerivation fromIndustry,
        @Nullable MeasuredFact measured,
        @Nullable Condition askIf) {

    public Fact {
        units = List.copyOf(units);
        choices = List.copyOf(choices);
    }

    /** Whether {@code code} is one of the choices. */
    public boolean hasChoice(String code) {
        return choices.stream().anyMatch(c -> c.code().equals(code));
    }

    /** The value that follows from {@code industry}; empty where it decides nothing or is not given. */
    public Optional<Object> derivedFrom(@Nullable String industry) {
        return fromIndustry == null || industry == null ? Optional.empty() : fromIndustry.value(industry);
    }

    /** What values a fact takes. */
    public enum Type {
        /** {@link Boolean}. */
        BOOLEAN("是或否 (true, false)"),
        /** A finite {@link Double}. */
        NUMBER("数字"),
        /** A {@link String}, the code of a choice. */
        CHOICE("选项代码");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** The Chinese words. */
        public String label() {
            return label;
        }
    }

    /**
     * A choice.
     *
     * @param code stable value, {@code [A-Z][A-Z0-9_]*}
     */
    public record Choice(String code, String label, String labelEn) {}

    /**
     * A unit in which a number may be stated.
     *
     * @param unit its name
     * @param factor a value in it times this is the value in the fact's own unit
     */
    public record OtherUnit(String unit, double factor) {}
}
