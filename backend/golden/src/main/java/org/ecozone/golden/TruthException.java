package org.ecozone.golden;

import java.util.List;
import org.ecozone.access.rule.Truth;

/**
 * Truths that a rule cannot have, so that no case can show them.
 *
 * @param rule id of a rule, or of a clause of a template as {@code WS-S1}
 * @param truths those that it cannot have
 * @param reason in Chinese
 */
record TruthException(String rule, List<Truth> truths, String reason) {

    TruthException {
        truths = List.copyOf(truths);
    }

    static TruthException read(Entry entry) {
        String rule = entry.text("rule");
        List<Truth> truths = entry.texts("never").orElse(List.of()).stream()
                .flatMap(word -> CaseReader.truth(entry, "never", word).stream())
                .toList();
        String reason = entry.text("reason");
        entry.refuseOthers();
        return new TruthException(rule, truths, reason);
    }
}
