package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ReprojectionTest {

    /** Points of the State Council's boundary text (45°02′09″N 82°07′45″E and 44°55′38″N 82°37′02″E), in seconds of arc. */
    @ParameterizedTest
    @CsvSource({
        "295665, 162129, 4515, 27588975.709, 4989546.998",
        "295665, 162129, 4516, 28352582.679, 4990629.810",
        "295665, 162129, 4536, 588975.709, 4989546.998",
        "295665, 162129, 4492, 14588975.709, 4989546.998",
        "297422, 161738, 4515, 27627674.244, 4978129.162",
        "297422, 161738, 4516, 28390834.370, 4977786.887"
    })
    void reproducesTheReferencePointsToAMillimetreBothWays(
            double lonSeconds, double latSeconds, int epsg, double e, double n) {
        Coordinate lonLat = new Coordinate(lonSeconds / 3600, latSeconds / 3600);
        Crs crs = new Crs(epsg);

        Coordinate plane = Reprojection.toPlane(lonLat, crs);
        Coordinate back = Reprojection.toLonLat(new Coordinate(e, n), crs);

        assertThat(plane.x).isCloseTo(e, within(0.001));
        assertThat(plane.y).isCloseTo(n, within(0.001));
        assertThat(EllipsoidalMeasure.bearing(lonLat, back).distance().metres()).isLessThan(0.001);
    }

    @Property(tries = 500, seed = "20261123")
    void comesBackToTheSamePoint(
            @ForAll @IntRange(min = 25, max = 45) int zone,
            @ForAll @DoubleRange(min = -3, max = 3) double fromMeridian,
            @ForAll @DoubleRange(min = 3, max = 54) double lat) {
        Coordinate lonLat = new Coordinate(zone * 3 + fromMeridian, lat);
        Crs crs = Crs.threeDegreeZone(zone, zone % 2 == 0);

        Coordinate back = Reprojection.toLonLat(Reprojection.toPlane(lonLat, crs), crs);

        assertThat(back.x).isCloseTo(lonLat.x, within(1e-9));
        assertThat(back.y).isCloseTo(lonLat.y, within(1e-9));
    }

    @Property(tries = 500, seed = "20261123")
    void agreesWithTheKruegerSeriesInTheWholeZone(
            @ForAll @DoubleRange(min = -3, max = 3) double fromMeridian,
            @ForAll @DoubleRange(min = 3, max = 54) double lat) {
        assertAgreesWithTheKruegerSeries(fromMeridian, lat, 2e-5);
    }

    @Property(tries = 500, seed = "20261123")
    void agreesWithTheKruegerSeriesFarFromTheMeridianInTheNorth(
            @ForAll @DoubleRange(min = -4.5, max = 4.5) double fromMeridian,
            @ForAll @DoubleRange(min = 40, max = 54) double lat) {
        assertAgreesWithTheKruegerSeries(fromMeridian, lat, 1e-4);
    }

    private static void assertAgreesWithTheKruegerSeries(double fromMeridian, double lat, double metres) {
        Coordinate plane = Reprojection.toPlane(new Coordinate(81 + fromMeridian, lat), Crs.threeDegreeZone(27, false));
        Coordinate series = krueger(Math.toRadians(fromMeridian), Math.toRadians(lat));
        assertThat(plane.x - 500_000).isCloseTo(series.x, within(metres));
        assertThat(plane.y).isCloseTo(series.y, within(metres));
    }

    @Test
    void keepsStraightEdgesOfThePlaneStraight() {
        Geometry line = wkt("LINESTRING (600000 4980000, 605000 4980000)");
        Geometry lonLat = Reprojection.toLonLat(line, Crs.threeDegreeZone(27, false));

        assertThat(lonLat.getNumPoints()).isEqualTo(101);
        assertThat(Reprojection.verticesAfterDensifying(line, Crs.threeDegreeZone(27, false)))
                .isEqualTo(101);
        assertThat(Stream.of(Reprojection.toPlane(lonLat, Crs.threeDegreeZone(27, false))
                                .getCoordinates())
                        .mapToDouble(Coordinate::getY))
                .allSatisfy(north -> assertThat(north).isCloseTo(4_980_000, within(0.0002)));
    }

    @Test
    void givesASharedEdgeTheSamePointsFromBothSides() {
        Crs crs = Crs.threeDegreeZone(27, true);
        Geometry there = wkt("LINESTRING (27600000.123 4980000.456, 27600777.7 4980333.3)");
        assertThat(Reprojection.toLonLat(there.reverse(), crs).reverse().equalsExact(Reprojection.toLonLat(there, crs)))
                .isTrue();
    }

    @Property(tries = 200, seed = "20261123")
    void keepsValidWhereAHoleTouchesTheMiddleOfAnEdge(
            @ForAll @IntRange(min = 1, max = 299) int along, @ForAll @IntRange(min = 1, max = 60) int offset) {
        double north = 4_968_400 + offset * 0.37;
        Geometry plot = wkt(String.format(
                java.util.Locale.ROOT,
                "POLYGON ((606800 %1$s, 607100 %1$s, 607100 4969000, 606800 4969000, 606800 %1$s),"
                        + " (%2$s %1$s, %2$s.5 4968600, %2$s.9 4968500, %2$s %1$s))",
                north,
                606_800 + along));
        assertThat(plot.isValid()).isTrue();
        assertThat(Reprojection.toLonLat(plot, Crs.threeDegreeZone(27, false)).isValid())
                .isTrue();
    }

    @Test
    void leavesLonLatAloneAndKeepsEmptyEmpty() {
        Geometry point = wkt("POINT (82 45)");
        assertThat(Reprojection.toLonLat(point, Crs.WGS84).equalsExact(point)).isTrue();
        assertThat(Reprojection.toLonLat(wkt("POLYGON EMPTY"), new Crs(4515)).isEmpty())
                .isTrue();
    }

    @Test
    void refusesPointsOutOfTheZonesReach() {
        Crs zone27 = Crs.threeDegreeZone(27, true);
        assertThatThrownBy(() -> Reprojection.toLonLat(new Coordinate(606_800, 4_968_400), zone27))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reprojection.toPlane(new Coordinate(120, 45), zone27))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Reprojection.isInReach(new Coordinate(27_606_800, 4_968_400), zone27))
                .isTrue();
    }

    /** The transverse Mercator projection by Krüger's series to n⁶ (Karney 2011, eq. 35): x, y in metres from the meridian. */
    private static Coordinate krueger(double lambda, double phi) {
        double f = EllipsoidalMeasure.FLATTENING;
        double e = Math.sqrt(f * (2 - f));
        double n = f / (2 - f);
        double[] alpha = {
            n / 2 - 2 * p(n, 2) / 3 + 5 * p(n, 3) / 16 + 41 * p(n, 4) / 180 - 127 * p(n, 5) / 288,
            13 * p(n, 2) / 48 - 3 * p(n, 3) / 5 + 557 * p(n, 4) / 1440 + 281 * p(n, 5) / 630,
            61 * p(n, 3) / 240 - 103 * p(n, 4) / 140 + 15061 * p(n, 5) / 26880,
            49561 * p(n, 4) / 161280 - 179 * p(n, 5) / 168
        };
        double tau = Math.tan(phi);
        double ratio = e * tau / Math.hypot(1, tau);
        double sigma = Math.sinh(e * Math.log((1 + ratio) / (1 - ratio)) / 2);
        double conformal = tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
        double xi = Math.atan2(conformal, Math.cos(lambda));
        double sine = Math.sin(lambda) / Math.hypot(conformal, Math.cos(lambda));
        double eta = Math.log(sine + Math.hypot(1, sine));
        double x = eta;
        double y = xi;
        for (int j = 1; j <= alpha.length; j++) {
            y += alpha[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            x += alpha[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        double radius = EllipsoidalMeasure.SEMI_MAJOR_METRES / (1 + n) * (1 + p(n, 2) / 4 + p(n, 4) / 64);
        return new Coordinate(radius * x, radius * y);
    }

    private static double p(double n, int exponent) {
        return Math.pow(n, exponent);
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
