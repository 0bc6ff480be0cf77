package org.ecozone.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.screening.ToyRules.book;
import static org.ecozone.screening.ToyRules.screen;
import static org.ecozone.screening.ToyRules.truth;

import java.util.List;
import java.util.Map;
import org.ecozone.access.assess.Explanation.Counterfactual;
import org.ecozone.access.assess.Explanation.WhyNot;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.answer.StabilityJson;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

class ExplanationTest {

    private static final Geometry IN_WATER = box(22, 22, 23, 23);
    private static final RuleBook COAL =
            book("COAL PROHIBITED when: \"fuel = 'COAL' AND tph <= 35\"", "WATER CONDITIONAL where: { layer: water }");

    @Test
    void namesTheOneFactThatStandsBetween() {
        ScreeningResult large = screen(COAL, IN_WATER, null, Map.of("fuel", "COAL", "tph", 40));
        WhyNot only = large.explain().whyNot().get(0);
        assertThat(only.rule().id()).isEqualTo("COAL");
        assertThat(only.fact()).isEqualTo("tph");
        assertThat(only.value()).isEqualTo(40.0);
        assertThat(only.wouldBe()).isEqualTo(Truth.TRUE);

        ScreeningResult clean = screen(COAL, IN_WATER, null, Map.of("fuel", "NONE"));
        assertThat(clean.explain().whyNot()).singleElement().satisfies(w -> {
            assertThat(w.fact()).isEqualTo("fuel");
            assertThat(w.wouldBe()).isEqualTo(Truth.UNKNOWN);
        });
    }

    @Test
    void doesNotNameOneFactWhereTwoStandBetween() {
        RuleBook both = book("R PROHIBITED when: \"outfall = true AND in_ban = true\"");
        ScreeningResult result = screen(both, IN_WATER, null, Map.of("outfall", false, "in_ban", false));
        assertThat(result.explain().whyNot()).isEmpty();
    }

    @Test
    void tellsWhatEachRuleWouldBeWithoutEachFact() {
        RuleBook book = book(
                "EITHER PROHIBITED when: \"fuel = 'COAL' OR outfall = true\"",
                "HEAVY RESTRICTED when: \"heavy = true\"");
        ScreeningResult result = screen(book, IN_WATER, "2511", Map.of("fuel", "COAL", "outfall", true));
        assertThat(result.explain().withoutFact().get("EITHER"))
                .containsExactly(Map.entry("fuel", Truth.TRUE), Map.entry("outfall", Truth.TRUE));
        assertThat(result.explain().withoutFact().get("HEAVY")).containsExactly(Map.entry("industry", Truth.UNKNOWN));
    }

    @Test
    void aStatedFactFallsBackToWhatTheIndustryImplies() {
        RuleBook book = book("LIGHT RESTRICTED when: \"heavy = false\"");
        ScreeningResult result = screen(book, IN_WATER, "2511", Map.of("heavy", false));
        assertThat(result.explain().withoutFact().get("LIGHT")).containsExactly(Map.entry("heavy", Truth.FALSE));
    }

    @Test
    void withoutThePieceInWaterItWouldBeAnotherVerdict() {
        RuleBook book = book(
                "WATER PROHIBITED where: { layer: water, zones: \"category = 'LEVEL_1'\" }, when: \"outfall = true\"",
                "UNIT CONDITIONAL where: { layer: control-unit, zones: \"category = 'PRIORITY'\" }");
        ScreeningResult result = screen(book, box(19, 24, 21, 25), null, Map.of("outfall", true));
        assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
        List<Counterfactual> found = result.explain().counterfactuals();
        assertThat(found).hasSize(2);
        assertThat(found.get(0).zones()).extracting(Zone::code).containsExactly("W1");
        assertThat(Verdict.between(found.get(0).atLeast(), found.get(0).atMost()))
                .isEqualTo(Verdict.CONDITIONAL);
        assertThat(found.get(1).facts()).containsExactly("outfall");
        assertThat(Verdict.between(found.get(1).atLeast(), found.get(1).atMost()))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(JsonMapper.shared()
                        .readTree(new Answers().of(result, Detail.FULL, "1").content())
                        .at("/counterfactuals/0/message")
                        .asString())
                .isEqualTo("若没有“W1”内的 13.14 亩（8758.69 平方米），结论为有条件准入。");
    }

