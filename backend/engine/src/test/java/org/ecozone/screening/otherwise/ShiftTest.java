package org.ecozone.screening.otherwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;
import static org.ecozone.screening.otherwise.Ground.IN_WATER;
import static org.ecozone.screening.otherwise.Ground.shift;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts.Judgement;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.Verdict;
import org.ecozone.screening.otherwise.Shift.Moved;
import org.ecozone.screening.otherwise.Shift.NotSearched;
import org.ecozone.screening.otherwise.Target.Open;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ShiftTest {

    /** As far as borders may be off with what the search resolves, and what is added until the answer is certain. */
    private static final double LESS = 6;

    private static final double MORE = 8 * Math.sqrt(2) + 2 + 2 * 11;

    private static final Geometry SITE = box(21, 25, 22, 26);

    private static Moved moved(Shift shift) {
        return shift.moved().orElseThrow();
    }

    /** Water lies from 20 to 60 east: the site's eastern edge is at 22, 157.6 m (geodesic, PROJ) from where water begins. */
    @Test
    void movesASiteOutOfWhatForbidsItByTheShortestWay() {
        Shift shift = shift(new Ground().zone("water", box(20, 0, 60, 60)).screen(SITE, IN_WATER));
        assertThat(shift.isProved()).isTrue();
        assertThat(shift.target().effect()).isEqualTo(Effect.CONDITIONAL);
        assertThat(shift.target().open()).isEqualTo(Open.NONE);
        assertThat(moved(shift).bearing().distance().metres()).isBetween(157.6 - LESS, 157.6 + MORE);
        assertThat(moved(shift).bearing().degrees()).isBetween(255.0, 285.0);
        assertThat(moved(shift).there().verdict()).isEqualTo(Verdict.PERMITTED);
    }

    /** It lies so far out of the water that borders within their accuracy do not bring it back. */
    @Test
    void whatIsAnsweredIsCertainWhereItCanBe() {
        Moved moved = moved(shift(new Ground().zone("water", box(20, 0, 60, 60)).screen(SITE, IN_WATER)));
        assertThat(moved.there().assessment().stability().isCertain()).isTrue();
        assertThat(moved.offset().east()).isEqualTo(Math.rint(moved.offset().east()));
        assertThat(moved.offset().north()).isEqualTo(Math.rint(moved.offset().north()));
    }

    /** Screened from its coordinates alone the answered ground has the answered verdict. */
    @Test
    void theAnsweredGeometryIsWhatWasScreened() {
        Ground ground = new Ground().zone("water", box(20, 0, 60, 60));
        Moved moved = moved(shift(ground.screen(SITE, IN_WATER)));
        assertThat(moved.geometry().isValid()).isTrue();
        assertThat(ground.screen(moved.geometry(), IN_WATER).verdict()).isEqualTo(Verdict.PERMITTED);
    }

    /** Forest, where it is forbidden too, lies west of the water down to 10: the site must be 12 units to the west, 945.7 m. */
    @Test
    void doesNotStopOnOtherGroundThatForbidsIt() {
        Shift shift = shift(new Ground()
                .zone("water", box(20, 0, 60, 60))
                .zone("forest", box(10, 0, 20, 60))
                .screen(SITE, IN_WATER, "R2 PROHIBITED where: { layer: forest }"));
        assertThat(moved(shift).bearing().distance().metres()).isBetween(945.7 - LESS, 945.7 + MORE);
        assertThat(shift.isProved()).isTrue();
    }

    /** The middle of 60 by 60 units is 2.3 km from its border at least. */
    @Test
    void withinTwoKilometresOfNothingElseThereIsNoneAndThatIsToldAtOnce() {
        Shift shift = shift(new Ground().zone("water", box(20, 20, 80, 80)).screen(box(50, 50, 51, 51), IN_WATER));
        assertThat(shift.notSearched()).isNull();
        assertThat(shift.moved()).isEmpty();
        assertThat(shift.isProved()).isTrue();
        assertThat(shift.decides()).isLessThan(50);
    }

    /** The data end 1 unit east of the site, the water 14 units west of its eastern edge: 1103.4 m. */
    @Test
    void whereThereAreNoDataThereIsNoSolution() {
        Shift shift = shift(new Ground(20).zone("water", box(5, -10, 20, 30)).screen(box(18, 9, 19, 10), IN_WATER));
        assertThat(moved(shift).offset().east()).isNegative();
        assertThat(moved(shift).bearing().distance().metres()).isBetween(1103.4 - LESS, 1103.4 + MORE);
    }

    @Test
    void whatIsOpenAnywhereMayStayOpen() {
        Shift shift = shift(new Ground()
                .zone("water", box(20, 0, 60, 60))
                .screen(SITE, IN_WATER, "R2 PROHIBITED when: \"a = true\""));
        assertThat(shift.target().open()).isEqualTo(Open.ANYWHERE);
        assertThat(moved(shift).there().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(moved(shift).there().assessment().atLeast()).isEqualTo(Effect.PERMITTED);
    }

    /** All of the territory is a park, where it depends on an answer. */
    @Test
    void whatIsOpenHereMayStayOpenWhereNothingBetterIsNear() {
        Shift shift = shift(new Ground()
                .zone("water", box(20, 0, 60, 60))
                .zone("park", box(0, 0, 100, 100))
                .screen(SITE, IN_WATER, "R2 PROHIBITED where: { layer: park }, when: \"a = true\""));
        assertThat(shift.target().open()).isEqualTo(Open.AS_HERE);
        assertThat(moved(shift).bearing().distance().metres()).isBetween(157.6 - LESS, 157.6 + MORE);
    }

    /** West of the water lies forest down to 10, where another question is open. */
    @Test
    void noNewQuestionComesWithTheOtherPlace() {
        Shift shift = shift(new Ground()
                .zone("water", box(20, 0, 60, 60))
                .zone("park", box(0, 0, 100, 100))
                .zone("forest", box(10, 0, 20, 60))
                .screen(
                        SITE,
                        IN_WATER,
                        "R2 PROHIBITED where: { layer: park }, when: \"a = true\"",
                        "R3 PROHIBITED where: { layer: forest }, when: \"b = true\""));
        assertThat(moved(shift).bearing().distance().metres()).isBetween(945.7 - LESS, 945.7 + MORE);
    }

    @Test
    void whatAPersonWouldHaveToSettleIsLeft() {
        Shift shift =
                shift(new Ground().zone("water", box(20, 0, 60, 60)).screen(SITE, IN_WATER + ", settledBy: PERSON"));
        assertThat(moved(shift).bearing().distance().metres()).isBetween(157.6 - LESS, 157.6 + MORE);
        assertThat(moved(shift).there().verdict()).isEqualTo(Verdict.PERMITTED);
    }

    /** The park ends at 20.8 and 22.2, 94.6 m from where the site's other edge is; the water goes on. */
    @Test
    void whatAPersonHasSettledIsNotLeft() {
        Ground ground = new Ground().zone("water", box(20, 0, 60, 60)).zone("park", box(20.8, 20, 22.2, 30));
        ScreeningResult open =
                ground.screen(SITE, IN_WATER + ", settledBy: PERSON", "R2 PROHIBITED where: { layer: park }");
        Shift shift = shift(judged(open, new Judgement("R1", Effect.CONDITIONAL, "张三", "查过")));
        assertThat(moved(shift).bearing().distance().metres()).isBetween(94.6 - LESS, 94.6 + MORE);
        assertThat(moved(shift).there().verdict()).isEqualTo(Verdict.CONDITIONAL);
    }

    private static ScreeningResult judged(ScreeningResult open, Judgement judgement) {
        ScreeningRequest asked = open.request();
        return Screening.screen(
                new ScreeningRequest(
                        asked.name(),
                        asked.site(),
                        asked.accuracy(),
                        asked.industry(),
                        asked.facts().with(new TreeMap<>(Map.of(judgement.rule(), judgement))),
                        asked.asOf(),
                        List.of()),
                open.on());
    }

    /** The data end 157.6 m east of the site, beyond which a forest may lie within 500 m of it. */
    @Test
    void itIsMovedAwayFromTheEndOfTheDataWhereSomethingMayLieBeyond() {
        Shift shift = shift(new Ground(30)
                .screen(
                        box(27, 10, 28, 11),
                        "R1 PROHIBITED where: { layer: forest, withinMetres: 500 }, when: \"a = true\""));
        assertThat(shift.isProved()).isTrue();
        assertThat(moved(shift).bearing().distance().metres()).isBetween(342.4 - LESS, 342.4 + MORE);
    }

    /** Where it may be built under conditions, a place without these is looked for. */
    @Test
    void aPlaceWithoutConditionsIsLookedForWhereItIsPossibleAlready() {
        Shift shift = shift(
                new Ground().zone("water", box(20, 0, 60, 60)).screen(SITE, "R1 CONDITIONAL where: { layer: water }"));
        assertThat(shift.target().effect()).isEqualTo(Effect.PERMITTED);
        assertThat(moved(shift).there().verdict()).isEqualTo(Verdict.PERMITTED);
    }

    /** What is restricted wherever it lies is moved to where it is not forbidden besides. */
    @Test
    void aPlaceWhereItIsNoMoreThanRestrictedIsLookedForWhereItIsThatAnywhere() {
        Shift shift = shift(new Ground()
                .zone("water", box(20, 0, 60, 60))
                .screen(SITE, IN_WATER, "R2 RESTRICTED when: \"upgraded = false\""));
        assertThat(shift.target().effect()).isEqualTo(Effect.RESTRICTED);
        assertThat(moved(shift).there().verdict()).isEqualTo(Verdict.RESTRICTED);
    }

    /** Rules that ask for a distance, an extent or a rest exclude no ground, and are met nevertheless. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "R1 PROHIBITED where: { layer: water, withinMetres: 100 }",
                "R1 PROHIBITED where: { layer: water, atLeast: { sharePercent: 10 } }",
                "R1 PROHIBITED where: { layer: forest, relation: OUTSIDE }",
                "R1 PROHIBITED where: { all: [ { layer: water }, { layer: park } ] }",
                "R1 PROHIBITED where: { any: [ { layer: water }, { layer: forest, relation: OUTSIDE } ] }",
                "R1 PROHIBITED when: \"water_share > 10\""
            })
    void rulesOfAllKindsAreHeldToBeforeAPlaceIsTold(String rule) {
        Ground ground = new Ground()
                .zone("water", box(20, 23, 24, 28))
                .zone("park", box(0, 0, 23, 100))
                .zone("forest", box(25, 20, 40, 40));
        Moved moved = moved(shift(ground.screen(SITE, rule)));
        assertThat(ground.screen(moved.geometry(), rule).assessment().atMost()).isEqualTo(Effect.PERMITTED);
    }

    /** From where it was moved to there is no better place: nothing is looked for. */
    @Test
    void whereItWasMovedToItComplies() {
        Ground ground = new Ground().zone("water", box(20, 0, 60, 60));
        Moved moved = moved(shift(ground.screen(SITE, IN_WATER)));
        assertThat(shift(ground.screen(moved.geometry(), IN_WATER)).notSearched())
                .isEqualTo(NotSearched.COMPLIES);
    }

    @Test
    void lessIsForbiddenOfAKnownProjectAndNoFartherWayIsTold() {
        Ground ground = new Ground().zone("water", box(20, 0, 60, 60)).zone("forest", box(10, 0, 20, 60));
        String[] rules = {IN_WATER, "R2 PROHIBITED where: { layer: forest }, when: \"a = true\""};
        Shift open = shift(ground.screen(SITE, rules));
        Shift known = shift(ground.screen(Ground.book(rules), Site.of(SITE), Map.of("a", false)));
        assertThat(moved(known).bearing().distance())
                .isLessThan(moved(open).bearing().distance());
    }

    @Test
    void linesAndPointsAndWhatWasWidenedAreNotMoved() {
        Ground ground = new Ground().zone("water", box(20, 0, 60, 60));
        Geometry line = near("LINESTRING (21 25, 22 26)");
        var book = Ground.book(IN_WATER);
        assertThat(shift(ground.screen(book, Site.of(line), Map.of())).notSearched())
                .isEqualTo(NotSearched.NOT_AN_AREA);
        assertThat(shift(ground.screen(book, Site.widened(line, new Length(20)), Map.of()))
                        .notSearched())
                .isEqualTo(NotSearched.WIDENED);
    }

    @Test
    void whatStandsAgainstItWhereverItLiesIsToldInsteadOfAPlace() {
        Ground ground = new Ground().zone("water", box(20, 0, 60, 60));
        assertThat(shift(ground.screen(SITE, IN_WATER, "R2 PROHIBITED when: \"site_mu > 1\""))
                        .notSearched())
                .isEqualTo(NotSearched.EVERYWHERE);
        assertThat(shift(ground.screen(SITE, "R2 RESTRICTED when: \"upgraded = false\""))
                        .notSearched())
                .isEqualTo(NotSearched.EVERYWHERE);
    }

    @Test
    void outsideOfTheDataNothingIsSearched() {
        Ground ground = new Ground(20).zone("water", box(0, 0, 30, 30));
        assertThat(shift(ground.screen(box(21, 21, 22, 22), IN_WATER)).notSearched())
                .isEqualTo(NotSearched.OUTSIDE);
    }

    @Test
    void manyVerticesAreNotMoved() {
        Coordinate[] ring = new Coordinate[2_002];
        for (int i = 0; i < 2_001; i++) {
            double angle = 2 * Math.PI * i / 2_001;
            ring[i] = new Coordinate(82.03 + Math.cos(angle) / 1e3, 45.03 + Math.sin(angle) / 1e3);
        }
        ring[2_001] = ring[0];
        ScreeningResult here = new Ground()
                .zone("water", box(20, 0, 60, 60))
                .screen(new GeometryFactory().createPolygon(ring), IN_WATER);
        assertThat(shift(here).notSearched()).isEqualTo(NotSearched.TOO_MANY_VERTICES);
    }
}
