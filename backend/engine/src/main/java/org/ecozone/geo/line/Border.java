package org.ecozone.geo.line;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Polygons;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexSegmentSetMutualIntersector;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * The edges of one polygon or multipolygon, indexed for lines and points. Immutable; safe for use by many threads.
 */
public final class Border {

    private final Envelope envelope;
    private final List<SegmentString> rings = new ArrayList<>();
    private final int vertices;
    private final MCIndexSegmentSetMutualIntersector index;
    private final IndexedPointInAreaLocator locator;

    /** Throws {@link IllegalArgumentException} for what is no polygon. */
    public Border(Geometry lonLat) {
        if (!(lonLat instanceof Polygonal)) {
            throw new IllegalArgumentException("a border is a polygon's, not a " + lonLat.getGeometryType() + "'s");
        }
        envelope = lonLat.getEnvelopeInternal();
        for (Polygon polygon : Polygons.polygonsOf(lonLat)) {
            if (!polygon.isEmpty()) {
                rings.add(string(polygon.getExteriorRing(), true));
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    rings.add(string(polygon.getInteriorRingN(i), false));
                }
            }
        }
        vertices = lonLat.getNumPoints();
        index = new MCIndexSegmentSetMutualIntersector(rings);
        locator = new IndexedPointInAreaLocator(lonLat);
    }

    private static SegmentString string(LinearRing ring, boolean isShell) {
        boolean isInteriorLeft = Orientation.isCCW(ring.getCoordinateSequence()) == isShell;
        return new BasicSegmentString(ring.getCoordinates(), isInteriorLeft);
    }

    /** Where {@code point} lies, exactly: one of the constants of {@link Location}. */
    public int locate(Coordinate point) {
        return envelope.intersects(point) ? locator.locate(point) : Location.EXTERIOR;
    }

    /** Whether the polygon lies on the left of the edges of {@code ring}, one of this border's. */
    static boolean isInteriorLeft(SegmentString ring) {
        return (Boolean) ring.getData();
    }

    /** Hands every pair of an edge and a segment of {@code path} whose extents meet to {@code visitor}. */
    void meet(LinePath path, PairVisitor visitor) {
        if (path.size() > vertices) {
            path.index().process(rings, each((ring, i, line, j) -> visitor.visit(line, j, ring, i)));
        } else {
            index.process(path.strings(), each(visitor));
        }
    }

    /** The edges through {@code point}, which lies on this border. */
    public Rays raysAt(Coordinate point) {
        Rays rays = new Rays(point);
        SegmentString dot = new BasicSegmentString(new Coordinate[] {point, point}, null);
        index.process(List.of(dot), each((line, i, ring, j) -> {
            Coordinate from = ring.getCoordinate(j);
            Coordinate to = ring.getCoordinate(j + 1);
            if (!from.equals2D(to) && Orientation.index(from, to, point) == Orientation.COLLINEAR) {
                rays.addEdge(from, to, isInteriorLeft(ring));
            }
        }));
        return rays;
    }

    private static SegmentIntersector each(PairVisitor visitor) {
        return new SegmentIntersector() {
            @Override
            public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
                visitor.visit(a, i, b, j);
            }

            @Override
            public boolean isDone() {
                return false;
            }
        };
    }

    /** Takes a segment of a line and an edge of a ring. */
    @FunctionalInterface
    interface PairVisitor {
        void visit(SegmentString line, int segment, SegmentString ring, int edge);
    }
}
