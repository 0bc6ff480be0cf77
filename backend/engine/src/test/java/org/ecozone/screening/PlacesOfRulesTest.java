package org.ecozone.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;
import static org.ecozone.screening.ToyRules.at;
import static org.ecozone.screening.ToyRules.book;
import static org.ecozone.screening.ToyRules.screen;
import static org.ecozone.screening.ToyRules.truth;

import java.util.Map;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class PlacesOfRulesTest {

    /** Two milli-degrees of longitude east of the school. */
    private static final Geometry BESIDE_SCHOOL = box(14, 10, 15, 11);

    @ParameterizedTest
    @CsvSource({"100, FALSE", "157, FALSE", "159, TRUE", "500, TRUE"})
    void withinCountsDistancesOnTheEllipsoid(int metres, Truth truth) {
        // 0.002° of longitude at 45.01°N are 157.7 m.
        assertThat(at("{ layer: school, withinMetres: %d }".formatted(metres), BESIDE_SCHOOL))
                .isEqualTo(truth);
    }

    @Test
    void withinCountsOverlapsTooAndObeysTheFilter() {
        assertThat(at("{ layer: school, withinMetres: 0 }", box(11, 11, 13, 13)))
                .isEqualTo(Truth.TRUE);
        assertThat(at("{ layer: school, zones: \"category = 'HOSPITAL'\", withinMetres: 500 }", BESIDE_SCHOOL))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void aDistanceBeyondTheTerritoryIsUnknown() {
        assertThat(at("{ layer: school, withinMetres: 50 }", box(99, 50, 101, 51)))
                .isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "atLeast: { sharePercent: 50 },   TRUE",
        "atLeast: { sharePercent: 50.1 }, FALSE",
        "atLeast: { areaMu: 13 },         TRUE",
        "atLeast: { areaMu: 14 },         FALSE",
    })
    void leastExtentsAreIncluded(String least, Truth truth) {
        // Half of the site, 78.9 m by 111.1 m or 13.14 mu, lies in water.
        assertThat(at("{ layer: water, zones: \"category = 'LEVEL_1'\", %s }".formatted(least), box(19, 24, 21, 25)))
                .isEqualTo(truth);
    }

    @Test
    void aClassPicksHowTheSiteLies() {
        Geometry inside = box(22, 22, 23, 23);
        Geometry across = box(39, 22, 41, 23);
        assertThat(at("{ layer: water, class: INSIDE }", inside)).isEqualTo(Truth.TRUE);
        assertThat(at("{ layer: water, class: INSIDE }", across)).isEqualTo(Truth.FALSE);
        assertThat(at("{ layer: water, class: OVERLAP }", across)).isEqualTo(Truth.TRUE);
        assertThat(at("{ layer: water, class: OVERLAP }", inside)).isEqualTo(Truth.FALSE);
    }

    @Test
    void insideIsTheWholeSiteOverAllZonesTogether() {
        assertThat(at("{ layer: water, relation: INSIDE }", box(28, 24, 32, 25)))
                .isEqualTo(Truth.TRUE);
        assertThat(at("{ layer: water, relation: INSIDE }", box(38, 24, 42, 25)))
                .isEqualTo(Truth.FALSE);
        assertThat(at("{ layer: water, relation: OUTSIDE }", box(38, 24, 42, 25)))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aSliverOutsideIsABoundaryContactAndNotOutside() {
        // 0.02 milli-degrees are 1.6 m; borders are known to 5 m.
        assertThat(at("{ layer: park, relation: OUTSIDE }", box(70, 70, 80.02, 71)))
                .isEqualTo(Truth.FALSE);
        assertThat(at("{ layer: park, relation: OUTSIDE }", box(70, 70, 81, 71)))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void allAndAnyJoinPlaces() {
        String both = "{ all: [ { layer: water }, { layer: control-unit, zones: \"category = 'PRIORITY'\" } ] }";
        String either = "{ any: [ { layer: water }, { layer: park } ] }";
        assertThat(at(both, box(22, 22, 23, 23))).isEqualTo(Truth.TRUE);
        assertThat(at(both, box(62, 62, 63, 63))).isEqualTo(Truth.FALSE);
        assertThat(at(either, box(62, 62, 63, 63))).isEqualTo(Truth.TRUE);
        assertThat(at(either, box(1, 1, 2, 2))).isEqualTo(Truth.FALSE);
    }

    @Test
    void aLayerThatIsNotThereIsUnknownUnlessAFactAnswersForIt() {
        Geometry site = box(1, 1, 2, 2);
        assertThat(at("{ layer: ban }", site)).isEqualTo(Truth.UNKNOWN);
        assertThat(at("{ any: [ { layer: ban }, { layer: admin-area } ] }", site))
                .isEqualTo(Truth.TRUE);
        RuleBook book = book("R PROHIBITED where: { layer: ban, elseFact: in_ban }");
        assertThat(truth(screen(book, site, null, Map.of("in_ban", true)), "R")).isEqualTo(Truth.TRUE);
        assertThat(truth(screen(book, site, null, Map.of("in_ban", false)), "R"))
                .isEqualTo(Truth.FALSE);
        ScreeningResult open = screen(book, site, null, Map.of());
        assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open.assessment().missingFacts()).containsExactly("in_ban");
        assertThat(open.assessment().outcomes().get(0).dataMissing()).isFalse();
    }

    @Test
    void aUnitWithoutAnAccessListIsNeverAPass() {
        RuleBook book = book("R PROHIBITED where: { unitList: MISSING }");
        ScreeningResult result = screen(book, box(22, 22, 23, 23), null, Map.of());
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(result.assessment().outcomes().get(0).zones())
                .extracting(z -> z.zone().code())
                .containsExactly("U1");
    }

    @ParameterizedTest
    @CsvSource({
        "area_mu <= 14,        TRUE",
        "area_mu <= 13,        FALSE",
        "water_share > 99,     TRUE",
        "level_1_mu > 0,       TRUE",
        "school_metres >= 700, TRUE",
        "school_metres < 600,  FALSE",
        "banned_place = true,  TRUE",
    })
    void measuredFactsAreReadLikeOthers(String when, Truth truth) {
        // 8 milli-degrees east of the school and as many north.
        ScreeningResult result =
                screen(book("R PROHIBITED when: \"" + when + '"'), box(20, 20, 21, 21), null, Map.of());
        assertThat(truth(result, "R")).isEqualTo(truth);
    }

    @Test
    void whatCannotBeMeasuredIsUnknownAndCannotBeAsked() {
        Geometry line = near("LINESTRING (1 1, 2 2)");
        ScreeningResult result = screen(book("R PROHIBITED when: \"area_mu > 5\""), line, null, Map.of());
        assertThat(truth(result, "R")).isEqualTo(Truth.UNKNOWN);
        assertThat(result.assessment().missingFacts()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({
        "2511, TRUE, FALSE",
        "26,   FALSE, TRUE",
        "25,   UNKNOWN, UNKNOWN",
        "C,    UNKNOWN, UNKNOWN",
        ",     UNKNOWN, UNKNOWN"
    })
    void aGroupOfIndustriesThatDoesNotSettleItIsUnknown(String industry, Truth in, Truth notIn) {
        RuleBook book = book("IN PROHIBITED industries: [\"251\"]", "NOT PROHIBITED exceptIndustries: [\"251\"]");
        ScreeningResult result = screen(book, box(1, 1, 2, 2), industry, Map.of());
        assertThat(truth(result, "IN")).isEqualTo(in);
        assertThat(truth(result, "NOT")).isEqualTo(notIn);
        if (in == Truth.UNKNOWN) {
            assertThat(result.assessment().missingFacts()).containsExactly("industry");
        }
    }

    @Test
    void groundInNoUnitIsNeverAPass() {
        RuleBook book = book("R PROHIBITED where: { unitList: MISSING }");
        ZoningMap holed = ToyRules.mapWithoutUnitEastOf50();
        ScreeningResult result = ToyRules.screen(holed, book, box(60, 10, 61, 11));
        assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(result.assessment().outcomes().get(0).dataMissing()).isTrue();
    }

    @Test
    void whatLiesBeyondTheEdgeOfTheDataMayBeNear() {
        // Two milli-degrees, 158 m, inside the edge of the territory.
        Geometry site = box(97, 50, 98, 51);
        assertThat(at("{ layer: school, withinMetres: 100 }", site)).isEqualTo(Truth.FALSE);
        assertThat(at("{ layer: school, withinMetres: 200 }", site)).isEqualTo(Truth.UNKNOWN);
        ScreeningResult far = screen(book("R PROHIBITED when: \"school_metres < 100\""), site, null, Map.of());
        assertThat(far.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void aSiteAtTheEdgeOfTheDataMayComeToLieBeyond() {
        RuleBook book = book("R PROHIBITED where: { coverage: INCOMPLETE }");
        // 3.9 m and 158 m from the edge; borders are known to 5 m.
        assertThat(screen(book, box(98, 50, 99.95, 51), null, Map.of())
                        .assessment()
                        .stability()
                        .isCertain())
                .isFalse();
        assertThat(screen(book, box(97, 50, 98, 51), null, Map.of())
                        .assessment()
                        .stability()
                        .isCertain())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100.1, false", "100.2, true"})
    void whatReachesBeyondTheDataByLittleMayComeToLieWithin(double east, boolean certain) {
        // 7.9 m and 15.8 m beyond; after a move by 5 m the latter is still more than a contact of 5 m.
        RuleBook book = book("R PROHIBITED where: { coverage: INCOMPLETE }");
        assertThat(screen(book, box(97, 50, east, 51), null, Map.of())
                        .assessment()
                        .stability()
                        .isCertain())
                .isEqualTo(certain);
    }

    @ParameterizedTest
    @CsvSource({"POINT (99.95 50), false", "POINT (99.8 50), true", "'LINESTRING (99.95 50, 99.97 51)', false"})
    void whatLiesOutsideALayerMayComeToLieBeyondTheData(String site, boolean certain) {
        // 3.9 m, 15.8 m and 2.4 m within the edge; the park is a kilometre away.
        RuleBook book = book("R PROHIBITED where: { layer: park, relation: OUTSIDE }");
        ScreeningResult result = screen(book, near(site), null, Map.of());
        assertThat(truth(result, "R")).isEqualTo(Truth.TRUE);
        assertThat(result.assessment().stability().isCertain()).isEqualTo(certain);
    }

    @ParameterizedTest
    @CsvSource({"20, water_share >= 100, false", "20, water_share >= 50, true", "22, level_1_mu > 13, false"})
    void aShareOfASiteThatTouchesTheBorderFromWithinMayShrink(int west, String when, boolean certain) {
        // 13.14 mu; a border that moves by 5 m takes up to 380 m · 5 m = 2.9 mu.
        ScreeningResult result =
                screen(book("R PROHIBITED when: \"" + when + '"'), box(west, 24, west + 1, 25), null, Map.of());
        assertThat(truth(result, "R")).isEqualTo(Truth.TRUE);
        assertThat(result.assessment().stability().isCertain()).isEqualTo(certain);
    }

    @Test
    void aLineIsAskedOnlyWhereThereAreData() {
        // It lies in the park as far as there are data; what goes on beyond the edge is not known.
        Geometry line = near("LINESTRING (70 99.7, 73.1 100.9, 75.3 101.7)");
        RuleBook book = book("R PROHIBITED where: { layer: admin-area, relation: OUTSIDE }");
        assertThat(truth(screen(book, line, null, Map.of()), "R")).isEqualTo(Truth.UNKNOWN);
    }
}
