package org.ecozone.access.book;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The rule files are faulty; carries every fault of every file, by file and line. */
public final class RuleFaults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public RuleFaults(List<Fault> faults) {
        super(sorted(faults).stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = sorted(faults);
    }

    /** Faults of rules that can be read but must not be put in force. */
    public static RuleFaults refusing(List<LintFinding> findings) {
        return new RuleFaults(findings.stream()
                .map(f -> new Fault(f.file(), f.line(), f.code().name(), f.text()))
                .toList());
    }

    private static List<Fault> sorted(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .toList();
    }

    /** All faults, by file and line. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * A fault.
     *
     * @param file path below the rule directory, with {@code /}
     * @param line counted from 1
     * @param code stable
     * @param message in Chinese: what was expected, what came
     */
    public record Fault(String file, int line, String code, String message) {

        @Override
        public String toString() {
            return file + ":" + line + " " + code + " " + message;
        }
    }
}
