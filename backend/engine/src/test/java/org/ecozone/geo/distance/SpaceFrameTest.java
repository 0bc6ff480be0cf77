package org.ecozone.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.EllipsoidalMeasure.Bearing;
import org.ecozone.geo.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Against GeographicLib. */
class SpaceFrameTest {

    private final Random random = new Random(20261123);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 100, 15_000, 99_000})
    void shortGeodesicsAreThoseOfGeographicLib(double metres) {
        for (int i = 0; i < 5_000; i++) {
            Coordinate from = new Coordinate(360 * random.nextDouble() - 180, 170 * random.nextDouble() - 85);
            double azimuth = 2 * Math.PI * random.nextDouble();
            Coordinate to = new Coordinate(
                    from.x + metres / 111_700 * Math.sin(azimuth) / Math.cos(Math.toRadians(from.y)),
                    from.y + metres / 111_700 * Math.cos(azimuth));
            Bearing expected = EllipsoidalMeasure.bearing(from, to);
            Bearing found = bearing(from, to);
            assertThat(found.distance().metres()).isCloseTo(expected.distance().metres(), within(1e-6));
            double turn = Math.abs(found.degrees() - expected.degrees());
            assertThat(Math.min(turn, 360 - turn)).isLessThan(1e-5);
            assertThat(found.degrees()).isBetween(0.0, 360.0).isNotEqualTo(360.0);
        }
    }

    @Test
    void aPlaceIsAtNoDistanceFromItself() {
        Coordinate here = new Coordinate(82.3, 44.9);
        assertThat(bearing(here, here).distance()).isEqualTo(new Length(0));
    }

    @Test
    void theViewFromAboveNeverShowsPlacesFartherApart() {
        for (int i = 0; i < 2_000; i++) {
            Coordinate a = new Coordinate(360 * random.nextDouble(), 120 * random.nextDouble() - 60);
            Coordinate b = new Coordinate(a.x + 20 * random.nextGaussian(), a.y + 20 * random.nextDouble() - 10);
            SpaceFrame frame = SpaceFrame.around(new Coordinate(82, 45));
            double[] ab = new double[6];
            frame.place(a.x, a.y, ab, 0);
            frame.place(b.x, b.y, ab, 3);
            double above = Math.hypot(ab[0] - ab[3], ab[1] - ab[4]);
            assertThat(above)
                    .isLessThanOrEqualTo(
                            EllipsoidalMeasure.bearing(a, b).distance().metres() + 1e-6);
        }
    }

    @Test
    void edgesBendAsTheirMiddlesSay() {
        SpaceFrame frame = SpaceFrame.around(new Coordinate(82, 45));
        for (int i = 0; i < 1_000; i++) {
            double lon = 70 + 20 * random.nextDouble();
            double lat = 20 + 50 * random.nextDouble();
            double deltaLon = 0.01 * random.nextGaussian();
            double deltaLat = 0.01 * random.nextGaussian();
            double[] places = new double[9];
            frame.place(lon, lat, places, 0);
            frame.place(lon + deltaLon / 2, lat + deltaLat / 2, places, 3);
            frame.place(lon + deltaLon, lat + deltaLat, places, 6);
            double[] bend = new double[3];
            frame.bend(places, 0, 6, deltaLon, deltaLat, bend);
            for (int axis = 0; axis < 3; axis++) {
                double middle = (places[axis] + places[6 + axis]) / 2 - bend[axis] / 8;
                assertThat(middle).isCloseTo(places[3 + axis], within(1e-4));
            }
        }
    }

    private static Bearing bearing(Coordinate from, Coordinate to) {
        SpaceFrame frame = SpaceFrame.around(from);
        double[] a = new double[3];
        double[] b = new double[3];
        frame.place(from.x, from.y, a, 0);
        frame.place(to.x, to.y, b, 0);
        return frame.bearing(a, b);
    }
}
