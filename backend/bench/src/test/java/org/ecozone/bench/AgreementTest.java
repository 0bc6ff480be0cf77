package org.ecozone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

class AgreementTest {

    private static final Agreement.Tolerance TOLERANCE = new Agreement.Tolerance(1e-6, 0.5, 1e-6);

    private static Agreement compare(Areas one, Areas other) {
        return Agreement.between(one, other, "the other", TOLERANCE);
    }

    private static Areas areas(double first, double second) {
        var areas = new Areas();
        areas.add(0, "redline", "A", first);
        areas.add(1, "redline", "B", second);
        return areas;
    }

    @Test
    void agreesWithinTheTolerance() {
        assertThat(compare(areas(1e6, 2e6), areas(1e6 + 0.4, 2e6)).holds()).isTrue();
    }

    @Test
    void aSingleDifferenceBeyondTheToleranceIsNamed() {
        Agreement agreement = compare(areas(1e9, 100), areas(1e9, 101));
        assertThat(agreement.holds()).isFalse();
        assertThat(agreement.toString()).contains("DOES NOT AGREE", "site=1", "zone=B");
    }

    @Test
    void differencesThatCancelInTheSumAreFound() {
        assertThat(compare(areas(100, 200), areas(200, 100)).holds()).isFalse();
    }

    @Test
    void manySmallDifferencesThatAddUpAreFound() {
        assertThat(compare(areas(1_000, 1_000), areas(1_000.3, 1_000.3)).holds())
                .isFalse();
    }

    @Test
    void anOverlapThatOneDidNotFindCountsAsNone() {
        var other = areas(100, 200);
        other.add(2, "farmland", "C", 7);
        assertThat(compare(areas(100, 200), other).holds()).isFalse();
    }

    @Test
    void whatIsNoNumberAgreesWithNothing() {
        assertThat(compare(areas(Double.NaN, 200), areas(100, 200)).holds()).isFalse();
        assertThat(compare(areas(100, 200), areas(100, Double.NaN)).holds()).isFalse();
    }

    @Test
    void nothingComparedIsNoAgreement() {
        assertThat(compare(new Areas(), new Areas()).holds()).isFalse();
    }

    @Test
    void piecesOfAZoneGiveTheSameAreasAsTheZone() {
        List<Polygon> sites = SampleSites.of(Demo.EDITION, 50, 11);
        var zones = Demo.EDITION.zones("control-unit");
        Areas whole = Areas.of(JtsContender.whole(zones), sites);
        Areas pieces = Areas.of(JtsContender.pieces(zones, 64), sites);
        assertThat(Agreement.between(whole, pieces, "pieces", Agreement.Tolerance.SAME_MEASURE)
                        .holds())
                .isTrue();
    }
}
