package org.ecozone.geo.widening;

import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.work.Deadline;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Tells whether an area is what it is said to be, without making it again.
 *
 * <p>The ground within a distance of a line has one border, where the distance is just that. An area that holds the line, and no part of
 * whose border is nearer to it, holds all that ground: between the line and a place that were left out there would be border.
 */
final class Wholeness {

    /** JTS leaves out bends of a line shallower than a hundredth of the distance, and cuts corners in tight turns by somewhat more. */
    private static final double LEAST = 0.9;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Wholeness() {}

    /** Whether {@code area} holds {@code drawn} and all within {@code metres} of it, up to a tenth at its edge. */
    static boolean holds(Geometry area, Geometry drawn, double metres) {
        try {
            return RobustOverlay.attempt(
                    () -> holdsOnePointOfEach(area, drawn) && isBorderFar(area, drawn, LEAST * metres));
        } catch (OverlayFailedException unknown) {
            return false;
        }
    }

    /** A line from which the border keeps away lies on one side of it. */
    private static boolean holdsOnePointOfEach(Geometry area, Geometry drawn) {
        var locator = new IndexedPointInAreaLocator(area);
        for (int i = 0; i < drawn.getNumGeometries(); i++) {
            Geometry member = drawn.getGeometryN(i);
            if (!member.isEmpty() && locator.locate(member.getCoordinate()) != Location.INTERIOR) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBorderFar(Geometry area, Geometry drawn, double metres) {
        var distance = new IndexedFacetDistance(drawn);
        for (Polygon polygon : Polygons.polygonsOf(area)) {
            for (int ring = 0; ring <= polygon.getNumInteriorRing(); ring++) {
                Deadline.check();
                Coordinate[] border = Polygons.ring(polygon, ring).getCoordinates();
                for (int i = 1; i < border.length; i++) {
                    if (distance.isWithinDistance(edge(border[i - 1], border[i]), metres)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Geometry edge(Coordinate from, Coordinate to) {
        return FACTORY.createLineString(new Coordinate[] {from, to});
    }
}
