package org.ecozone.fault;

import java.util.List;
import java.util.stream.Collectors;

/** What came from outside cannot be taken; carries every fault of it. */
public class FaultsFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** All of {@code faults}, in their order. */
    public FaultsFound(List<Fault> faults) {
        this(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")), faults);
    }

    /** The same, told as {@code message}. */
    public FaultsFound(String message, List<Fault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order found. */
    public final List<Fault> faults() {
        return faults;
    }
}
