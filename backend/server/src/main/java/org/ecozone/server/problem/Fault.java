package org.ecozone.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.ecozone.fault.FaultPlace;
import org.jspecify.annotations.Nullable;

/**
 * One of the faults behind a problem.
 *
 * @param code stable code of the kind of fault
 * @param message one Chinese sentence: what was expected, what came, what to do
 * @param pointer JSON pointer into the request's body, or the name of a query parameter; null if there is no such place
 * @param coordinate longitude and latitude of the place; null if it has none
 * @param messageEn the message in English; left out if there is none
 * @param site name of the site that has the fault; left out if it is not one site's
 * @param ring where in the site's geometry; left out if the fault is not one ring's
 * @param file path of the rule file that has the fault; left out if it is not one file's
 * @param line in {@code file}, counted from 1
 */
public record Fault(
        String code,
        String message,
        @Nullable String pointer,
        @Nullable List<Double> coordinate,
        @JsonInclude(Include.NON_NULL) @Nullable String messageEn,
        @JsonInclude(Include.NON_NULL) @Nullable String site,
        @JsonInclude(Include.NON_NULL) @Nullable Ring ring,
        @JsonInclude(Include.NON_NULL) @Nullable String file,
        @JsonInclude(Include.NON_NULL) @Nullable Integer line) {

    public Fault {
        coordinate = coordinate == null ? null : List.copyOf(coordinate);
    }

    /** Part, ring and vertex, each counted from 0; {@code vertex} is left out for a whole ring. */
    public record Ring(
            int part,
            int ring,
            @JsonInclude(Include.NON_NULL) @Nullable Integer vertex) {}

    /** A fault without English text. */
    public Fault(String code, String message, @Nullable String pointer, @Nullable List<Double> coordinate) {
        this(code, message, pointer, coordinate, null, null, null, null, null);
    }

    /** A fault without a place. */
    public static Fault of(String code, String message) {
        return new Fault(code, message, null, null);
    }

    /** A fault at {@code pointer}. */
    public static Fault at(String pointer, String code, String message) {
        return new Fault(code, message, pointer, null);
    }

    /** What the engine found wrong, as problems tell it. */
    public static Fault of(org.ecozone.fault.Fault fault) {
        FaultPlace at = fault.at();
        FaultPlace.Point point = at.point();
        FaultPlace.Ring ring = at.ring();
        return new Fault(
                fault.code(),
                fault.message(),
                at.pointer(),
                point == null ? null : List.of(point.longitude(), point.latitude()),
                fault.messageEn(),
                at.subject(),
                ring == null ? null : new Ring(ring.part(), ring.ring(), ring.vertex()),
                at.file(),
                at.line() == 0 ? null : at.line());
    }
}
