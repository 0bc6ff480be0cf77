package org.ecozone.screening;

import org.ecozone.access.rule.Effect;

/** The answer of a screening (研判结论). */
public enum Verdict {
    PROHIBITED("禁止准入"),
    /** What was not given or is not known would decide. */
    UNDETERMINED("待补充信息"),
    RESTRICTED("限制准入"),
    CONDITIONAL("有条件准入"),
    PERMITTED("允许准入");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The Chinese words. */
    public String label() {
        return label;
    }

    /**
     * The verdict between two bounds: theirs where they agree, else {@link #UNDETERMINED}.
     *
     * @param atLeast the most severe effect of rules that are TRUE
     * @param atMost the most severe effect of rules that are TRUE or UNKNOWN; not less severe than {@code atLeast}
     */
    public static Verdict between(Effect atLeast, Effect atMost) {
        if (atLeast != atMost) {
            return UNDETERMINED;
        }
        return switch (atLeast) {
            case PROHIBITED -> PROHIBITED;
            case RESTRICTED -> RESTRICTED;
            case CONDITIONAL -> CONDITIONAL;
            case PERMITTED -> PERMITTED;
        };
    }
}
