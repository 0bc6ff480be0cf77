package org.ecozone.access.rule;

/** How two values compare. What is unequal is NOT of EQUAL. */
public enum Operator {
    EQUAL("="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    /** Whether it holds for some number from {@code least} to {@code most}, both included. */
    boolean mayHold(double least, double most, double bound) {
        boolean isWithin = least <= bound && bound <= most;
        return holds(Double.compare(least + 0.0, bound + 0.0))
                || holds(Double.compare(most + 0.0, bound + 0.0))
                || isWithin && holds(0);
    }

    /** Whether it holds for every number from {@code least} to {@code most}, both included. */
    boolean mustHold(double least, double most, double bound) {
        return holds(Double.compare(least + 0.0, bound + 0.0)) && holds(Double.compare(most + 0.0, bound + 0.0));
    }

    /** The operator for exchanged sides. */
    public Operator mirrored() {
        return switch (this) {
            case EQUAL -> EQUAL;
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
        };
    }
}
