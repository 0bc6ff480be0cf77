package org.ecozone.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.screening.ToyRules.truth;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts.Judgement;
import org.ecozone.access.rule.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** Ground of which neither a rule nor a stated silence speaks is never a pass. */
class OpenProvisionsTest {

    private static final Geometry IN_PARK = box(62, 62, 64, 64);
    private static final Geometry IN_WATER_1 = box(22, 22, 24, 24);

    private static final String RULE_OF_WATER =
            "R-W CONDITIONAL where: { layer: water, zones: \"category = 'LEVEL_1'\" }, when: \"heavy = true\"";
    private static final String OPEN = "R-O PROHIBITED settledBy: PERSON, where: { provisions: OPEN }";
    private static final String SILENT_ELSEWHERE = """
            - { id: S-A, layer: admin-area, reason: 行政区划不限制, read: [ { document: law, article: 第一条 } ] }
            - { id: S-U, layer: control-unit, reason: 单元不限制, read: [ { document: law, article: 第一条 } ] }
            - { id: S-S, layer: school, elsewhere: water, reason: 学校都在水源地内, read: [ { document: law, article: 第一条 } ] }
            """;

    /** The toy rules with what is silent. */
    private static RuleBook book(String silent, String... rules) {
        var files = new TreeMap<>(ToyRules.book(rules).files());
        files.put("silent/toy.yaml", (SILENT_ELSEWHERE + silent).getBytes(StandardCharsets.UTF_8));
        return RuleReading.load(files);
    }

    private static Truth open(RuleBook book, Geometry site, String industry) {
        return truth(ToyRules.screen(book, site, industry, Map.of()), "R-O");
    }

    @Test
    void groundWithoutAnyWordIsOpenUpToProhibited() {
        ScreeningResult result = ToyRules.screen(book("", OPEN), IN_PARK, "2511", Map.of());

        assertThat(truth(result, "R-O")).isEqualTo(Truth.UNKNOWN);
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(result.assessment().atMost()).isEqualTo(Effect.PROHIBITED);
        assertThat(result.assessment().outcomes().get(0).zones())
                .extracting(z -> z.zone().code())
                .containsExactly("P");
    }

    @Test
    void aStatedSilenceAnswersForItsIndustriesOnly() {
        RuleBook book = book(
                "- { id: S-P, layer: park, industries: [\"25\"], reason: 读过, read: [ { document: law, article: 第一条 } ] }\n",
                OPEN);

        assertThat(open(book, IN_PARK, "2511")).isEqualTo(Truth.FALSE);
        assertThat(open(book, IN_PARK, "2611")).isEqualTo(Truth.UNKNOWN);
    }

    /** 2511 is heavy by its division, 2611 is not: then the rule has nothing to say of it. */
    @ParameterizedTest
    @CsvSource({"2511, FALSE", "2611, UNKNOWN", "25, FALSE", "26, UNKNOWN", "C, FALSE"})
    void aRuleAnswersWhereItsConditionMayHold(String industry, Truth open) {
        assertThat(open(book("", OPEN, RULE_OF_WATER), IN_WATER_1, industry)).isEqualTo(open);
    }

    @Test
    void anIndustryTooCoarseIsAskedForMore() {
        ScreeningResult result = ToyRules.screen(
                book(
                        "- { id: S-P, layer: park, industries: [\"2511\"], reason: 读过, read: [ { document: law, article: 第一条 } ] }\n",
                        OPEN),
                IN_PARK,
                "25",
                Map.of());

        assertThat(truth(result, "R-O")).isEqualTo(Truth.UNKNOWN);
        assertThat(result.assessment().missingFacts()).containsExactly("industry");
    }

    @Test
    void provisionsOfAnotherLayerAnswerOnlyWhereThatLayerIsMet() {
        assertThat(open(book("", OPEN), box(10, 10, 11, 11), "2511")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aRuleThatNeedsAnotherPlaceAsWellOrASizeDoesNotAnswer() {
        String both = "R-B PROHIBITED where: { all: [ { layer: park }, { layer: water } ] }";
        String large = "R-L PROHIBITED where: { layer: park, atLeast: { areaMu: 1000 } }";
        String outside = "R-X PROHIBITED where: { layer: park, relation: OUTSIDE }";

        assertThat(open(book("", OPEN, both, large, outside), IN_PARK, "2511")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aSilenceEndsWithTheTextThatWasRead() {
        var files = new TreeMap<>(book("", OPEN).files());
        files.put("citations.yaml", """
                - { id: law, title: 某法, from: 2020-01-01, until: 2026-11-22, articles: [ { id: 第一条, summary: 要旨 } ] }
                - { id: new, title: 新法, from: 2026-11-23, articles: [ { id: 第一条, summary: 要旨 } ] }
                """.getBytes(StandardCharsets.UTF_8));
        files.put(
                "rules/toy.yaml",
                new String(files.get("rules/toy.yaml"), StandardCharsets.UTF_8)
                        .replace("document: law", "document: new")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(open(RuleReading.load(files), box(51, 1, 52, 2), "2511")).isEqualTo(Truth.UNKNOWN);
        assertThat(open(book("", OPEN), box(51, 1, 52, 2), "2511")).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource({"PROHIBITED, PROHIBITED", "RESTRICTED, RESTRICTED", "PERMITTED, PERMITTED"})
    void whatAPersonJudgedIsWhatItMeans(Effect judged, Verdict verdict) {
        ScreeningResult result = judged(book("", OPEN), judged);

        assertThat(truth(result, "R-O")).isEqualTo(Truth.TRUE);
        assertThat(result.verdict()).isEqualTo(verdict);
    }

    private static ScreeningResult judged(RuleBook book, Effect effect) {
        ScreeningRequest open = ToyRules.screen(book, IN_PARK, "2511", Map.of()).request();
        var judgements = new TreeMap<>(Map.of("R-O", new Judgement("R-O", effect, "张三", "查过")));
        return Screening.screen(
                new ScreeningRequest(
                        open.name(),
                        open.site(),
                        null,
                        open.industry(),
                        open.facts().with(judgements),
                        open.asOf(),
                        open.notices()),
                org.ecozone.access.assess.RulesOnMap.of(book, ToyRules.MAP));
    }

    @Test
    void noGreenLightIsShownWhereSomethingForbids() {
        String allow = "R-A PERMITTED where: { layer: park }";
        String forbid = "R-F PROHIBITED where: { layer: park }, when: \"outfall = true\"";
        RuleBook book = ToyRules.book(allow, forbid);

        ScreeningResult forbidden = ToyRules.screen(book, IN_PARK, "2511", Map.of("outfall", true));
        assertThat(forbidden.assessment().shown())
                .extracting(o -> o.rule().id())
                .containsExactly("R-F");
        ScreeningResult free = ToyRules.screen(book, IN_PARK, "2511", Map.of("outfall", false));
        assertThat(free.assessment().shown()).extracting(o -> o.rule().id()).containsExactly("R-A");
    }
}
