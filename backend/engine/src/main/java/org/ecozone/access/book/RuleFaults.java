package org.ecozone.access.book;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;

/** The rule files are faulty; carries every fault of every file, by file and line. */
public final class RuleFaults extends FaultsFound {

    private static final long serialVersionUID = 1L;

    /** Sorts {@code faults}: files are read in the order in which they refer to each other. */
    public RuleFaults(List<Fault> faults) {
        super(sorted(faults));
    }

    /** Faults of rules that can be read but must not be put in force. */
    public static RuleFaults refusing(List<LintFinding> findings) {
        return new RuleFaults(findings.stream().map(LintFinding::asFault).toList());
    }

    private static List<Fault> sorted(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing((Fault fault) ->
                                Objects.requireNonNullElse(fault.at().file(), ""))
                        .thenComparing(fault -> fault.at().line()))
                .toList();
    }
}
