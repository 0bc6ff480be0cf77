package org.ecozone.screening.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecozone.access.rule.Effect;
import org.ecozone.screening.sheet.FrozenResult.Finding;

/**
 * What rules of one outcome come to together.
 *
 * @param effect the most severe of theirs
 * @param rules ids of all of them, the more severe first, of these the law before access lists, then as the result has them
 */
public record Weight(Effect effect, List<String> rules) {

    /** Of findings: the more severe first, of these the law first. Stable, so that others stay as they come. */
    static final Comparator<Finding> SEVERE_FIRST =
            Comparator.comparing(Finding::effect).thenComparing(Finding::scope);

    public Weight {
        rules = List.copyOf(rules);
    }

    /** Of {@code findings}; empty where there is none. */
    static Optional<Weight> of(List<Finding> findings) {
        return findings.stream().min(SEVERE_FIRST).map(worst -> new Weight(worst.effect(), ids(findings)));
    }

    static List<String> ids(List<Finding> findings) {
        return findings.stream().sorted(SEVERE_FIRST).map(Finding::rule).toList();
    }
}
