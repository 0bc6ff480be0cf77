package org.ecozone.access.assess;

import java.util.List;
import java.util.Map;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Fact;

/**
 * What the rules say about a site.
 *
 * @param outcomes every rule that is TRUE or UNKNOWN: the more severe first, of these TRUE before UNKNOWN, then by id
 * @param notInForce ids of rules none of whose citations is in force on the date asked, sorted; they were not applied
 * @param atLeast the most severe effect of the rules that are TRUE; PERMITTED if there is none
 * @param atMost the most severe effect of the rules that are TRUE or UNKNOWN; PERMITTED if there is none
 * @param missingFacts keys that can still change the verdict, most decisive first: those that the most severe open rule
 *     needs, then those that most open rules need, then by key. A fact that is only to be asked depending on another
 *     ({@link Fact#askIf}) stands back for that one until it is known. {@link Condition#INDUSTRY} where the industry is
 *     missing or too coarse. Empty if {@code atLeast} equals {@code atMost}
 * @param byPerson the clauses that a person must check, general ones first; they decide nothing
 * @param stability whether the bounds would be others if borders moved within their accuracy
 * @param known all that is known of project and site: stated, derived and measured facts and the industry
 */
public record Assessment(
        List<RuleOutcome> outcomes,
        List<String> notInForce,
        Effect atLeast,
        Effect atMost,
        List<String> missingFacts,
        List<ClauseToCheck> byPerson,
        Stability stability,
        Valuation known) {

    public Assessment {
        outcomes = List.copyOf(outcomes);
        notInForce = List.copyOf(notInForce);
        missingFacts = List.copyOf(missingFacts);
        byPerson = List.copyOf(byPerson);
    }

    /** The outcomes that a reader is shown: where something forbids there is no green light. */
    public List<RuleOutcome> shown() {
        return atLeast == Effect.PROHIBITED
                ? outcomes.stream().filter(o -> o.effect() != Effect.PERMITTED).toList()
                : outcomes;
    }

    /** What is known, by key. */
    public Map<String, Object> values() {
        return known.byKey();
    }
}
