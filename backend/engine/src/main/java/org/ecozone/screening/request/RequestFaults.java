package org.ecozone.screening.request;

import java.util.EnumSet;
import java.util.Set;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;

/** Collects what is wrong with a screening request, so that all of it is answered at once. */
final class RequestFaults {

    private final Faults faults = new Faults();
    private final Set<RequestRefused.Kind> kinds = EnumSet.noneOf(RequestRefused.Kind.class);

    /** Adds {@code fault}; alone, its kind is that of the whole. */
    void add(RequestRefused.Kind kind, Fault fault) {
        kinds.add(kind);
        faults.add(fault);
    }

    void add(RequestRefused.Kind kind, String pointer, String code, String message) {
        add(kind, Fault.of(FaultPlace.pointer(pointer), code, message));
    }

    void add(RequestRefused.Kind kind, String pointer, String message) {
        add(kind, pointer, kind.name(), message);
    }

    /** Does nothing if there is no fault; else throws {@link RequestRefused} with all of them. */
    void refuse() {
        if (!kinds.isEmpty()) {
            throw new RequestRefused(
                    kinds.size() == 1 ? kinds.iterator().next() : RequestRefused.Kind.REQUEST_INVALID, faults.all());
        }
    }
}
