package org.ecozone.geo.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * What areas on a grid leave open though what they were made from covered it. Borders may have moved by some cells, so the edge of what
 * was covered says nothing; a gap between two neighbours does.
 */
public final class Uncovered {

    /** Cells from ground that never was covered: farther in, a border that moved is no excuse. */
    private static final double DEEP = 8;

    /** A piece without ground that never was covered nearer than this many cells is a gap however near it lies to the edge. */
    private static final double NEAR = 1;

    /** Square cells. */
    private static final double SLIVER = 0.25;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Uncovered() {}

    /**
     * The gaps between {@code shown} within {@code window}.
     *
     * @param covered all ground that was covered, valid; asked for only where something is open
     */
    public static List<Polygon> gaps(List<Geometry> shown, Supplier<Geometry> covered, Window window) {
        Geometry frame = FACTORY.toGeometry(window.envelope());
        Geometry union = RobustOverlay.union(shown);
        Geometry open = union == null ? frame : RobustOverlay.difference(frame, union);
        if (open.isEmpty()) {
            return List.of();
        }
        Geometry never = large(RobustOverlay.difference(frame, RobustOverlay.intersection(covered.get(), frame)));
        List<Polygon> gaps = new ArrayList<>(
                Polygons.polygonsOf(never.isEmpty() ? open : RobustOverlay.difference(open, never.buffer(DEEP))));
        if (gaps.isEmpty()) {
            for (Polygon piece : Polygons.polygonsOf(open)) {
                if (isInside(piece.getEnvelopeInternal(), window) && piece.distance(never) > NEAR) {
                    gaps.add(piece);
                }
            }
        }
        return gaps;
    }

    /** Borders that ran together but for the last digits leave slivers between them, which would excuse every gap beside them. */
    private static Geometry large(Geometry never) {
        return FACTORY.createMultiPolygon(Polygons.polygonsOf(never).stream()
                .filter(piece -> piece.getArea() > SLIVER)
                .toArray(Polygon[]::new));
    }

    private static boolean isInside(Envelope piece, Window window) {
        return piece.getMinX() > window.minX()
                && piece.getMinY() > window.minY()
                && piece.getMaxX() < window.maxX()
                && piece.getMaxY() < window.maxY();
    }
}
