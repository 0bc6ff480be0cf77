package org.ecozone.golden;

import java.util.List;
import java.util.stream.Collectors;

/** The files of the golden set are faulty; carries every fault of every file. */
public final class GoldenFaults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    GoldenFaults(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All faults. */
    public List<Fault> faults() {
        return faults;
    }
}
