package org.ecozone.tile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;

/**
 * Web Mercator (EPSG:3857) in cells of the last zoom, x to the east, y to the south. CGCS2000 is taken for WGS 84, as maps on the web
 * do: they differ by centimetres.
 */
final class Mercator {

    private static final double WORLD = (double) Tiles.EXTENT * (1 << Tiles.LAST_ZOOM);

    /** An edge is straight in degrees. One that is longer than this from south to north gets points: between them the map's is within a tenth of a cell. */
    private static final double LONG = 0.01;

    private Mercator() {}

    static double x(double longitude) {
        return (longitude + 180) / 360 * WORLD;
    }

    static double y(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD;
    }

    static double longitude(double x) {
        return x / WORLD * 360 - 180;
    }

    static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh((0.5 - y / WORLD) * 2 * Math.PI)));
    }

    /** The corners of {@code ring}, with the area to the left where y points up if {@code isOuter}, else to the right. */
    static Coordinate[] corners(LinearRing ring, boolean isOuter) {
        List<Coordinate> corners = new ArrayList<>(ring.getNumPoints());
        Coordinate[] degrees = ring.getCoordinates();
        corners.add(at(degrees[0].x, degrees[0].y));
        for (int i = 1; i < degrees.length; i++) {
            edge(degrees[i - 1], degrees[i], corners);
        }
        if (Orientations.isToTheLeft(corners) != isOuter) {
            Collections.reverse(corners);
        }
        return corners.toArray(Coordinate[]::new);
    }

    /** The same points for both directions of an edge. */
    private static void edge(Coordinate a, Coordinate b, List<Coordinate> corners) {
        int steps = a.x == b.x ? 1 : Math.max(1, (int) Math.ceil(Math.abs(b.y - a.y) / LONG));
        boolean isForward = a.compareTo(b) < 0;
        Coordinate from = isForward ? a : b;
        Coordinate to = isForward ? b : a;
        for (int step = 1; step < steps; step++) {
            double share = (double) (isForward ? step : steps - step) / steps;
            corners.add(at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share));
        }
        corners.add(at(b.x, b.y));
    }

    private static Coordinate at(double longitude, double latitude) {
        return new Coordinate(x(longitude), y(latitude));
    }
}