    @Test
    void whatTwoFindingsHoldIsFreedOnlyByBoth() {
        RuleBook book = book("WATER PROHIBITED where: { layer: water }", "PARK PROHIBITED where: { layer: school }");
        ScreeningResult result = screen(book, box(11, 11, 22, 22), null, Map.of());
        assertThat(result.explain().counterfactuals()).singleElement().satisfies(c -> {
            assertThat(c.zones()).extracting(Zone::code).containsExactly("S", "W1");
            assertThat(Verdict.between(c.atLeast(), c.atMost())).isEqualTo(Verdict.PERMITTED);
        });
    }

    @Test
    void anOpenVerdictIsFreedByThePlaceThatKeepsItOpen() {
        RuleBook book = book("WATER PROHIBITED where: { layer: water }, when: \"outfall = true\"");
        ScreeningResult result = screen(book, IN_WATER, null, Map.of());
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(result.explain().counterfactuals()).singleElement().satisfies(c -> {
            assertThat(c.facts()).isEmpty();
            assertThat(c.zones()).extracting(Zone::code).containsExactly("W1");
        });
    }

    @Test
    void aVerdictAwayFromBordersIsCertain() {
        RuleBook book = book("WATER PROHIBITED where: { layer: water }");
        ScreeningResult result = screen(book, IN_WATER, null, Map.of());
        assertThat(result.assessment().stability().isCertain()).isTrue();
        assertThat(result.assessment().outcomes().get(0).measured()).isEqualTo(RuleOutcome.Measured.CERTAIN);
    }

