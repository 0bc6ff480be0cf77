package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Decides whether a common part of a site and a zone is only there because two borders that should coincide do not.
 *
 * <p>A part is such a contact when it is thinner (2 · area / perimeter) than the stated accuracy <em>and</em> lies wholly
 * within that accuracy of both borders. The second condition keeps real findings that happen to be thin: a narrow zone that
 * runs through a site, a narrow site that reaches into a zone. A part that is most of the zone or most of the site is never a
 * contact.
 */
final class BoundaryContact {

    /** From this share of the zone or of the site on, a piece is what is there and no mismatch of borders. */
    private static final double MOST = 0.5;

    private BoundaryContact() {}

    /** Whether all parts of {@code piece} are contacts. Only for area sites: a line that crosses a zone has a length in it. */
    static boolean isContact(Geometry zone, Site site, Geometry piece, Length accuracy) {
        if (!site.isArea() || accuracy.metres() == 0) {
            return false;
        }
        List<Polygon> parts = OverlapIndex.polygonsOf(piece);
        if (!parts.stream().allMatch(part -> isThin(part, accuracy))) {
            return false;
        }
        Area area = EllipsoidalMeasure.area(piece);
        if (area.shareOf(site.extent()).value() >= MOST
                || area.shareOf(EllipsoidalMeasure.area(zone)).value() >= MOST) {
            return false;
        }
        LocalPlane plane = LocalPlane.trueAt(piece.getEnvelopeInternal().centre().y);
        double metres = accuracy.metres();
        Geometry sampled = Densifier.densify(plane.project(piece), metres / 2);
        return isNear(sampled, plane.project(borderAround(zone, piece)), metres)
                && isNear(sampled, plane.project(borderAround(site.geometry(), piece)), metres);
    }

    private static boolean isThin(Polygon part, Length accuracy) {
        double perimeter = EllipsoidalMeasure.length(part).metres();
        return 2 * EllipsoidalMeasure.area(part).squareMetres() < accuracy.metres() * perimeter;
    }

    /** The segments of the border of {@code polygons} that pass by {@code piece}. */
    private static Geometry borderAround(Geometry polygons, Geometry piece) {
        Envelope around = piece.getEnvelopeInternal();
        around.expandBy(around.getDiameter() + 1e-3);
        List<LineString> segments = new ArrayList<>();
        for (Object ring : LinearComponentExtracter.getLines(polygons)) {
            CoordinateSequence points = ((LineString) ring).getCoordinateSequence();
            for (int i = 1; i < points.size(); i++) {
                Coordinate from = points.getCoordinate(i - 1);
                Coordinate to = points.getCoordinate(i);
                if (around.intersects(from, to)) {
                    segments.add(polygons.getFactory().createLineString(new Coordinate[] {from, to}));
                }
            }
        }
        return polygons.getFactory().createMultiLineString(segments.toArray(LineString[]::new));
    }

    private static boolean isNear(Geometry sampled, Geometry border, double metres) {
        if (border.isEmpty()) {
            return false;
        }
        IndexedFacetDistance distance = new IndexedFacetDistance(border);
        var factory = sampled.getFactory();
        for (Coordinate c : sampled.getCoordinates()) {
            if (!distance.isWithinDistance(factory.createPoint(c), metres)) {
                return false;
            }
        }
        return true;
    }
}
