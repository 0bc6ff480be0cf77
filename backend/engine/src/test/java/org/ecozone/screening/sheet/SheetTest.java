package org.ecozone.screening.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;
import static org.ecozone.geo.Shapes.wkt;
import static org.ecozone.screening.sheet.SheetFixture.row;
import static org.ecozone.screening.sheet.SheetFixture.sheet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.sheet.HeadlineRow.Status;
import org.ecozone.zoning.Layer;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Areas by Simpson's rule over M·N·cos φ on GRS 80, in Python; distances by GeographicLib. */
class SheetTest {

    private static final Map<String, Object> NEW = Map.of("nature", "NEW");

    @Test
    void rowsWithoutALayerAreNeverClear() {
        Sheet sheet = sheet(new SheetFixture().screen(box(5, 5, 6, 6), "2511", NEW));
        assertThat(sheet.rows()).hasSize(6).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(Status.NO_LAYER);
            assertThat(row.amount()).isNull();
            assertThat(row.nearest()).isNull();
        });
        JsonNode row = SheetFixture.json(sheet.json()).at("/rows/0");
        assertThat(row.get("row").stringValue()).isEqualTo("redline");
        assertThat(row.get("layer").isNull()).isTrue();
        assertThat(row.get("name").stringValue()).isEqualTo("生态保护红线");
        assertThat(row.has("areaMu")).isFalse();
    }

    @Test
    void aClearRowSaysWhereTheNearestZoneIs() {
        SheetFixture edition = SheetFixture.six()
                .zone("redline", "近", "REDLINE", box(5, 10, 8, 12))
                .zone("redline", "远", "REDLINE", box(5, 14, 8, 16));
        HeadlineRow row = row(sheet(edition.screen(box(5, 5, 6, 6), null, Map.of())), "redline");
        assertThat(row.status()).isEqualTo(Status.CLEAR);
        assertThat(row.amount().value()).isEqualByComparingTo("0");
        assertThat(row.nearest().code()).isEqualTo("近");
        assertThat(row.nearest().distanceMetres()).isEqualByComparingTo("444.5");
        assertThat(row.nearest().bearingDegrees()).isEqualByComparingTo("0");
    }

    @Test
    void aSiteThatMeetsNothingProtectedHasClearRowsAndItsUnit() {
        Sheet sheet = sheet(SheetFixture.six().screen(box(5, 5, 6, 6), "2511", NEW));
        assertThat(sheet.rows().subList(0, 5)).extracting(HeadlineRow::status).containsOnly(Status.CLEAR);
        HeadlineRow unit = row(sheet, "control-unit");
        assertThat(unit.status()).isEqualTo(Status.HIT);
        assertThat(unit.amount().value()).isEqualByComparingTo("8761.56");
        assertThat(unit.amount().mu()).isEqualByComparingTo("13.14");
        assertThat(unit.shareOfSite()).isEqualByComparingTo("1");
        assertThat(sheet.head()).noneMatch(hit -> "redline".equals(hit.layer()));
        assertThat(sheet.outside()).isEmpty();
    }

    @Test
    void theStrictestLevelMetLeadsHoweverSmall() {
        SheetFixture edition = SheetFixture.six()
                .zone("water-source", "二级", "LEVEL_2", box(0, 0, 8, 4))
                .zone("water-source", "一级", "LEVEL_1", box(8, 0, 9, 4));
        Sheet sheet = sheet(edition.screen(box(0, 1, 9, 3), "2511", NEW));
        HeadlineRow row = row(sheet, "water-source");
        assertThat(row.categories()).extracting(MetCategory::category).containsExactly("LEVEL_1", "LEVEL_2");
        assertThat(row.categories().get(0).amount().value()).isEqualByComparingTo("17524.17");
        assertThat(row.categories().get(0).amount().mu()).isEqualByComparingTo("26.29");
        assertThat(row.categories().get(0).shareOfSite()).isEqualByComparingTo("0.111111");
        assertThat(row.categories().get(1).amount().value()).isEqualByComparingTo("140193.4");
        assertThat(row.amount().value()).isEqualByComparingTo("157717.57");
        assertThat(row.holds().orElseThrow().effect()).isEqualTo(Effect.PROHIBITED);
        assertThat(sheet.head().get(0))
                .returns("water-source", Hit::layer)
                .returns("LEVEL_1", Hit::category)
                .returns(Truth.TRUE, Hit::outcome)
                .returns(Effect.PROHIBITED, Hit::effect)
                .returns(List.of("一级"), Hit::zones);
        assertThat(sheet.head().get(1)).returns("LEVEL_2", Hit::category);
    }

    /** 99 % in the redline, whose rule waits for one answer; 1 % in farmland, where one forbids a refinery built anew already. */
    @Test
    void theRedlineLeadsThoughItsRuleIsOpenAndAnotherDecides() {
        SheetFixture edition = SheetFixture.six()
                .zone("redline", "红线", "REDLINE", box(0, 0, 9.9, 4))
                .zone("basic-farmland", "农田", "BASIC_FARMLAND", box(9.9, 0, 12, 4));
        Sheet sheet = sheet(edition.screen(box(0, 0, 10, 1), "2511", NEW));
        assertThat(sheet.head().get(0))
                .returns("redline", Hit::layer)
                .returns(Truth.UNKNOWN, Hit::outcome)
                .returns("R-RL-02", Hit::rule)
                .returns(Effect.PROHIBITED, Hit::effect);
        assertThat(sheet.head().get(0).met().orElseThrow().amount().mu()).isEqualByComparingTo("130.12");
        Hit farmland = sheet.head().stream()
                .filter(hit -> "basic-farmland".equals(hit.layer()))
                .findFirst()
                .orElseThrow();
        assertThat(farmland).returns(Truth.TRUE, Hit::outcome).returns("R-PF-03", Hit::rule);
        assertThat(farmland.citation().orElseThrow().article()).isEqualTo("第四百四十五条");
        assertThat(farmland.met().orElseThrow().amount().mu()).isEqualByComparingTo("1.31");
        assertThat(sheet.settled().effect()).isEqualTo(Effect.PROHIBITED);
        assertThat(sheet.settled().because()).contains("R-PF-03").doesNotContain("R-RL-02");
        assertThat(sheet.pending()).isEmpty();
        assertThat(sheet.questions().open()).isEmpty();
        assertThat(row(sheet, "redline").open().orElseThrow().rules()).contains("R-RL-02");
    }

    @Test
    void whatIsSettledAndWhatIsPendingStandBesideEachOther() {
        SheetFixture edition = SheetFixture.six().zone("redline", "红线", "REDLINE", box(0, 0, 20, 20));
        Sheet sheet = sheet(edition.screen(box(0, 0, 10, 1), "2511", NEW));
        Pending pending = sheet.pending().orElseThrow();
        assertThat(pending.effect()).isEqualTo(Effect.PROHIBITED);
        assertThat(pending.because()).contains("R-RL-02");
        assertThat(sheet.settled().effect()).isGreaterThan(Effect.PROHIBITED);
        assertThat(sheet.questions().open()).contains("national_major_project");
        assertThat(pending.facts()).isEqualTo(sheet.questions().open().size());
        assertThat(sheet.questions().answered()).containsExactly("industry", "nature");
    }

    @Test
    void theIndustryIsAskedFirstAndAlone() {
        SheetFixture edition = SheetFixture.six().zone("redline", "红线", "REDLINE", box(0, 0, 20, 20));
        Sheet sheet = sheet(edition.screen(box(0, 0, 10, 1), null, NEW));
        assertThat(sheet.questions().open()).containsExactly("industry");
        assertThat(sheet.questions().answered()).containsExactly("nature");
        assertThat(sheet.pending().orElseThrow().facts()).isGreaterThan(1);
    }

    @Test
    void aPlotInBeijingIsOutsideAndAskedNothing() {
        Sheet sheet = sheet(SheetFixture.six().screen(wkt("POINT (116.4 39.9)"), null, Map.of()));
        Outside outside = sheet.outside().orElseThrow();
        assertThat(outside.isWhole()).isTrue();
        assertThat(outside.nearest().code()).isEqualTo("师市");
        // To the corner at 82.02°E, 45.02°N.
        assertThat(outside.nearest().distanceMetres()).isEqualByComparingTo("2861875.7");
        assertThat(outside.nearest().bearingDegrees()).isEqualByComparingTo("292.8");
        assertThat(sheet.questions().open()).isEmpty();
        assertThat(sheet.head()).isEmpty();
        assertThat(sheet.rows()).extracting(HeadlineRow::status).containsOnly(Status.NO_DATA);
        assertThat(sheet.settled().because()).isEmpty();
        assertThat(sheet.pending().orElseThrow())
                .returns(Effect.PROHIBITED, Pending::effect)
                .returns(0, Pending::facts)
                .returns(true, Pending::dataMissing);
    }

    @Test
    void aSitePartlyOutsideHasItsShareAndNoDistanceAndNoRowThatIsClear() {
        SheetFixture edition = SheetFixture.six().zone("redline", "红线", "REDLINE", box(0, 0, 20, 20));
        Sheet sheet = sheet(edition.screen(box(18, 5, 22, 6), "2511", NEW));
        assertThat(sheet.outside().orElseThrow())
                .returns(false, Outside::isWhole)
                .returns(null, Outside::nearest);
        assertThat(sheet.outside().orElseThrow().share()).isEqualByComparingTo("0.5");
        assertThat(sheet.rows()).extracting(HeadlineRow::status).containsOnly(Status.NO_DATA, Status.HIT);
        HeadlineRow redline = row(sheet, "redline");
        assertThat(redline.status()).isEqualTo(Status.HIT);
        assertThat(redline.uncovered().value())
                .isEqualByComparingTo(redline.amount().value());
    }

    @Test
    void aContactOfBordersIsNamedApart() {
        SheetFixture edition = SheetFixture.six().zone("redline", "红线", "REDLINE", box(6, 0, 20, 20));
        HeadlineRow row = row(sheet(edition.screen(box(5, 5, 6.02, 6), "2511", NEW)), "redline");
        assertThat(row.status()).isEqualTo(Status.BOUNDARY_CONTACT);
        assertThat(row.categories()).isEmpty();
        assertThat(row.contacts()).extracting(HeadlineRow.Contact::code).containsExactly("红线");
        assertThat(row.amount().value()).isPositive();
    }

    @Test
    void linesHaveMetresAndPointsACount() {
        SheetFixture edition = SheetFixture.six().zone("redline", "红线", "REDLINE", box(0, 10, 20, 20));
        HeadlineRow line = row(sheet(edition.screen(near("LINESTRING (5 6, 5 14)"), null, Map.of())), "redline");
        // Along 82.005°E from 45.010°N to 45.014°N.
        assertThat(line.amount()).isEqualTo(Amount.of(Amount.Kind.LENGTH, new BigDecimal("444.53")));
        assertThat(line.shareOfSite()).isEqualByComparingTo("0.5");
        Sheet points = sheet(edition.screen(near("MULTIPOINT ((5 5), (6 12), (7 13))"), null, Map.of()));
        JsonNode row = SheetFixture.json(points.json()).at("/rows/0");
        assertThat(row.get("count").intValue()).isEqualTo(2);
        assertThat(row.has("areaMu")).isFalse();
        assertThat(row.at("/categories/0/count").intValue()).isEqualTo(2);
    }

    /** A tenth of the site, all of it, and none; the zones of one latitude have areas as their widths. */
    @Test
    void whatLiesBeyondALayerIsToldWhereARuleSpeaksOfThat() {
        SheetFixture edition = SheetFixture.six().zone("urban-boundary", "城区", "URBAN_BOUNDARY", box(0, 0, 9, 20));
        HeadlineRow part = row(sheet(edition.screen(box(0, 0, 10, 1), "2511", NEW)), "urban-boundary");
        assertThat(part.status()).isEqualTo(Status.HIT);
        assertThat(part.holds().orElseThrow().rules()).contains("R-UD-01");
        assertThat(part.beyond().shareOfSite()).isEqualByComparingTo("0.1");
        assertThat(part.beyond().amount().mu()).isEqualByComparingTo("13.14");
        Sheet whole = sheet(edition.screen(box(10, 0, 11, 1), "2511", NEW));
        assertThat(row(whole, "urban-boundary"))
                .returns(Status.CLEAR, HeadlineRow::status)
                .returns(new BigDecimal("1.000000"), row -> row.beyond().shareOfSite());
        assertThat(SheetFixture.json(whole.json()).at("/rows/4/beyond/areaMu").decimalValue())
                .isEqualByComparingTo("13.14");
        Sheet within = sheet(edition.screen(box(1, 0, 2, 1), "2511", NEW));
        assertThat(row(within, "urban-boundary").beyond()).isNull();
        assertThat(row(within, "redline").beyond()).isNull();
    }

    /** Zone 18 to 21, data to 20, site 16 to 26: of a fifth, 16 to 18, the figures can vouch for a tenth, and of 18 to 22 for nothing. */
    @Test
    void whereZonesReachOverTheEdgeOfTheDataWhatLiesBeyondIsALowerBound() {
        SheetFixture edition = SheetFixture.six().zone("urban-boundary", "城区", "URBAN_BOUNDARY", box(18, 0, 21, 20));
        Sheet sheet = sheet(edition.screen(box(16, 0, 26, 1), "2511", NEW));
        HeadlineRow row = row(sheet, "urban-boundary");
        assertThat(row.holds().orElseThrow().rules()).contains("R-UD-01");
        assertThat(row.beyond().isLowerBound()).isTrue();
        assertThat(row.beyond().shareOfSite()).isCloseTo(new BigDecimal("0.1"), within(new BigDecimal("0.00001")));
        assertThat(SheetFixture.json(sheet.json())
                        .at("/rows/4/beyond/lowerBound")
                        .isBoolean())
                .isTrue();
        edition = SheetFixture.six().zone("urban-boundary", "城区", "URBAN_BOUNDARY", box(18, 0, 22.1, 20));
        row = row(sheet(edition.screen(box(16, 0, 26, 1), "2511", NEW)), "urban-boundary");
        assertThat(row.holds().orElseThrow().rules()).contains("R-UD-01");
        assertThat(row.beyond()).isNull();
        edition = SheetFixture.six().zone("urban-boundary", "城区", "URBAN_BOUNDARY", box(0, 0, 9, 20));
        assertThat(row(sheet(edition.screen(box(16, 0, 26, 1), "2511", NEW)), "urban-boundary")
                        .beyond()
                        .isLowerBound())
                .isFalse();
    }

    /** 33.333 m² of each of three zones: printed together they are what the layer has. */
    @Test
    void categoriesAddUpToTheirRow() {
        SheetFixture edition = SheetFixture.six()
                .zone("water-source", "甲", "LEVEL_1", box(0, 0, 1.1, 20))
                .zone("water-source", "乙", "LEVEL_2", box(1.1, 0, 2.3, 20))
                .zone("water-source", "丙", "QUASI", box(2.3, 0, 4.7, 20));
        for (int i = 1; i < 40; i++) {
            HeadlineRow row =
                    row(sheet(edition.screen(box(0.9, 0, 2.4 + i / 37.0, 1 + i / 17.0), null, NEW)), "water-source");
            assertThat(row.categories().stream().map(met -> met.amount().mu()).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(row.amount().mu());
        }
    }

    /** Two zones of level 2 share half of each, and level 1 stands beside: the union of level 2 alone is not in the result. */
    @Test
    void whereZonesOfACategoryOverlapItsAreaIsSaidToBeAnUpperBound() {
        SheetFixture edition = SheetFixture.six()
                .zone("water-source", "甲", "LEVEL_2", box(0, 0, 4, 20))
                .zone("water-source", "乙", "LEVEL_2", box(2, 0, 6, 20))
                .zone("water-source", "丙", "LEVEL_1", box(6, 0, 8, 20));
        HeadlineRow row = row(sheet(edition.screen(box(0, 0, 10, 1), "2511", NEW)), "water-source");
        assertThat(row.shareOfSite()).isEqualByComparingTo("0.8");
        assertThat(row.categories()).extracting(MetCategory::isUpperBound).containsExactly(false, true);
        assertThat(row.categories().get(1).shareOfSite()).isEqualByComparingTo("0.8");
        SheetFixture alone = SheetFixture.six()
                .zone("water-source", "甲", "LEVEL_2", box(0, 0, 4, 20))
                .zone("water-source", "乙", "LEVEL_2", box(2, 0, 6, 20));
        MetCategory only = row(sheet(alone.screen(box(0, 0, 10, 1), "2511", NEW)), "water-source")
                .categories()
                .get(0);
        assertThat(only.isUpperBound()).isFalse();
        assertThat(only.shareOfSite()).isEqualByComparingTo("0.6");
    }

    @Test
    void theSheetNamesTheResultAndIsCanonical() throws Exception {
        var result = SheetFixture.six().screen(box(5, 5, 6, 6), "2511", NEW);
        var full = SheetFixture.full(result);
        byte[] json = Sheet.of(result, full.content(), full.hash()).json();
        String text = new String(json, StandardCharsets.UTF_8);
        assertThat(SheetFixture.json(json).get("ofResult").stringValue()).isEqualTo(full.hash());
        assertThat(text).isEqualTo(new JsonCanonicalizer(text).getEncodedString());
    }

    /** A record has no rules at hand: it asks for all that its result misses; all else is as in the preview. */
    @Test
    void theSheetOfARecordIsThatOfItsPreview() {
        SheetFixture edition = SheetFixture.six().zone("redline", "红线", "REDLINE", box(0, 0, 20, 20));
        var result = edition.screen(box(0, 0, 10, 1), "2511", NEW);
        var full = SheetFixture.full(result);
        List<Layer> layers = edition.map().layers();
        Sheet record = Sheet.ofRecord(full.content(), full.hash(), layers, () -> {
            throw new AssertionError("asked for a distance of a site inside");
        });
        Sheet preview = Sheet.of(result, full.content(), full.hash());
        assertThat(record.rows()).isEqualTo(preview.rows());
        assertThat(record.head()).isEqualTo(preview.head());
        assertThat(record.settled()).isEqualTo(preview.settled());
        assertThat(record.questions().open()).isEqualTo(result.assessment().missingFacts());
    }
}