    @Test
    void aThinOverlapMayVanishAndANearZoneMayAppear() {
        RuleBook book = book("WATER PROHIBITED where: { layer: water }");
        // 0.2 milli-degrees are 15.8 m: deep enough; at 7.9 m a move by 5 m leaves no more than a contact.
        assertThat(screen(book, box(18, 24, 20.2, 25), null, Map.of())
                        .assessment()
                        .stability()
                        .isCertain())
                .isTrue();
        ScreeningResult thin = screen(book, box(18, 24, 20.1, 25), null, Map.of());
        assertThat(thin.verdict()).isEqualTo(Verdict.PROHIBITED);
        assertThat(StabilityJson.verdicts(thin)).containsExactly(Verdict.PROHIBITED, Verdict.PERMITTED);
        assertThat(thin.assessment().stability().doubts())
                .extracting(d -> d.zone().code() + " " + d.kind())
                .containsExactly("W1 MAY_VANISH");

        // 0.05 milli-degrees short of the border: 3.9 m.
        ScreeningResult near = screen(book, box(18, 24, 19.95, 25), null, Map.of());
        assertThat(near.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(near.assessment().stability().doubts())
                .extracting(d -> d.zone().code() + " " + d.kind())
                .containsExactly("W1 MAY_APPEAR");
        assertThat(screen(book, box(18, 24, 19.9, 25), null, Map.of())
                        .assessment()
                        .stability()
                        .isCertain())
                .isTrue();
    }

    @Test
    void theSitesOwnAccuracyCountsToo() {
        RuleBook book = book("WATER PROHIBITED where: { layer: water }");
        Geometry site = box(18, 24, 19.9, 25); // 7.9 m short of the border
        assertThat(screen(book, site, null, Map.of(), 2.0)
                        .assessment()
                        .stability()
                        .isCertain())
                .isTrue();
        assertThat(screen(book, site, null, Map.of(), 5.0)
                        .assessment()
                        .stability()
                        .isCertain())
                .isFalse();
    }

    @Test
    void aDoubtThatCannotMoveTheVerdictIsNone() {
        RuleBook book =
                book("TERRITORY PROHIBITED where: { layer: admin-area }", "WATER CONDITIONAL where: { layer: water }");
        ScreeningResult thin = screen(book, box(18, 24, 20.1, 25), null, Map.of(), 5.0);
        assertThat(thin.assessment().stability().isCertain()).isTrue();
        assertThat(thin.assessment().outcomes())
                .extracting(o -> o.rule().id() + " " + o.measured())
                .containsExactly("TERRITORY CERTAIN", "WATER DEPENDS");
    }

    @Test
    void aMeasuredFactCloseToItsThresholdDependsOnTheMeasurement() {
        // The school is 157.7 m away.
        Geometry site = box(14, 10, 15, 11);
        ScreeningResult close = screen(book("R PROHIBITED when: \"school_metres <= 160\""), site, null, Map.of());
        ScreeningResult far = screen(book("R PROHIBITED when: \"school_metres <= 200\""), site, null, Map.of());
        assertThat(truth(close, "R")).isEqualTo(Truth.TRUE);
        assertThat(close.assessment().stability().isCertain()).isFalse();
        assertThat(far.assessment().stability().isCertain()).isTrue();
    }

    @Test
    void theAreaOfASiteDependsOnItsAccuracy() {
        // 13.1 mu, 380 m around: 5 m of accuracy move up to 2.9 mu.
        RuleBook close = book("R PROHIBITED when: \"area_mu > 12\"");
        RuleBook far = book("R PROHIBITED when: \"area_mu > 5\"");
        Geometry site = box(21, 21, 22, 22);
        assertThat(screen(close, site, null, Map.of()).assessment().stability().isCertain())
                .isTrue();
        assertThat(screen(close, site, null, Map.of(), 5.0)
                        .assessment()
                        .stability()
                        .isCertain())
                .isFalse();
        assertThat(screen(far, site, null, Map.of(), 5.0)
                        .assessment()
                        .stability()
                        .isCertain())
                .isTrue();
    }

    @Test
    void aLeastAreaDependsOnABorderThatRunsAlongside() {
        RuleBook book = book("R PROHIBITED where: { layer: water, atLeast: { areaMu: 10 } }");
        // A tongue of 2 m² within water, and a kilometre of border 0.4 m outside it.
        Geometry site = org.ecozone.geo.Shapes.near(
                "POLYGON ((18 21, 19.995 21, 19.995 29, 20.2 29, 20.2 29.2, 19.995 29.2, 19.995 29.9, 18 29.9, 18 21))");
        ScreeningResult result = screen(book, site, null, Map.of());
        assertThat(result.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(result.assessment().stability().isCertain()).isFalse();
    }

    @Test
    void aLineNeverGetsAnArea() {
        RuleBook book = book("R PROHIBITED where: { layer: water, atLeast: { areaMu: 10 } }");
        ScreeningResult result = screen(book, org.ecozone.geo.Shapes.near("LINESTRING (18 25, 25 25)"), null, Map.of());
        assertThat(result.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(result.assessment().stability().isCertain()).isTrue();
    }

    @Test
    void withoutTheZoneThatHoldsItASiteLiesOutside() {
        RuleBook book = book(
                "IN RESTRICTED where: { layer: park }", "OUT PROHIBITED where: { layer: park, relation: OUTSIDE }");
        ScreeningResult result = screen(book, box(65, 65, 66, 66), null, Map.of());
        assertThat(result.verdict()).isEqualTo(Verdict.RESTRICTED);
        assertThat(result.explain().counterfactuals())
                .singleElement()
                .satisfies(c ->
                        assertThat(Verdict.between(c.atLeast(), c.atMost())).isEqualTo(Verdict.PROHIBITED));
    }

    @Test
    void saysThatAStatedFactIsNotWhatTheIndustryImplies() {
        ScreeningResult result =
                screen(book("R PROHIBITED when: \"heavy = true\""), IN_WATER, "2511", Map.of("heavy", false));
        assertThat(result.notices())
                .filteredOn(n -> n.code().equals("FACT_AGAINST_INDUSTRY"))
                .singleElement()
                .satisfies(n -> assertThat(n.message()).contains("重污染", "填写为 否", "一般为 是"));
    }
}
