package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFiles;
import org.ecozone.yaml.YamlObject;

/**
 * Findings that are meant, as {@code lint-accepted.yaml} says.
 *
 * @param code what is accepted
 * @param subjects of what; every finding among whose subjects is the first of these and, if there are more, all of these
 * @param reason in Chinese: why
 * @param line where it stands
 */
public record LintAcceptance(LintCode code, List<String> subjects, String reason, int line) {

    public boolean covers(LintCode found, List<String> of) {
        return found == code && of.containsAll(subjects);
    }

    /** Reads {@code lint-accepted.yaml}; puts down what is wrong with it. */
    static List<LintAcceptance> read(List<YamlObject> sheet) {
        List<LintAcceptance> acceptances = new ArrayList<>();
        for (YamlObject yaml : sheet) {
            yaml.oneOf("code", LintCode.class).ifPresent(code -> {
                List<String> subjects = yaml.texts("subjects");
                if (subjects.isEmpty()) {
                    yaml.fault("subjects", "VALUE_INVALID", "subjects 须列出规则、条款、事实、文件或单元");
                }
                acceptances.add(new LintAcceptance(code, List.copyOf(subjects), yaml.text("reason"), yaml.line()));
            });
            yaml.refuseOtherKeys();
        }
        return acceptances;
    }

    /** Those of a rule book that was read without fault. */
    public static List<LintAcceptance> of(RuleBook book) {
        SortedMap<String, byte[]> files = book.files();
        return files.containsKey(RuleFiles.ACCEPTED) ? read(RuleSources.list(files, RuleFiles.ACCEPTED)) : List.of();
    }
}
