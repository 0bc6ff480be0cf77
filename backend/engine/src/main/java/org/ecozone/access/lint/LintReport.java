package org.ecozone.access.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.LintFinding;
import org.ecozone.access.book.RuleFiles;
import org.ecozone.access.file.LintAcceptance;
import org.ecozone.access.file.RuleSources;
import org.ecozone.access.rule.Rule;

/** Collects findings. What instances of one clause share is told once. */
final class LintReport {

    private final Map<Key, String> examples = new LinkedHashMap<>();

    private record Key(LintCode code, List<String> subjects, String message) {}

    void add(LintCode code, List<String> subjects, String message, String example) {
        examples.putIfAbsent(new Key(code, List.copyOf(subjects), message), example);
    }

    void add(LintCode code, Rule rule, String message, String example) {
        add(code, List.of(rule.model()), message, example);
    }

    void add(LintCode code, Rule rule, Rule other, String message, String example) {
        add(code, List.of(rule.model(), other.model()), message, example);
    }

    List<LintFinding> findings(RuleSources sources, List<LintAcceptance> acceptances) {
        List<LintFinding> findings = new ArrayList<>();
        TreeSet<Integer> used = new TreeSet<>();
        examples.forEach((key, example) -> {
            String reason = null;
            for (int i = 0; i < acceptances.size(); i++) {
                if (acceptances.get(i).covers(key.code, key.subjects)) {
                    reason = acceptances.get(i).reason();
                    used.add(i);
                }
            }
            RuleSources.Line line = sources.of(key.subjects.get(0));
            findings.add(new LintFinding(
                    key.code,
                    key.code.severity(),
                    key.subjects,
                    key.message,
                    example,
                    line.file(),
                    line.number(),
                    reason));
        });
        for (int i = 0; i < acceptances.size(); i++) {
            if (!used.contains(i)) {
                findings.add(unused(acceptances.get(i)));
            }
        }
        return findings;
    }

    private static LintFinding unused(LintAcceptance acceptance) {
        return new LintFinding(
                LintCode.ACCEPTED_UNUSED,
                LintCode.ACCEPTED_UNUSED.severity(),
                acceptance.subjects(),
                "认可的 " + acceptance.code() + " 没有出现，应删去",
                "",
                RuleFiles.ACCEPTED,
                acceptance.line(),
                null);
    }
}
