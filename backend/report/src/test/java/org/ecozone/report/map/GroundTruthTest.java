package org.ecozone.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.ecozone.report.map.Grid.Tick;
import org.ecozone.report.map.picture.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/** What maps say of the ground, held against geodesics of GeographicLib and against PROJ 9.2 (pyproj 3.4.1). */
class GroundTruthTest {

    private static final Geodesic ELLIPSOID = new Geodesic(6_378_137, 1 / 298.257222101);

    static List<MapSubject> samples() {
        return Demo.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theScaleBarIsAsLongAsTheGroundThatItNames(MapSubject subject) {
        for (DrawnMap map : SiteMaps.drawn(subject, Demo.FONTS)) {
            MapFrame frame = map.frame();
            double half = drawnPixels(map) / 2;
            for (double[] turn : new double[][] {{1, 0}, {0, 1}, {0.6, 0.8}}) {
                Coordinate from = ground(frame, -half * turn[0], -half * turn[1]);
                Coordinate to = ground(frame, half * turn[0], half * turn[1]);
                double metres = ELLIPSOID.Inverse(from.y, from.x, to.y, to.x).s12;
                assertThat(metres / map.barMetres()).isCloseTo(1, within(0.005));
            }
        }
    }

    /** From the left edge of the first dark field to the right edge of the line around the last. */
    private static double drawnPixels(DrawnMap map) {
        BufferedImage image = Demo.image(map.picture().png());
        Rectangle2D bar = map.bar();
        int y = (int) bar.getCenterY();
        int from = (int) bar.getMinX() - 20;
        while (isLight(image.getRGB(from, y))) {
            from++;
        }
        int to = (int) bar.getMaxX() + 20;
        while (isLight(image.getRGB(to, y))) {
            to--;
        }
        // The line around the bar is 0.2 mm wide and half of it lies outside, at both ends.
        double drawn = to - from + 1 - 0.2 * 200 / 25.4;
        assertThat(drawn).isCloseTo(bar.getWidth(), within(1.5));
        return bar.getWidth();
    }

    private static boolean isLight(int pixel) {
        int ink = Type.INK.getRGB();
        return (pixel & 0xFF) > (ink & 0xFF) + 90;
    }

    private static Coordinate ground(MapFrame frame, double pixelsEast, double pixelsNorth) {
        double metres = frame.metresPerPixel();
        return frame.plane().lonLat(frame.centre().x + pixelsEast * metres, frame.centre().y + pixelsNorth * metres);
    }

    @ParameterizedTest
    @CsvSource({
        "28, 82.50125, 44.83075, 28381480.820662793, 4967228.587629291, -1.0567635784785687",
        "27, 82.3, 44.85, 27602768.037672333, 4969097.133216889, 0.9169089924532858",
        "28, 83.1, 44.62, 28428570.320766665, 4943109.782187448, -0.6321880113597521"
    })
    void coordinatesAndConvergenceAreThoseOfProj(
            int zone, double lon, double lat, double easting, double northing, double convergence) {
        var place = new Coordinate(lon, lat);
        Plane plane = Plane.at(place);
        assertThat(plane.zone()).isEqualTo(zone);
        assertThat(plane.convergence(place)).isCloseTo(convergence, within(1e-4));
        var frame = new MapFrame(
                plane, new Coordinate(easting + 300, northing - 500), 25_000, new Rectangle2D.Double(40, 20, 900, 800));
        Grid grid = new Grid(frame);
        Point2D at = frame.pixel(place);
        assertThat(read(grid.eastings(), at.getX())).isCloseTo(easting, within(0.01));
        assertThat(read(grid.northings(), at.getY())).isCloseTo(northing, within(0.01));
    }

    /** The coordinate at {@code pixel} as one reads it off between the first and the last tick, by their words. */
    private static double read(List<Tick> ticks, double pixel) {
        Tick first = ticks.get(0);
        Tick last = ticks.get(ticks.size() - 1);
        double from = Double.parseDouble(first.words()) * 1000;
        double to = Double.parseDouble(last.words()) * 1000;
        return from + (pixel - first.pixel()) / (last.pixel() - first.pixel()) * (to - from);
    }

    @Test
    void ticksAreRoundAndSeveral() {
        MapFrame frame = SiteMap.frame(Demo.refinery().site().geometry());
        assertThat(frame.scale()).isEqualTo(10_000);
        assertThat(new Grid(frame).eastings()).extracting(Tick::words).contains("28381.2", "28381.4");
        assertThat(new Grid(frame).northings()).extracting(Tick::words).contains("4967.2", "4967.4");
    }

    @Test
    void theSiteFillsTheFrameButForItsMargin() {
        for (MapSubject subject : List.of(Demo.refinery(), Demo.parcel(), Demo.park(), Demo.pipeline())) {
            MapFrame frame = SiteMap.frame(subject.site().geometry());
            Rectangle2D site =
                    SiteInk.of(subject.site().geometry(), new Outlines(frame)).bounds();
            assertThat(frame.box().contains(site)).isTrue();
            double share = Math.max(
                    site.getWidth() / frame.box().getWidth(),
                    site.getHeight() / frame.box().getHeight());
            assertThat(share).isBetween(0.4, 0.73);
        }
    }

    @Test
    void roundLengthsAreOneTwoOrFiveAndZeros() {
        assertThat(Scales.roundWithin(500, 46)).isEqualTo(20);
        assertThat(Scales.roundWithin(10_000, 46)).isEqualTo(200);
        assertThat(Scales.roundWithin(25_000, 46)).isEqualTo(1_000);
        assertThat(Scales.roundWithin(1_800_000, 46)).isEqualTo(50_000);
        assertThat(Scales.words(25_000)).isEqualTo("1:25 000");
        assertThat(Scales.words(1_800_000)).isEqualTo("1:1 800 000");
        assertThat(Scales.words(2_500.0)).isEqualTo("2.5 km");
        assertThat(Scales.words(500.0)).isEqualTo("500 m");
    }
}
