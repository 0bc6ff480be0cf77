package org.ecozone.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with what came from outside: a request, a file, an edition, rules. The one shape in which every part of the
 * program says so; how it is written (problem details, a line on a terminal) is the edge's affair.
 *
 * @param code stable, for programs: {@code RING_NOT_CLOSED}
 * @param message one Chinese sentence: what was expected, what came, what to do
 * @param messageEn the same in English; null where there is none yet
 * @param severity whether it refuses
 * @param at where it is
 */
public record Fault(String code, String message, @Nullable String messageEn, Severity severity, FaultPlace at) {

    public Fault {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(at, "at");
    }

    /** How bad it is. */
    public enum Severity {
        /** What has it is not taken. */
        ERROR,
        /** What has it can be taken; somebody should look at it. */
        WARNING
    }

    /** An error without English text. */
    public static Fault of(FaultPlace at, String code, String message) {
        return new Fault(code, message, null, Severity.ERROR, at);
    }

    /** An error in both languages. */
    public static Fault of(FaultPlace at, String code, String message, String messageEn) {
        return new Fault(code, message, messageEn, Severity.ERROR, at);
    }

    /** The same as something to look at only. */
    public Fault asWarning() {
        return new Fault(code, message, messageEn, Severity.WARNING, at);
    }

    /** The same fault at {@code place}: who finds it need not know where what is read stands. */
    public Fault placed(FaultPlace place) {
        return new Fault(code, message, messageEn, severity, place);
    }

    /** Place, code and Chinese sentence in one line, as a compiler would say it. */
    @Override
    public String toString() {
        String place = at.toString();
        return (place.isEmpty() ? "" : place + " ") + code + " " + message;
    }
}
