package org.ecozone.geo;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A point well inside a polygon: the middle of the longest of some horizontal stretches through it. JTS looks along one
 * line only, and where that runs through a part thinner than the coordinates resolve, its answer is a vertex.
 */
public final class WidestPoint {

    /** Stretches of so few steps of the last bit may have their middle outside. */
    private static final int THIN_ULPS = 8;

    private static final int LINES = 31;
    private static final int FEW_VERTICES = 64;

    private final Polygon polygon;
    private Coordinate widest;
    private double width = -1;

    private WidestPoint(Polygon polygon) {
        this.polygon = polygon;
        this.widest = polygon.getCoordinate();
    }

    public static WidestPoint in(Polygon polygon) {
        var search = new WidestPoint(polygon);
        for (double y : search.heights()) {
            search.along(y);
        }
        return search;
    }

    public Coordinate at() {
        return widest;
    }

    /** Whether the polygon is so thin that {@link #at} may not be in it. */
    public boolean isThin() {
        return width < THIN_ULPS * Math.ulp(widest.x);
    }

    /** Lines at even distances, and in small polygons one between each vertex and the next higher. */
    private double[] heights() {
        Envelope extent = polygon.getEnvelopeInternal();
        IntStream even = IntStream.rangeClosed(1, LINES);
        double[] heights = even.mapToDouble(i -> extent.getMinY() + extent.getHeight() * i / (LINES + 1))
                .toArray();
        if (polygon.getNumPoints() > FEW_VERTICES) {
            return heights;
        }
        double[] vertices = Arrays.stream(polygon.getCoordinates())
                .mapToDouble(point -> point.y)
                .sorted()
                .distinct()
                .toArray();
        return IntStream.range(0, heights.length + vertices.length - 1)
                .mapToDouble(i -> i < heights.length
                        ? heights[i]
                        : (vertices[i - heights.length] + vertices[i - heights.length + 1]) / 2)
                .toArray();
    }

    private void along(double y) {
        double[] crossings = new double[polygon.getNumPoints()];
        int count = 0;
        for (int i = 0; i <= polygon.getNumInteriorRing(); i++) {
            LinearRing ring = Polygons.ring(polygon, i);
            Coordinate from = ring.getCoordinateN(0);
            for (int k = 1; k < ring.getNumPoints(); k++) {
                Coordinate to = ring.getCoordinateN(k);
                if (from.y <= y != to.y <= y) {
                    crossings[count++] = from.x + (to.x - from.x) * ((y - from.y) / (to.y - from.y));
                }
                from = to;
            }
        }
        Arrays.sort(crossings, 0, count);
        for (int i = 1; i < count; i += 2) {
            if (crossings[i] - crossings[i - 1] > width) {
                width = crossings[i] - crossings[i - 1];
                widest = new Coordinate((crossings[i] + crossings[i - 1]) / 2, y);
            }
        }
    }
}
