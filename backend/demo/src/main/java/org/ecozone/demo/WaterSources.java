package org.ecozone.demo;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.demo.Outline.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Twelve drinking-water sources: eleven wells with rings around them and one intake on a stream.
 *
 * <p>Their real names and places are not public; these stand near the regiments' towns.
 */
final class WaterSources {

    private static final int CORNERS = 72;

    /** Radii of the rings in kilometres; {@code quasiFrom} is the first edition with a quasi zone, empty for none. */
    record Source(String number, double lon, double lat, double level1, double level2, double quasi, String quasiFrom) {

        boolean groundwater() {
            return !number.equals("12");
        }

        String name() {
            return "示例水源地" + number;
        }
    }

    static final List<Source> SOURCES = List.of(
            new Source("01", 82.497, 44.832, 0.26, 1.25, 2.1, "2020.1"),
            new Source("02", 82.172, 44.846, 0.18, 0.72, 0, ""),
            new Source("03", 82.545, 44.520, 0.24, 1.20, 2.2, "2020.1"),
            new Source("04", 82.065, 45.005, 0.22, 1.10, 0, ""),
            new Source("05", 82.262, 44.846, 0.18, 0.80, 0, ""),
            new Source("06", 81.555, 45.030, 0.21, 1.00, 0, ""),
            new Source("07", 81.095, 44.935, 0.20, 1.05, 2.0, "2025.1"),
            new Source("08", 82.355, 44.715, 0.19, 0.95, 0, ""),
            new Source("09", 82.648, 44.878, 0.25, 1.30, 0, ""),
            new Source("10", 83.150, 44.655, 0.24, 1.20, 0, ""),
            new Source("11", 82.175, 44.735, 0.20, 1.00, 1.9, "2026.1"),
            new Source("12", 81.030, 45.060, 0.22, 1.00, 0, ""));

    private WaterSources() {}

    /** The rings of every level, whether or not an edition has it: a later level moves no older border. */
    static List<Outline> outlines() {
        List<Outline> outlines = new ArrayList<>();
        for (Source source : SOURCES) {
            if (source.groundwater()) {
                outlines.add(Outline.of(source.number(), Kind.LEVEL_1, ring(source, source.level1(), 1)));
                outlines.add(Outline.of(source.number(), Kind.LEVEL_2, ring(source, source.level2(), 2)));
                if (source.quasi() > 0) {
                    outlines.add(Outline.of(source.number(), Kind.QUASI, ring(source, source.quasi(), 3)));
                }
            } else {
                outlines.add(Outline.of(source.number(), Kind.LEVEL_1, stream(source, 0, 6, source.level1())));
                outlines.add(Outline.of(source.number(), Kind.LEVEL_2, stream(source, -10, 22, source.level2())));
            }
        }
        return outlines;
    }

    /** A ring around a well field; its radius varies by less than rings of neighbouring levels are apart. */
    private static Polygon ring(Source source, double radius, int level) {
        Coordinate middle = Plane.km(source.lon(), source.lat());
        long key = Long.parseLong(source.number()) * 10 + level;
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            double turn = 2 * StrictMath.PI * i / CORNERS;
            double x = StrictMath.cos(turn);
            double y = StrictMath.sin(turn);
            double r = radius * (1 + 0.16 * Noise.at(new Coordinate(2 * x + 40 * key, 2 * y), 2.2, 4));
            ring[i] = new Coordinate(middle.x + r * x, middle.y + r * y);
        }
        ring[CORNERS] = ring[0].copy();
        return Plane.KM.createPolygon(ring);
    }

    /** A strip along a winding stream that comes from the north, from step {@code from} to {@code to} of 0.25 km. */
    private static Polygon stream(Source source, int from, int to, double halfWidth) {
        Coordinate middle = Plane.km(source.lon(), source.lat());
        Coordinate[] line = new Coordinate[to - from + 1];
        for (int i = from; i <= to; i++) {
            double y = 0.25 * i;
            line[i - from] = new Coordinate(middle.x + 0.9 * Noise.at(new Coordinate(7, y), 2.5, 5), middle.y + y);
        }
        LineString stream = Plane.KM.createLineString(line);
        return (Polygon) stream.buffer(halfWidth, 6);
    }
}
