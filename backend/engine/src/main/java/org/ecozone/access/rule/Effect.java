package org.ecozone.access.rule;

/** What a rule means for a project, most severe first. */
public enum Effect {
    PROHIBITED("禁止准入"),
    /** Needs an argument or an approval of its own. */
    RESTRICTED("限制准入"),
    CONDITIONAL("有条件准入"),
    PERMITTED("允许准入");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** The Chinese words. */
    public String label() {
        return label;
    }

    /** Whether this effect weighs more than {@code other}. */
    public boolean isMoreSevereThan(Effect other) {
        return compareTo(other) < 0;
    }

    /** The more severe of both. */
    public Effect orMoreSevere(Effect other) {
        return isMoreSevereThan(other) ? this : other;
    }
}
