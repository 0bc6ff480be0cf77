package org.ecozone.work;

import java.time.Duration;

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
    private final Duration limit;

    DeadlinePassedException(Reason reason, Duration limit) {
        super(reason + " " + limit);
        this.reason = reason;
        this.limit = limit;
    }

    public Reason reason() {
        return reason;
    }

    /** How long it might have taken; nothing where it was not that. */
    public Duration limit() {
        return limit;
    }
}
