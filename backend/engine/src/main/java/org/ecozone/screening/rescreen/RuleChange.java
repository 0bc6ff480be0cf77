package org.ecozone.screening.rescreen;

import java.util.List;
import java.util.Set;
import org.ecozone.access.rule.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A rule that comes out otherwise than it did, or a clause that a person must check and had not to, and what brings that about.
 *
 * @param rule as the new release has it; as the old one has it where the new one has it no longer
 * @param before null where a rule was not true, nor open; where a clause did not concern the site
 * @param after likewise
 * @param causes least sets: each brings it about without the others, and only as a whole
 * @param layers where the edition is a cause: sets of layers, each likewise; an empty one for the territory itself
 * @param release what the release made of the rule, where it is a cause; null otherwise
 * @param lapsed citations that no longer hold on the new day, where the day is a cause
 * @param begun citations that do not hold on the old day yet, likewise
 */
public record RuleChange(
        Subject rule,
        @Nullable Standing before,
        @Nullable Standing after,
        List<Set<Cause>> causes,
        List<List<String>> layers,
        @Nullable ReleaseChange release,
        List<Citation> lapsed,
        List<Citation> begun) {

    public RuleChange {
        causes = List.copyOf(causes);
        layers = List.copyOf(layers);
        lapsed = List.copyOf(lapsed);
        begun = List.copyOf(begun);
    }

    /** Whether {@code cause} is in one of the sets. */
    boolean isCausedBy(Cause cause) {
        return causes.stream().anyMatch(set -> set.contains(cause));
    }
}
