package org.ecozone.access.book;

import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.fault.Fault.Severity;
import org.ecozone.fault.FaultPlace;
import org.jspecify.annotations.Nullable;

/**
 * Something in the rules that is readable but wrong, or looks so.
 *
 * @param code what it is
 * @param severity ERROR: the rules must not be put in force with it
 * @param subjects what it speaks of: ids of rules, clauses of templates as {@code WS-S1}, keys of facts, documents, units
 * @param message in Chinese
 * @param example the smallest example, in Chinese: a project, a zone, a value or a day
 * @param file where its first subject stands, below the rule directory; empty where that is not known
 * @param line counted from 1; 0 where it is not known
 * @param accepted why it is meant so; null where nobody has said so
 */
public record LintFinding(
        LintCode code,
        Severity severity,
        List<String> subjects,
        String message,
        String example,
        String file,
        int line,
        @Nullable String accepted) {

    public LintFinding {
        subjects = List.copyOf(subjects);
    }

    /** Whether the rules must not be put in force with this. */
    public boolean refuses() {
        return severity == Severity.ERROR && accepted == null;
    }

    /** What it speaks of, what is wrong, the example. */
    public String text() {
        return String.join("、", subjects) + "：" + message + (example.isEmpty() ? "" : "。例：" + example);
    }

    /** The same in the shape of all faults; what it speaks of is in its sentence. */
    public Fault asFault() {
        FaultPlace at = file.isEmpty() ? FaultPlace.NONE : FaultPlace.line(file, line);
        return new Fault(code.name(), text(), null, severity, at);
    }

    @Override
    public String toString() {
        String at = file.isEmpty() ? "" : file + ":" + line + " ";
        return at + severity + " " + code + " " + text() + (accepted == null ? "" : "。已认可：" + accepted);
    }
}
