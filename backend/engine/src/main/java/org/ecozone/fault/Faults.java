package org.ecozone.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects faults, so that all of them are told at once. Not safe for several threads. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** Puts down a fault. */
    public void add(Fault fault) {
        faults.add(fault);
    }

    /** Puts down an error at {@code at}. */
    public void add(FaultPlace at, String code, String message) {
        add(Fault.of(at, code, message));
    }

    /** Puts down an error at {@code at}, in both languages. */
    public void add(FaultPlace at, String code, String message, String messageEn) {
        add(Fault.of(at, code, message, messageEn));
    }

    /** Puts down all of them. */
    public void addAll(List<Fault> others) {
        faults.addAll(others);
    }

    /** All, in the order found; grows with what is added. */
    public List<Fault> all() {
        return Collections.unmodifiableList(faults);
    }

    /** Whether something is wrong that refuses; warnings alone do not. */
    public boolean refuses() {
        return faults.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }

    /**
     * Goes on where nothing refuses.
     *
     * @throws FaultsFound with all of them, warnings too, where something does
     */
    public void check() {
        if (refuses()) {
            throw new FaultsFound(faults);
        }
    }
}
