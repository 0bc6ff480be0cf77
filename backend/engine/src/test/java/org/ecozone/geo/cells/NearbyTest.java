package org.ecozone.geo.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.wkt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class NearbyTest {

    private static final double MARGIN = 0.2;

    /** Points at 799.99 m and 800.21 m from a box of 0.01°, by PROJ's geodesics (CGCS2000): from a side, and from corners. */
    @ParameterizedTest
    @CsvSource({
        "82.005000000 45.017198554, 82.005000000 45.017200534",
        "82.017176279 45.015089922, 82.017178253 45.015091321",
        "81.992826240 44.994909614, 81.992824267 44.994908214",
        "82.019536308 45.012461653, 82.019538931 45.012462330",
        "81.989852991 45.004999549, 81.989850200 45.004999549"
    })
    void itHoldsAllWithinTheDistanceAndNothingBeyondTheMargin(String within, String beyond) {
        Geometry nearby = Nearby.ofBorder(box(0, 0, 10, 10), 800, MARGIN);

        assertThat(nearby.contains(wkt("POINT (" + within + ")"))).isTrue();
        assertThat(nearby.contains(wkt("POINT (" + beyond + ")"))).isFalse();
    }

    @Test
    void itLiesOnBothSidesOfABorderAndNotInItsMiddle() {
        // 400 by 555 milli-degrees: the middle is farther from the border than 800 m.
        Geometry nearby = Nearby.ofBorder(box(0, 0, 400, 555), 800, MARGIN);

        assertThat(nearby.contains(wkt("POINT (82.005 45.2)"))).isTrue();
        assertThat(nearby.contains(wkt("POINT (81.995 45.2)"))).isTrue();
        assertThat(nearby.contains(wkt("POINT (82.2 45.2)"))).isFalse();
        assertThat(nearby.isValid()).isTrue();
    }
}
