package org.ecozone.screening.sheet;

import java.util.List;
import java.util.Optional;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.sheet.FrozenResult.Finding;

/**
 * What a verdict that is open may still become.
 *
 * @param effect the most severe that it can become
 * @param because ids of the open rules that have it, the law first
 * @param facts on how many facts that can be asked it depends, the industry among them
 * @param dataMissing whether one of the rules is open because the map has no answer
 * @param byPerson ids of those that a person must settle
 */
public record Pending(Effect effect, List<String> because, int facts, boolean dataMissing, List<String> byPerson) {

    public Pending {
        because = List.copyOf(because);
        byPerson = List.copyOf(byPerson);
    }

    /** Empty where the verdict is decided. */
    static Optional<Pending> of(FrozenResult result, Questions questions) {
        if (result.isDecided()) {
            return Optional.empty();
        }
        List<Finding> open = result.findings().stream()
                .filter(finding -> finding.outcome() == Truth.UNKNOWN && finding.effect() == result.atMost())
                .toList();
        return Optional.of(new Pending(
                result.atMost(),
                Weight.ids(open),
                questions.settling(),
                open.stream().anyMatch(Finding::dataMissing),
                Weight.ids(open.stream().filter(Finding::isSettledByPerson).toList())));
    }
}
