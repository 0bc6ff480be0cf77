package org.ecozone.work;

/** Work was stopped before it had an answer. Who catches any exception lets this one pass. */
public final class DeadlinePassedException extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** It took too much of a processor. */
        PROCESSOR,
        /** It took too long. */
        CLOCK,
        /** Nobody waits for it any more. */
        ABANDONED
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    DeadlinePassedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
