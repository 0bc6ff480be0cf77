package org.ecozone.geo.widening;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The second way: a widened line is the union of a strip for each segment and a disc at each of its ends, all drawn here. */
final class Capsules {

    /** To a half circle. */
    private static final int SEGMENTS = 64;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Capsules() {}

    static Geometry union(Geometry lines, double metres) {
        List<Geometry> capsules = new ArrayList<>();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            Coordinate[] points = lines.getGeometryN(i).getCoordinates();
            for (int k = 1; k < points.length; k++) {
                capsules.add(capsule(points[k - 1], points[k], metres));
            }
        }
        return OverlayNGRobust.union(capsules);
    }

    private static Geometry capsule(Coordinate from, Coordinate to, double metres) {
        double bearing = Math.atan2(to.y - from.y, to.x - from.x);
        List<Coordinate> border = new ArrayList<>();
        arc(to, bearing - Math.PI / 2, metres, border);
        arc(from, bearing + Math.PI / 2, metres, border);
        border.add(border.get(0).copy());
        return FACTORY.createPolygon(border.toArray(Coordinate[]::new));
    }

    private static void arc(Coordinate centre, double from, double metres, List<Coordinate> border) {
        for (int i = 0; i <= SEGMENTS; i++) {
            double angle = from + Math.PI * i / SEGMENTS;
            border.add(new Coordinate(centre.x + metres * Math.cos(angle), centre.y + metres * Math.sin(angle)));
        }
    }
}
