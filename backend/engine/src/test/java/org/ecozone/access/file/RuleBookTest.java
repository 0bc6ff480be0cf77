package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.access.assess.AccessFixture.RULES;
import static org.ecozone.access.assess.AccessFixture.TODAY;
import static org.ecozone.access.assess.AccessFixture.facts;
import static org.ecozone.access.assess.AccessFixture.inside;
import static org.ecozone.access.assess.AccessFixture.site;

import java.time.LocalDate;
import java.util.Map;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.rule.Effect;
import org.ecozone.zoning.SiteOverlaps;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void aRefineryInALevelOneZoneIsProhibitedWithoutAnyFact() {
        SiteOverlaps site = site(inside("water-source", "LEVEL_1"), inside("urban-boundary", "URBAN_BOUNDARY"));

        Assessment today = RULES.assess(site, facts("2511", Map.of()), TODAY);

        assertThat(today.atLeast()).isEqualTo(Effect.PROHIBITED);
        assertThat(today.missingFacts()).isEmpty();
        RuleOutcome outcome = today.outcomes().get(0);
        assertThat(outcome.rule().id()).isEqualTo("R-WS-01");
        assertThat(outcome.factsRead())
                .containsExactly(Map.entry("existing_facility", false), Map.entry("water_supply_related", false));
        assertThat(outcome.zones()).hasSize(1);
        assertThat(outcome.citations()).extracting(c -> c.article().id()).containsExactly("第三百一十九条");

        Assessment before = RULES.assess(site, facts("2511", Map.of()), LocalDate.of(2026, 8, 1));
        assertThat(before.outcomes().get(0).citations())
                .extracting(c -> c.document().title() + c.article().id())
                .containsExactly("中华人民共和国水污染防治法第六十五条");
    }
}
