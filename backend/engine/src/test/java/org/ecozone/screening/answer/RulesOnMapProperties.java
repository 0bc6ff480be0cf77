package org.ecozone.screening.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;

class RulesOnMapProperties {

    private static final RulesOnMap ON_NO_MAP = RulesOnMap.of(AnyScreening.RULES);

    @Property(tries = 200)
    void zonesThatAreNotOnTheMapComeOutTheSame(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        ScreeningRequest request = result.request();
        Assessment known = result.assessment();

        Assessment unknown = ON_NO_MAP.assess(result.overlaps(), request.facts(), request.asOf(), request.accuracy());

        assertThat(unknown.outcomes())
                .extracting(RuleOutcome::toString)
                .containsExactlyElementsOf(
                        known.outcomes().stream().map(RuleOutcome::toString).toList());
        assertThat(unknown.stability()).isEqualTo(known.stability());
        assertThat(unknown.missingFacts()).isEqualTo(known.missingFacts());
        assertThat(unknown.values()).isEqualTo(known.values());
    }
}
