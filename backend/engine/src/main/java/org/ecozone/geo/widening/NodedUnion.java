package org.ecozone.geo.widening;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.MCIndexSegmentSetMutualIntersector;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.SegmentStringUtil;

/** The union of many areas, two by two, none of which may take more than a number of nodes. */
final class NodedUnion {

    /** Vertices and crossings of the borders of two areas: about 1 kB each while they are united. */
    static final int MOST_NODES = 150_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private NodedUnion() {}

    /**
     * Of {@code areas}, of which neighbours in the list had better be neighbours on the ground. Throws
     * {@link WideningRefusedException} for more than {@value #MOST_NODES} nodes, {@link OverlayFailedException} for none.
     */
    static Geometry of(List<Geometry> areas) {
        if (areas.isEmpty()) {
            throw new OverlayFailedException("nothing to unite");
        }
        if (areas.size() == 1) {
            return areas.get(0);
        }
        int middle = areas.size() / 2;
        return of(of(areas.subList(0, middle)), of(areas.subList(middle, areas.size())));
    }

    private static Geometry of(Geometry a, Geometry b) {
        if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            List<Polygon> both = new ArrayList<>(Polygons.polygonsOf(a));
            both.addAll(Polygons.polygonsOf(b));
            return FACTORY.createMultiPolygon(both.toArray(Polygon[]::new));
        }
        int nodes = nodes(a, b);
        if (nodes > MOST_NODES) {
            throw WideningRefusedException.tooManyNodes(nodes, MOST_NODES);
        }
        return Polygons.ofDimension(RobustOverlay.union(a, b), 2);
    }

    /** How many there are, counted a little further than allowed. */
    private static int nodes(Geometry a, Geometry b) {
        var crossings = new Crossings(a.getNumPoints() + b.getNumPoints());
        @SuppressWarnings("unchecked")
        List<SegmentString> first = SegmentStringUtil.extractSegmentStrings(a);
        var intersector = new MCIndexSegmentSetMutualIntersector(first);
        intersector.process(SegmentStringUtil.extractSegmentStrings(b), crossings);
        return crossings.nodes;
    }

    private static final class Crossings implements SegmentIntersector {

        private final RobustLineIntersector lines = new RobustLineIntersector();
        private int nodes;

        Crossings(int vertices) {
            nodes = vertices;
        }

        @Override
        public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
            lines.computeIntersection(
                    a.getCoordinate(i), a.getCoordinate(i + 1), b.getCoordinate(j), b.getCoordinate(j + 1));
            nodes += lines.getIntersectionNum();
        }

        @Override
        public boolean isDone() {
            return nodes > MOST_NODES;
        }
    }
}
