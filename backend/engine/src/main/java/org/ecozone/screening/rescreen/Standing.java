package org.ecozone.screening.rescreen;

import java.util.Map;
import java.util.TreeMap;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import tools.jackson.databind.JsonNode;

/**
 * How a rule comes out that is true or may be.
 *
 * @param truth TRUE or UNKNOWN
 * @param effect what it means, as judged where a person has judged it
 */
public record Standing(Truth truth, Effect effect) {

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
}
