package org.ecozone.screening.rescreen;

import java.util.List;
import java.util.Set;
import org.ecozone.access.rule.Effect;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.Verdict;

/**
 * What came of screening a record again.
 *
 * @param before the bounds that are recorded
 * @param after the bounds now
 * @param direction which way they went
 * @param changes rules that come out otherwise: what weighs more first, of that the new before the old, then by id
 * @param clauses clauses that a person must check and had not to, or no longer, or that may concern the site where they did: those that do
 *     now first, then by id. They decide nothing, and no bound goes by them
 * @param boundCauses least sets of causes that bring about the new bounds; empty where these are the old ones
 * @param ground zones that lie otherwise to the site
 * @param untried combinations of causes that could not be screened: that release was not complete on that day. What would come of them
 *     is not known, so causes that they hold may be named together only
 * @param result the new answer
 */
public record Rescreening(
        Bounds before,
        Bounds after,
        Direction direction,
        List<RuleChange> changes,
        List<RuleChange> clauses,
        List<Set<Cause>> boundCauses,
        List<GroundChange> ground,
        List<Set<Cause>> untried,
        ScreeningResult result) {

    public Rescreening {
        changes = List.copyOf(changes);
        clauses = List.copyOf(clauses);
        boundCauses = List.copyOf(boundCauses);
        ground = List.copyOf(ground);
        untried = List.copyOf(untried);
    }

    /** Between what a project is. */
    public record Bounds(Effect atLeast, Effect atMost) {

        public Verdict verdict() {
            return Verdict.between(atLeast, atMost);
        }
    }

    /** Which way bounds went. */
    public enum Direction {
        /** No bound is milder, one or both are more severe. */
        STRICTER,
        /** Both moved apart: less is settled than was. */
        OPENED,
        SAME,
        /** Both moved towards each other: more is settled than was. */
        SETTLED,
        /** No bound is more severe, one or both are milder. */
        LOOSER;

        static Direction of(Bounds before, Bounds after) {
            int least = after.atLeast().compareTo(before.atLeast());
            int most = after.atMost().compareTo(before.atMost());
            if (least == 0 && most == 0) {
                return SAME;
            }
            if (least <= 0 && most <= 0) {
                return STRICTER;
            }
            if (least >= 0 && most >= 0) {
                return LOOSER;
            }
            return least < 0 ? SETTLED : OPENED;
        }
    }
}
