package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Polygons;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Tells which edges of an overlay piece come from the site's border and which from the zone's, and whether these two sides
 * face each other.
 *
 * <p>Works in a plane that is an affine image of longitude and latitude, in metres at the middle of the piece: there an edge
 * that was cut still lies on the edge it was cut from. Distances are right to 0.2 % within 10 km of that middle.
 */
final class ContactSides {

    /** Overlay rounds coordinates, and snaps them where it must, by less than this. */
    private static final double ROUNDING_METRES = 2e-5;

    private static final double ROUNDING_DEGREES = 1e-9;

    /** A side with more samples than this is not looked at, and counts as no contact. */
    static final double MAX_SAMPLES = 2e6;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final AffineTransformation plane;
    private final boolean hasBoth;
    private final IndexedFacetDistance toSite;
    private final IndexedFacetDistance toZone;

    /**
     * The sides of {@code piece}.
     *
     * @param site polygons in EPSG:4490
     * @param zone likewise; also a collection
     * @param piece what overlay cut from both, or from the one by the other; not empty
     */
    ContactSides(Geometry site, Geometry zone, Geometry piece) {
        Envelope around = piece.getEnvelopeInternal();
        plane = planeAt(around.centre());
        around.expandBy(ROUNDING_DEGREES);
        Geometry siteBorder = borderWithin(around, site);
        Geometry zoneBorder = borderWithin(around, zone);
        hasBoth = !siteBorder.isEmpty() && !zoneBorder.isEmpty();
        toSite = new IndexedFacetDistance(siteBorder);
        toZone = new IndexedFacetDistance(zoneBorder);
    }

    /**
     * Whether {@code part} lies between the two borders: each of its rings has at most one run from either border (four
     * runs are a crossing), and no point of one side is farther than {@code metres} from the other.
     */
    boolean faceEachOther(Polygon part, double metres) {
        if (!hasBoth) {
            return false;
        }
        Polygon inPlane = (Polygon) plane.transform(part);
        List<LineString> fromSite = new ArrayList<>();
        List<LineString> fromZone = new ArrayList<>();
        for (int i = 0; i <= inPlane.getNumInteriorRing(); i++) {
            if (!split(Polygons.ring(inPlane, i), fromSite, fromZone)) {
                return false;
            }
        }
        if (inPlane.getEnvelopeInternal().getDiameter() <= metres) {
            // No two points of it are farther apart.
            return !fromSite.isEmpty() && !fromZone.isEmpty();
        }
        return inPlane.getLength() <= MAX_SAMPLES * metres / 2
                && isNear(fromSite, fromZone, metres)
                && isNear(fromZone, fromSite, metres);
    }

    /** Adds every edge to its side, to both where the borders coincide; false if the ring has more runs than two. */
    private boolean split(LinearRing ring, List<LineString> fromSite, List<LineString> fromZone) {
        CoordinateSequence points = ring.getCoordinateSequence();
        List<Boolean> sides = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            LineString edge = edge(points.getCoordinate(i - 1), points.getCoordinate(i));
            var middle = FACTORY.createPoint(new Coordinate(
                    (edge.getCoordinateN(0).x + edge.getCoordinateN(1).x) / 2,
                    (edge.getCoordinateN(0).y + edge.getCoordinateN(1).y) / 2));
            boolean onSite = toSite.isWithinDistance(middle, ROUNDING_METRES);
            boolean onZone = toZone.isWithinDistance(middle, ROUNDING_METRES);
            if (onSite) {
                fromSite.add(edge);
            }
            if (onZone) {
                fromZone.add(edge);
            }
            if (onSite != onZone) {
                sides.add(onSite);
            }
        }
        int changes = 0;
        for (int i = 0; i < sides.size(); i++) {
            changes += sides.get(i).equals(sides.get((i + 1) % sides.size())) ? 0 : 1;
        }
        return changes <= 2;
    }

    private static boolean isNear(List<LineString> side, List<LineString> other, double metres) {
        if (other.isEmpty()) {
            return false;
        }
        var distance = new IndexedFacetDistance(lines(other));
        for (LineString edge : side) {
            for (Coordinate sample : Densifier.densify(edge, metres / 2).getCoordinates()) {
                if (!distance.isWithinDistance(FACTORY.createPoint(sample), metres)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Geometry borderWithin(Envelope around, Geometry polygons) {
        List<LineString> edges = new ArrayList<>();
        for (Object ring : LinearComponentExtracter.getLines(polygons)) {
            CoordinateSequence points = ((LineString) ring).getCoordinateSequence();
            for (int i = 1; i < points.size(); i++) {
                Coordinate from = points.getCoordinate(i - 1);
                Coordinate to = points.getCoordinate(i);
                if (around.intersects(from, to)) {
                    edges.add(edge(from, to));
                }
            }
        }
        return plane.transform(lines(edges));
    }

    private static LineString edge(Coordinate from, Coordinate to) {
        return FACTORY.createLineString(new Coordinate[] {from, to});
    }

    private static Geometry lines(List<LineString> edges) {
        return FACTORY.createMultiLineString(edges.toArray(LineString[]::new));
    }

    /** x = east, y = north of {@code lonLat}, in metres. */
    private static AffineTransformation planeAt(Coordinate lonLat) {
        double latitude = Math.toRadians(lonLat.y);
        double e2 = EllipsoidalMeasure.FLATTENING * (2 - EllipsoidalMeasure.FLATTENING);
        double w2 = 1 - e2 * Math.sin(latitude) * Math.sin(latitude);
        double normal = EllipsoidalMeasure.SEMI_MAJOR_METRES / Math.sqrt(w2);
        double meridian = normal * (1 - e2) / w2;
        return AffineTransformation.translationInstance(-lonLat.x, -lonLat.y)
                .scale(Math.toRadians(normal * Math.cos(latitude)), Math.toRadians(meridian));
    }
}
