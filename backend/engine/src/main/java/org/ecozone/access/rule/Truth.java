package org.ecozone.access.rule;

/**
 * A truth value of Kleene's strong three-valued logic. UNKNOWN means that a fact was not given or that the data has no
 * answer; it never stands for FALSE.
 */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The lesser of both in the order FALSE, UNKNOWN, TRUE. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of both in the order FALSE, UNKNOWN, TRUE. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** TRUE and FALSE change places; UNKNOWN stays. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
