package org.ecozone.access.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecozone.access.assess.AccessFixture.BOOK;
import static org.ecozone.access.assess.AccessFixture.RULES;
import static org.ecozone.access.assess.AccessFixture.TODAY;
import static org.ecozone.access.assess.AccessFixture.book;
import static org.ecozone.access.assess.AccessFixture.facts;
import static org.ecozone.access.assess.AccessFixture.inside;
import static org.ecozone.access.assess.AccessFixture.site;
import static org.ecozone.access.assess.AccessFixture.siteLeaving;
import static org.ecozone.access.assess.AccessFixture.siteWithout;
import static org.ecozone.access.assess.AccessFixture.zone;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.access.file.ConditionParser;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.Where.Relation;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessorTest {

    private static final Citation.Document LAW = new Citation.Document(
            "law", "某法", null, LocalDate.of(2020, 1, 1), null, List.of(new Citation.Article("第一条", "要旨")));

    private static Rule rule(Effect effect, String zones, Relation relation) {
        Condition filter = zones == null
                ? null
                : ConditionParser.parse(zones, (key, literal) -> Optional.empty())
                        .condition()
                        .orElseThrow();
        return new Rule(
                "R-" + effect,
                "规则",
                Rule.Level.NATIONAL,
                Rule.Dimension.SPATIAL,
                effect,
                Where.OfLayer.of("redline", filter, relation),
                null,
                List.of(new Citation(LAW, LAW.articles().get(0))),
                null,
                null,
                null,
                false,
                null);
    }

    private static Assessment assess(Rule rule, SiteOverlaps site) {
        return RulesOnMap.of(book(rule)).assess(site, facts(null, Map.of()), TODAY);
    }

    private static Truth truth(Rule rule, SiteOverlaps site) {
        return assess(rule, site).outcomes().stream()
                .map(RuleOutcome::truth)
                .findFirst()
                .orElse(Truth.FALSE);
    }

    @ParameterizedTest
    @EnumSource(OverlapClass.class)
    void onlyDecisiveOverlapsCount(OverlapClass overlapClass) {
        SiteOverlaps site = site(zone("redline", "A", overlapClass, 10, Map.of()));

        assertThat(truth(rule(Effect.PROHIBITED, null, Relation.OVERLAPS), site))
                .isEqualTo(Truth.of(overlapClass.isDecisive()));
    }

    @Test
    void namesTheZonesThatPassTheFilter() {
        ZoneOverlap a = zone("redline", "A", OverlapClass.OVERLAP, 10, Map.of());
        ZoneOverlap b = zone("redline", "B", OverlapClass.OVERLAP, 20, Map.of());
        Rule rule = rule(Effect.PROHIBITED, "category = 'A'", Relation.OVERLAPS);

        assertThat(assess(rule, site(a, b)).outcomes().get(0).zones()).containsExactly(a);
        assertThat(truth(rule, site(b))).isEqualTo(Truth.FALSE);
    }

    @Test
    void aZoneWithoutTheAttributeAskedForIsUnknown() {
        Rule rule = rule(Effect.PROHIBITED, "depth >= 3", Relation.OVERLAPS);
        ZoneOverlap without = inside("redline", "A");
        ZoneOverlap shallow = zone("redline", "A", OverlapClass.INSIDE, 1000, Map.of("depth", 2));
        ZoneOverlap deep = zone("redline", "A", OverlapClass.INSIDE, 1000, Map.of("depth", 3L));
        ZoneOverlap text = zone("redline", "A", OverlapClass.INSIDE, 1000, Map.of("depth", "3"));

        assertThat(truth(rule, site(without))).isEqualTo(Truth.UNKNOWN);
        assertThat(assess(rule, site(without)).outcomes().get(0).dataMissing()).isTrue();
        assertThat(truth(rule, site(text))).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(rule, site(shallow))).isEqualTo(Truth.FALSE);
        assertThat(truth(rule, site(deep, without))).isEqualTo(Truth.TRUE);
    }

    /** 5265 tells that groundwater may be polluted; only what the applicant states counts as stated. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,    -,     FALSE
            5265, -,     FALSE
            -,    true,  TRUE
            5265, true,  TRUE
            5265, false, TRUE
            """)
    void aPlaceOfWhatIsStatedAsksForNothing(@Nullable String industry, @Nullable Boolean stated, Truth expected) {
        Where place = new StatedPlace("may_pollute_groundwater", "可能造成地下水污染");
        Rule rule = rule(Effect.PROHIBITED, null, Relation.OVERLAPS).with(place, null);
        Facts facts = facts(industry, stated == null ? Map.of() : Map.of("may_pollute_groundwater", stated));

        Explanation explanation = RulesOnMap.of(book(rule)).explain(site(), facts, TODAY, null);
        Assessment assessment = RulesOnMap.of(book(rule)).assess(site(), facts, TODAY);

        assertThat(assessment.outcomes().stream()
                        .map(RuleOutcome::truth)
                        .findFirst()
                        .orElse(Truth.FALSE))
                .isEqualTo(expected);
        assertThat(assessment.missingFacts()).isEmpty();
        if (expected == Truth.TRUE) {
            assertThat(explanation.withoutFact().get(rule.id()))
                    .containsExactly(Map.entry("may_pollute_groundwater", Truth.FALSE));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, TRUE", "false, FALSE", ", FALSE"})
    void aPlaceOfWhatIsStatedToBeSoHoldsForYesOnly(@Nullable Boolean stated, Truth expected) {
        Where place = new StatedPlace("may_pollute_groundwater", "可能造成地下水污染", "true");
        Rule rule = rule(Effect.PROHIBITED, null, Relation.OVERLAPS).with(place, null);
        Facts facts = facts(null, stated == null ? Map.of() : Map.of("may_pollute_groundwater", stated));

        assertThat(RulesOnMap.of(book(rule)).assess(site(), facts, TODAY).outcomes().stream()
                        .map(RuleOutcome::truth)
                        .findFirst()
                        .orElse(Truth.FALSE))
                .isEqualTo(expected);
    }

    @Test
    void missingDataIsNeverAPass() {
        Rule rule = rule(Effect.PROHIBITED, null, Relation.OVERLAPS);

        Assessment noLayer = assess(rule, site(0, List.of("farmland")));
        assertThat(noLayer.outcomes().get(0).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(noLayer.outcomes().get(0).dataMissing()).isTrue();
        assertThat(noLayer.atLeast()).isEqualTo(Effect.PERMITTED);
        assertThat(noLayer.atMost()).isEqualTo(Effect.PROHIBITED);
        assertThat(noLayer.missingFacts()).isEmpty();

        assertThat(truth(rule, siteWithout(500))).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(rule, siteWithout(500, zone("redline", "A", OverlapClass.OVERLAP, 10, Map.of()))))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        "0,    0,   false, FALSE",
        "0,    1,   false, TRUE",
        "0,    1,   true,  FALSE",
        "0,    1000, false, TRUE",
        "400,  0,   false, UNKNOWN",
        "400,  1,   true,  UNKNOWN",
        "400,  500, false, TRUE",
    })
    void outsideIsWhatTheLayerDoesNotHoldMoreThanByAContact(
            double uncovered, double outside, boolean isContact, Truth truth) {
        SiteOverlaps site = siteLeaving(outside, isContact, uncovered);

        assertThat(truth(rule(Effect.RESTRICTED, null, Relation.OUTSIDE), site)).isEqualTo(truth);
        assertThat(truth(rule(Effect.RESTRICTED, null, Relation.INSIDE), site)).isEqualTo(truth.not());
    }

    @Test
    void outsideIsUnknownWhereTheRemainderCannotBeComputed() {
        assertThat(truth(rule(Effect.RESTRICTED, null, Relation.OUTSIDE), siteLeaving(-1, false, 0)))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aSitePartlyOutsideTheDataIsNeverDetermined() {
        Map<String, Object> harmless = Map.of("boiler_fuel", "NONE", "industrial_policy", "PERMITTED");
        SiteOverlaps half = siteWithout(500);

        Assessment assessment = RULES.assess(half, facts("8321", harmless), TODAY);

        assertThat(assessment.atLeast()).isEqualTo(Effect.PERMITTED);
        assertThat(assessment.atMost()).isEqualTo(Effect.PROHIBITED);
        assertThat(assessment.outcomes()).anySatisfy(o -> {
            assertThat(o.rule().id()).isEqualTo("R-QA-01");
            assertThat(o.truth()).isEqualTo(Truth.UNKNOWN);
            assertThat(o.dataMissing()).isTrue();
        });
    }

    @Test
    void prohibitedIsFinalHoweverMuchIsUnknown() {
        Assessment assessment = RULES.assess(
                siteWithout(500, zone("water-source", "LEVEL_1", OverlapClass.OVERLAP, 10, Map.of())),
                facts("2511", Map.of("nature", "NEW")),
                TODAY);

        assertThat(assessment.atLeast()).isEqualTo(Effect.PROHIBITED);
        assertThat(assessment.atMost()).isEqualTo(Effect.PROHIBITED);
        assertThat(assessment.missingFacts()).isEmpty();
        assertThat(assessment.outcomes()).anyMatch(o -> !o.missingFacts().isEmpty());
    }

    @Test
    void asksOfASiteHalfOutsideTheDataOnlyForWhatMayForbidIt() {
        Facts none = facts("8321", Map.of());
        List<String> inside = RULES.assess(site(inside("urban-boundary", "URBAN_BOUNDARY")), none, TODAY)
                .missingFacts();
        List<String> halfOutside = RULES.assess(
                        siteWithout(500, inside("urban-boundary", "URBAN_BOUNDARY")), none, TODAY)
                .missingFacts();

        assertThat(inside).containsExactly("nature", "to_housing_or_public", "industrial_policy", "boiler_fuel");
        assertThat(halfOutside).isEqualTo(inside);
    }

    @Test
    void anOrdinarySiteIsAskedLittle() {
        SiteOverlaps town = site(inside("urban-boundary", "URBAN_BOUNDARY"));

        assertThat(RULES.assess(town, facts("8321", Map.of()), TODAY).missingFacts())
                .containsExactly("nature", "to_housing_or_public", "industrial_policy", "boiler_fuel");
        Map<String, Object> answers = Map.of(
                "nature", "NEW", "boiler_fuel", "GAS", "industrial_policy", "PERMITTED", "to_housing_or_public", false);
        assertThat(RULES.assess(town, facts("8321", answers), TODAY))
                .returns(Effect.PERMITTED, Assessment::atMost)
                .returns(List.of(), Assessment::missingFacts);
    }

    @Test
    void asksForWhatDependsOnAnotherFactOnlyAfterThatOne() {
        SiteOverlaps town = site(
                inside("urban-boundary", "URBAN_BOUNDARY"),
                inside("heating-network", "HEATING"),
                zone("no-burn-zone", "NO_BURN", OverlapClass.INSIDE, 1000, Map.of("fuelClass", "Ⅲ类（严格）")));
        Map<String, Object> answers = new HashMap<>(Map.of("nature", "NEW", "industrial_policy", "PERMITTED"));
        answers.put("to_housing_or_public", false);

        assertThat(RULES.assess(town, facts("8321", answers), TODAY).missingFacts())
                .containsExactly("boiler_fuel");
        answers.put("boiler_fuel", "BIOMASS");
        answers.put("kiln_fuel", "NONE");
        assertThat(RULES.assess(town, facts("8321", answers), TODAY).missingFacts())
                .containsExactly("boiler_tph", "biomass_dedicated");
        answers.put("biomass_dedicated", false);
        assertThat(RULES.assess(town, facts("8321", answers), TODAY).atLeast()).isEqualTo(Effect.PROHIBITED);
        SiteOverlaps elsewhere = site(inside("urban-boundary", "URBAN_BOUNDARY"));
        assertThat(RULES.assess(elsewhere, facts("8321", answers), TODAY).missingFacts())
                .containsExactly("boiler_tph");
    }

    @Test
    void ordersOutcomesBySeverityThenCertaintyThenId() {
        SiteOverlaps site =
                site(inside("redline", "REDLINE"), inside("farmland", "FARMLAND"), inside("water-source", "LEVEL_2"));

        List<RuleOutcome> outcomes = RULES.assess(site, facts("2511", Map.of("nature", "NEW")), TODAY)
                .outcomes();

        assertThat(outcomes)
                .extracting(o -> o.rule().effect())
                .isSorted()
                .contains(Effect.PROHIBITED, Effect.RESTRICTED, Effect.CONDITIONAL);
        assertThat(outcomes.get(0).rule().id()).isEqualTo("AL-Q-S1");
        assertThat(outcomes.get(1).rule().id()).isEqualTo("R-WS-02");
        assertThat(outcomes.get(2).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void namesRulesWithoutACitationInForce() {
        Assessment before = RULES.assess(site(), facts(null, Map.of()), LocalDate.of(2026, 3, 14));
        Assessment after = RULES.assess(site(), facts(null, Map.of()), LocalDate.of(2026, 3, 15));

        assertThat(before.notInForce())
                .isSorted()
                .contains("R-GW-06", "R-NR-02", "R-NR-05", "R-NR-06", "R-RL-05", "R-SL-03")
                .doesNotContain("R-NR-04", "R-NR-08", "R-RL-06");
        assertThat(after.notInForce())
                .isSorted()
                .contains("R-GW-06", "R-NR-04", "R-NR-06", "R-NR-08", "R-RL-05", "R-SL-03")
                .doesNotContain("R-NR-02", "R-NR-05", "R-RL-06");
    }

    @Test
    void refusesDatesBeforeTheRulesAreComplete() {
        assertThatThrownBy(() -> RULES.assess(site(), facts(null, Map.of()), LocalDate.of(2020, 12, 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2020-12-31");
        assertThat(RULES.assess(site(), facts(null, Map.of()), BOOK.from()).notInForce())
                .isNotEmpty();
    }
}
