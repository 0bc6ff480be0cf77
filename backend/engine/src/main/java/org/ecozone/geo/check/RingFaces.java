package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.WidestPoint;
import org.ecozone.work.Deadline;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The ground that a ring goes round, whatever it does on the way: its edges are cut where they meet, and of the faces between
 * them those are kept round which the ring winds (not zero times). Both wings of a bow tie are kept, ground wound twice
 * counts once, a spike retraced goes, a loop that turns back inside becomes a hole. No buffer is taken: vertices stay as
 * they were, and the only new ones are those of crossings.
 */
final class RingFaces {

    /** The most faces times vertices that are looked at. */
    private static final long MAX_WORK = 2_000_000_000L;

    private RingFaces() {}

    /** The ground within {@code ring}, as a valid Polygon or MultiPolygon; empty if it encloses none. */
    static Geometry enclosed(LinearRing ring) {
        Polygon simple = ring.getFactory().createPolygon(ring);
        if (simple.isValid()) {
            return simple;
        }
        List<Polygon> faces = Faces.between(RobustOverlay.noded(ring));
        Coordinate[] points = ring.getCoordinates();
        if ((long) faces.size() * points.length > MAX_WORK) {
            throw new OverlayFailedException(new IllegalArgumentException(faces.size() + " faces"));
        }
        List<Geometry> kept = new ArrayList<>();
        for (Polygon face : faces) {
            Deadline.check();
            if (winding(WidestPoint.in(face).at(), points) != 0) {
                kept.add(face);
            }
        }
        Geometry union = RobustOverlay.union(kept);
        // Overlay, too, leaves it open where a ring begins and which part comes first.
        return union == null ? ring.getFactory().createPolygon() : union.norm();
    }

    /** How often {@code ring} winds about {@code point}, which is not on it, anticlockwise counted positive. */
    private static int winding(Coordinate point, Coordinate[] ring) {
        int winding = 0;
        for (int i = 1; i < ring.length; i++) {
            Coordinate from = ring[i - 1];
            Coordinate to = ring[i];
            boolean isUp = from.y <= point.y && to.y > point.y;
            boolean isDown = from.y > point.y && to.y <= point.y;
            if (isUp && Orientation.index(from, to, point) == Orientation.LEFT) {
                winding++;
            } else if (isDown && Orientation.index(from, to, point) == Orientation.RIGHT) {
                winding--;
            }
        }
        return winding;
    }
}
