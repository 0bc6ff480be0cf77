package org.ecozone.server.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the faults behind a problem.
 *
 * @param code stable code of the kind of fault
 * @param message one Chinese sentence: what was expected, what came, what to do
 * @param pointer JSON pointer into the request's body, or the name of a query parameter; null if there is no such place
 * @param coordinate longitude and latitude of the place; null if it has none
 */
public record Fault(
        String code,
        String message,
        @Nullable String pointer,
        @Nullable List<Double> coordinate) {

    public Fault {
        coordinate = coordinate == null ? null : List.copyOf(coordinate);
    }

    /** A fault without a place. */
    public static Fault of(String code, String message) {
        return new Fault(code, message, null, null);
    }

    /** A fault at {@code pointer}. */
    public static Fault at(String pointer, String code, String message) {
        return new Fault(code, message, pointer, null);
    }
}
