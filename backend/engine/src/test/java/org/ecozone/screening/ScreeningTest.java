package org.ecozone.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ScreeningTest {

    private static final RuleBook RULES = RuleReading.load(Path.of("../../data/rules"));
    private static final IndustryCatalogue INDUSTRIES =
            IndustryCatalogue.load(Path.of("../../data/reference/gbt4754-2017.csv"));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Answers ANSWERS = new Answers();
    private static final Geometry IN_WATER = box(1, 1, 2, 2);

    private final ZoningMap map = ZoningMap.of(
            new Edition(
                    "2026.1",
                    Edition.Status.PUBLISHED,
                    LocalDate.parse("2026-01-01"),
                    Instant.parse("2026-01-01T04:00:00Z"),
                    "sha256:00"),
            List.of(
                            "admin-area",
                            "control-unit",
                            "redline",
                            "farmland",
                            "basic-farmland",
                            "nature-reserve",
                            "water-source",
                            "urban-boundary",
                            "built-up-area",
                            "industrial-park",
                            "forest")
                    .stream()
                    .map(ScreeningTest::layer)
                    .toList(),
            List.of(
                    zone("admin-area", "A", "CITY", box(0, 0, 20, 20)),
                    zone("control-unit", "U1", "PRIORITY", box(0, 0, 5, 20)),
                    zone("control-unit", "U2", "KEY", box(5, 0, 20, 20)),
                    zone("water-source", "W1", "LEVEL_1", box(0, 0, 4, 4))));

    @Test
    void aRefineryInALevelOneWaterZoneIsProhibitedWithoutAnyFact() {
        ScreeningResult result = screen(IN_WATER, "2511", Map.of("nature", "NEW"), TODAY);
        assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
        assertThat(finding(result, "R-WS-01").citations())
                .extracting(c -> c.document().title() + c.article().id())
                .containsExactly("中华人民共和国生态环境法典第三百一十九条");
    }

    @Test
    void theLawInForceOnTheDayAskedIsCited() {
        ScreeningResult result = screen(IN_WATER, "2511", Map.of("nature", "NEW"), LocalDate.parse("2026-08-01"));
        assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
        assertThat(finding(result, "R-WS-01").citations())
                .extracting((Citation c) -> c.article().id())
                .containsExactly("第六十五条");
        assertThat(finding(result, "R-WS-01").citations().get(0).document().title())
                .contains("水污染防治法");
    }

    @Test
    void aWaterworksInALevelOneWaterZoneIsNotProhibitedByThatRule() {
        ScreeningResult result = screen(IN_WATER, "4610", Map.of(), TODAY);
        assertThat(result.assessment().outcomes())
                .filteredOn(o -> o.rule().id().equals("R-WS-01"))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownIsUndeterminedAndNamesTheFactsThatWouldDecide() {
        ScreeningResult result = screen(box(10, 10, 11, 11), null, Map.of(), TODAY);
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(result.assessment().missingFacts()).isNotEmpty();
    }

    @Test
    void groundWithoutDataIsNeverAPass() {
        ScreeningResult result = screen(box(15, 15, 25, 18), "4610", Map.of(), TODAY);
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding(result, "R-QA-01").truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(result.notices()).extracting(Notice::code).contains("COVERAGE_INCOMPLETE", "SYNTHETIC_DATA");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, false", "2027-08-15, false", "2027-08-16, true"})
    void saysThatLawFarAheadIsNotKnown(LocalDate asOf, boolean isToldOf) {
        assertThat(screen(IN_WATER, "4610", Map.of(), asOf).notices().stream()
                        .map(Notice::code)
                        .anyMatch("LAW_NOT_KNOWN_AHEAD"::equals))
                .isEqualTo(isToldOf);
    }

    @Test
    void prohibitedStaysProhibitedHoweverMuchIsUnknown() {
        ScreeningResult result = screen(box(-3, 1, 2, 2), "2511", Map.of("nature", "NEW"), TODAY);
        assertThat(result.assessment().atLeast()).isEqualTo(Effect.PROHIBITED);
        assertThat(result.verdict()).isEqualTo(Verdict.PROHIBITED);
    }

    @Test
    void theSameQuestionHasTheSameHashWhenEverItIsAsked() {
        ObjectNode first = json(screen(IN_WATER, "2511", Map.of("nature", "NEW"), TODAY), "2026-11-23T01:00:00Z");
        ObjectNode second = json(screen(IN_WATER, "2511", Map.of("nature", "NEW"), TODAY), "2026-11-24T02:00:00Z");
        assertThat(first.get("resultHash")).isEqualTo(second.get("resultHash"));
        assertThat(first.get("id")).isEqualTo(second.get("id"));
        assertThat(json(screen(IN_WATER, "2511", Map.of("nature", "NEW"), TODAY.plusDays(1)), "2026-11-23T01:00:00Z")
                        .get("resultHash"))
                .isNotEqualTo(first.get("resultHash"));
    }

    @Test
    void theHashCanBeRecomputedFromTheJsonAlone() {
        ObjectNode json = json(screen(IN_WATER, "2511", Map.of("nature", "NEW"), TODAY), "2026-11-23T01:00:00Z");
        ObjectNode content = json.deepCopy();
        content.remove(List.of("id", "evaluatedAt", "resultHash"));
        assertThat(json.get("resultHash").stringValue()).isEqualTo(CanonicalJson.sha256(content));
    }

    @Test
    void printedPartsSumToThePrintedWhole() {
        ObjectNode json =
                json(screen(box(3.3337, 3.111, 6.7779, 7.123), null, Map.of(), TODAY), "2026-11-23T01:00:00Z");
        JsonNode units = theme(json, "control-unit");
        double parts = 0;
        for (JsonNode zone : units.get("zones")) {
            parts += zone.get("areaSquareMetres").doubleValue();
        }
        assertThat(units.get("zones")).hasSize(2);
        assertThat(Math.round(parts * 100))
                .isEqualTo(Math.round(units.get("sumSquareMetres").doubleValue() * 100))
                .isEqualTo(Math.round(json.get("site").get("areaSquareMetres").doubleValue() * 100));
        assertThat(json.get("site").get("areaMethod").stringValue()).isEqualTo("ELLIPSOIDAL_CGCS2000");
    }

    @Test
    void sentencesPrintTheFiguresOfTheJson() {
        Geometry site = box(0.3337, 0.111, 4.7779, 7.123);
        ObjectNode json = json(screen(site, "2511", Map.of("nature", "NEW"), TODAY), "2026-11-23T01:00:00Z");
        List<String> figures = new ArrayList<>();
        for (JsonNode theme : json.get("themes")) {
            for (JsonNode zone : theme.get("zones")) {
                figures.add("%.2f 亩（%.2f 平方米）"
                        .formatted(
                                zone.get("areaMu").doubleValue(),
                                zone.get("areaSquareMetres").doubleValue()));
            }
        }
        for (JsonNode finding : json.get("findings")) {
            if (!finding.get("zones").isEmpty()) {
                assertThat(figures).anyMatch(finding.get("message").stringValue()::contains);
            }
        }
        assertThat(json.get("findings").findValuesAsString("rule")).contains("R-WS-01");
    }

    @Test
    void linesAndPointsAreAnsweredInTheirOwnUnits() {
        ObjectNode line = json(screen(near("LINESTRING (3 3, 7 3)"), null, Map.of(), TODAY), "2026-11-23T01:00:00Z");
        assertThat(line.get("site").has("lengthMetres")).isTrue();
        assertThat(theme(line, "water-source").get("zones").get(0).has("lengthMetres"))
                .isTrue();
        ObjectNode point = json(screen(near("POINT (3 3)"), null, Map.of(), TODAY), "2026-11-23T01:00:00Z");
        assertThat(point.get("site").get("count").intValue()).isEqualTo(1);
        assertThat(theme(point, "water-source").get("zones").get(0).get("class").stringValue())
                .isEqualTo("INSIDE");
    }

    private static JsonNode theme(ObjectNode json, String layer) {
        for (JsonNode theme : json.get("themes")) {
            if (theme.get("layer").stringValue().equals(layer)) {
                return theme;
            }
        }
        throw new AssertionError("no theme " + layer);
    }

    private static ObjectNode json(ScreeningResult result, String evaluatedAt) {
        byte[] served = ANSWERS.of(result, Detail.FULL, "1.0.0").served(Instant.parse(evaluatedAt));
        return (ObjectNode) JsonMapper.shared().readTree(served);
    }

    private static RuleOutcome finding(ScreeningResult result, String rule) {
        return result.assessment().outcomes().stream()
                .filter(o -> o.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + rule));
    }

    private ScreeningResult screen(Geometry site, String industry, Map<String, Object> facts, LocalDate asOf) {
        Facts.Reading reading = Facts.read(facts, industry, RULES.factBook());
        assertThat(reading.faults()).isEmpty();
        return Screening.screen(
                new ScreeningRequest(
                        "示例项目",
                        Site.of(site),
                        null,
                        industry == null ? null : INDUSTRIES.find(industry).orElseThrow(),
                        reading.facts(),
                        asOf,
                        List.of()),
                RulesOnMap.of(RULES, map));
    }

    private static Layer layer(String id) {
        return new Layer(id, id, id, "", Layer.Kind.PROTECTION, 5, "admin-area", List.of(), "test", true, true);
    }

    private static Zone zone(String layer, String code, String category, Geometry geometry) {
        return new Zone(layer, code, "示例" + code, category, Map.of(), geometry);
    }
}
