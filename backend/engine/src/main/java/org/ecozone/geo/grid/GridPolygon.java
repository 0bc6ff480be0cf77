package org.ecozone.geo.grid;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A valid polygon whose corners have whole numbers.
 *
 * @param rings the outer ring, with a positive area, then the holes, with negative ones
 */
public record GridPolygon(List<GridRing> rings) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    public GridPolygon {
        rings = List.copyOf(rings);
    }

    public Polygon toPolygon() {
        LinearRing[] lines = rings.stream()
                .map(ring -> FACTORY.createLinearRing(ring.closed()))
                .toArray(LinearRing[]::new);
        return FACTORY.createPolygon(lines[0], java.util.Arrays.copyOfRange(lines, 1, lines.length));
    }

    /** All of {@code polygons}, which have nothing in common but corners, as one geometry. */
    public static Geometry together(List<GridPolygon> polygons) {
        return FACTORY.createMultiPolygon(
                polygons.stream().map(GridPolygon::toPolygon).toArray(Polygon[]::new));
    }
}
