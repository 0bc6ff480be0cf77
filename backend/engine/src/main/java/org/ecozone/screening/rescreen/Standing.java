package org.ecozone.screening.rescreen;

import java.util.Map;
import java.util.TreeMap;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a rule comes out that is true or may be, or that a clause which a person must check concerns the site, or may.
 *
 * @param truth TRUE or UNKNOWN
 * @param effect what a rule means, as judged where a person has judged it; null for a clause
 */
public record Standing(Truth truth, @Nullable Effect effect) {

    /** Of every rule that has one, by its id. */
    static Map<String, Standing> of(Assessment assessment) {
        Map<String, Standing> standings = new TreeMap<>();
        for (RuleOutcome outcome : assessment.outcomes()) {
            standings.put(
                    outcome.rule().id(),
                    new Standing(outcome.truth(), outcome.rule().effect()));
        }
        return standings;
    }

    /** Of every clause that a person must check, by its id. */
    static Map<String, Standing> ofClauses(Assessment assessment) {
        Map<String, Standing> standings = new TreeMap<>();
        assessment.byPerson().forEach(check -> standings.put(check.clause().id(), new Standing(check.truth(), null)));
        return standings;
    }

    /** As a recorded result tells them. */
    static Map<String, Standing> of(JsonNode result) {
        Map<String, Standing> standings = new TreeMap<>();
        for (JsonNode finding : result.path("findings")) {
            standings.put(
                    finding.path("rule").asString(),
                    new Standing(
                            Truth.valueOf(finding.path("outcome").asString()),
                            Effect.valueOf(finding.path("effect").asString())));
        }
        return standings;
    }

    /** As a recorded result tells them. */
    static Map<String, Standing> ofClauses(JsonNode result) {
        Map<String, Standing> standings = new TreeMap<>();
        for (JsonNode clause : result.path("clausesByPerson")) {
            standings.put(
                    clause.path("rule").asString(),
                    new Standing(Truth.valueOf(clause.path("outcome").asString()), null));
        }
        return standings;
    }
}
