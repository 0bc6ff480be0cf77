package org.ecozone.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Outlines of things on the ground, in kilometres: circles, crooked ponds, plots along a street, winding lines. */
final class Shapes {

    private static final double STEP_KM = 0.18;

    private Shapes() {}

    /** A circle of {@code corners} corners. */
    static Polygon circle(Coordinate middle, double radius, int corners) {
        return blob(middle, radius, corners, 0, 0);
    }

    /** A closed line about {@code radius} from {@code middle}, swaying by {@code sway} of it as {@code key} has it. */
    static Polygon blob(Coordinate middle, double radius, int corners, double sway, long key) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double turn = 2 * StrictMath.PI * i / corners;
            double x = StrictMath.cos(turn);
            double y = StrictMath.sin(turn);
            double r = radius * (1 + sway * Noise.at(new Coordinate(2 * x + 40 * key, 2 * y), 2.2, 111));
            ring[i] = new Coordinate(middle.x + 1.25 * r * x, middle.y + r * y / 1.25);
        }
        ring[corners] = ring[0].copy();
        return Plane.KM.createPolygon(ring);
    }

    /** A rectangle with one corner cut out, turned by {@code degrees}; sides in kilometres. */
    static Polygon plot(Coordinate middle, double width, double height, double degrees) {
        double u = width / 2;
        double v = height / 2;
        double[] corners = {-u, -v, u, -v, u, v * 0.4, u * 0.5, v * 0.4, u * 0.5, v, -u, v, -u, -v};
        double cos = StrictMath.cos(StrictMath.toRadians(degrees));
        double sin = StrictMath.sin(StrictMath.toRadians(degrees));
        Coordinate[] ring = new Coordinate[corners.length / 2];
        for (int i = 0; i < ring.length; i++) {
            double x = corners[2 * i];
            double y = corners[2 * i + 1];
            ring[i] = new Coordinate(middle.x + x * cos - y * sin, middle.y + x * sin + y * cos);
        }
        return Plane.KM.createPolygon(ring);
    }

    /** A line through the corners lon, lat, lon, lat, … that winds as streams do. */
    static LineString winding(double degrees, long key, double... corners) {
        List<Coordinate> line = new ArrayList<>();
        line.add(Plane.km(corners[0], corners[1]));
        for (int i = 2; i < corners.length; i += 2) {
            new FractalLine(key * 100 + i, STEP_KM, FractalLine.ROUGH)
                    .append(
                            line.get(line.size() - 1),
                            Plane.km(corners[i], corners[i + 1]),
                            StrictMath.toRadians(degrees),
                            line);
        }
        return Plane.KM.createLineString(line.toArray(Coordinate[]::new));
    }
}
