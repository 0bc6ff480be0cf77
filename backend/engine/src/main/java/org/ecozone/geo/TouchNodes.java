package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Makes a vertex of each place where a ring's vertex lies on another ring's edge. Reprojection moves every point by a
 * rounding error of its own; without such a vertex the two rings, which only touched, could cross by a nanometre.
 */
final class TouchNodes {

    private TouchNodes() {}

    /** {@code geometry}, which is valid, with those vertices; itself if it has no such place. */
    static Geometry in(Geometry geometry) {
        List<SegmentString> strings = new ArrayList<>();
        if (geometry instanceof Polygonal) {
            eachRing(geometry, ring -> strings.add(new NodedSegmentString(ring.getCoordinates(), null)));
        }
        if (strings.size() < 2) {
            return geometry;
        }
        var finder = new Finder();
        new MCIndexNoder(finder).computeNodes(strings);
        return finder.hasFound ? rebuilt(geometry, strings) : geometry;
    }

    private static Geometry rebuilt(Geometry geometry, List<SegmentString> strings) {
        var factory = geometry.getFactory();
        List<LinearRing> rings = strings.stream()
                .map(s -> factory.createLinearRing(((NodedSegmentString) s).getNodedCoordinates()))
                .toList();
        Polygon[] parts = new Polygon[geometry.getNumGeometries()];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            Polygon part = (Polygon) geometry.getGeometryN(i);
            int end = at + 1 + part.getNumInteriorRing();
            parts[i] = factory.createPolygon(
                    rings.get(at), rings.subList(at + 1, end).toArray(LinearRing[]::new));
            at = end;
        }
        return geometry instanceof Polygon ? parts[0] : factory.createMultiPolygon(parts);
    }

    private static void eachRing(Geometry geometry, java.util.function.Consumer<LinearRing> action) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon part = (Polygon) geometry.getGeometryN(i);
            for (int ring = 0; ring <= part.getNumInteriorRing(); ring++) {
                action.accept(Polygons.ring(part, ring));
            }
        }
    }

    private static final class Finder implements SegmentIntersector {

        private final RobustLineIntersector lines = new RobustLineIntersector();
        private boolean hasFound;

        @Override
        public void processIntersections(SegmentString e0, int i0, SegmentString e1, int i1) {
            if (e0 == e1) {
                return;
            }
            Coordinate a = e0.getCoordinate(i0);
            Coordinate b = e0.getCoordinate(i0 + 1);
            lines.computeIntersection(a, b, e1.getCoordinate(i1), e1.getCoordinate(i1 + 1));
            if (lines.hasIntersection() && !lines.isProper() && lines.isInteriorIntersection()) {
                hasFound = true;
                ((NodedSegmentString) e0).addIntersections(lines, i0, 0);
                ((NodedSegmentString) e1).addIntersections(lines, i1, 1);
            }
        }

        @Override
        public boolean isDone() {
            return false;
        }
    }
}
