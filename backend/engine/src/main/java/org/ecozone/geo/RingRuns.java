package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The polygons of an area with the extents of runs of their vertices, so that what is near a place is found without a pass
 * over all of them. Immutable; safe for use by many threads.
 */
final class RingRuns {

    /** Vertices to a run. */
    private static final int RUN = 64;

    private final Geometry polygons;
    private final List<Ring> rings = new ArrayList<>();

    private RingRuns(Geometry polygons) {
        this.polygons = polygons;
        for (Polygon polygon : OverlapIndex.polygonsOf(polygons)) {
            for (int i = 0; !polygon.isEmpty() && i <= polygon.getNumInteriorRing(); i++) {
                rings.add(new Ring(GeometryCheck.ring(polygon, i), i == 0));
            }
        }
    }

    static RingRuns of(Geometry polygons) {
        return new RingRuns(polygons);
    }

    /** The part of the area within {@code box}, the box's sides included; in time that grows with what is near. */
    Outline within(Envelope box) {
        var outline = new Outline(2 * RUN);
        for (Ring ring : rings) {
            ring.addNear(box, outline);
        }
        return new OutlineStack().within(outline, box);
    }

    /**
     * Polygons that are the same as the area within {@code box} to the last bit, vertices and edges included, and end
     * somewhere beyond it. There, and only there, rings may run along themselves and along each other.
     */
    Geometry near(Envelope box) {
        if (polygons.getNumPoints() <= 2 * RUN || box.covers(polygons.getEnvelopeInternal())) {
            return polygons;
        }
        Envelope wide = new Envelope(box);
        wide.expandBy(1e-9 + box.getDiameter() / 100);
        for (Ring ring : rings) {
            ring.expandToEdges(box, wide);
        }
        List<Polygon> near = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (int i = rings.size() - 1; i >= 0; i--) {
            var outline = new Outline(2 * RUN);
            rings.get(i).addNear(wide, outline);
            LinearRing ring = new OutlineStack().within(outline, wide).toRing(polygons.getFactory());
            if (!rings.get(i).isShell) {
                holes.add(ring);
            } else {
                if (!ring.isEmpty()) {
                    holes.removeIf(LinearRing::isEmpty);
                    near.add(polygons.getFactory().createPolygon(ring, holes.toArray(LinearRing[]::new)));
                }
                holes.clear();
            }
        }
        GeometryFactory factory = polygons.getFactory();
        return near.size() == 1 ? near.get(0) : factory.createMultiPolygon(near.toArray(Polygon[]::new));
    }

    /** A closed ring, clockwise around ground, and the extents of its runs, each with the edge that leads to the next. */
    private static final class Ring {

        private final double[] x;
        private final double[] y;
        private final Envelope[] runs;
        private final boolean isShell;

        Ring(LinearRing ring, boolean isShell) {
            this.isShell = isShell;
            CoordinateSequence points = ring.getCoordinateSequence();
            int edges = points.size() - 1;
            x = new double[points.size()];
            y = new double[points.size()];
            boolean forward = Orientation.isCCW(points) != isShell;
            for (int i = 0; i <= edges; i++) {
                x[i] = points.getX(forward ? i : edges - i);
                y[i] = points.getY(forward ? i : edges - i);
            }
            runs = new Envelope[(edges + RUN - 1) / RUN];
            for (int run = 0; run < runs.length; run++) {
                runs[run] = new Envelope();
                for (int i = run * RUN; i <= Math.min(edges, (run + 1) * RUN); i++) {
                    runs[run].expandToInclude(x[i], y[i]);
                }
            }
        }

        /** Adds the ring, with runs that lie on one side of {@code box} drawn straight: clipping drops them anyway. */
        void addNear(Envelope box, Outline outline) {
            for (int run = 0; run < runs.length; run++) {
                int from = run * RUN;
                int to = isBeside(runs[run], box) ? from + 1 : Math.min(x.length - 1, from + RUN);
                for (int i = from; i < to; i++) {
                    outline.add(x[i], y[i], true);
                }
            }
            outline.endRing();
        }

        private static boolean isBeside(Envelope run, Envelope box) {
            return run.getMaxX() < box.getMinX()
                    || run.getMinX() > box.getMaxX()
                    || run.getMaxY() < box.getMinY()
                    || run.getMinY() > box.getMaxY();
        }

        /** Expands {@code wide} to all edges that meet {@code box}, so that clipping to it leaves them whole. */
        void expandToEdges(Envelope box, Envelope wide) {
            for (int run = 0; run < runs.length; run++) {
                if (runs[run].intersects(box)) {
                    for (int i = run * RUN; i < Math.min(x.length - 1, (run + 1) * RUN); i++) {
                        var from = new Coordinate(x[i], y[i]);
                        var to = new Coordinate(x[i + 1], y[i + 1]);
                        if (box.intersects(from, to)) {
                            wide.expandToInclude(from);
                            wide.expandToInclude(to);
                        }
                    }
                }
            }
        }
    }
}
