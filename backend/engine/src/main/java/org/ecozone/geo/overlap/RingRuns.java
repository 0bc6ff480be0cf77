package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.ecozone.geo.Polygons;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
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

    /** Edges to a run, and runs to a run of the level above. */
    private static final int RUN = 8;

    /** Areas of fewer vertices are near as a whole. */
    private static final int FEW_VERTICES = 64;

    /** Of a box's area: less is the rounding of a way there and back. */
    private static final double NOTHING = 1e-12;

    private final Geometry polygons;
    private final Outline outline;
    private final List<Ring> rings = new ArrayList<>();

    private RingRuns(Geometry polygons) {
        this.polygons = polygons;
        outline = Outline.of(polygons);
        for (Polygon polygon : Polygons.polygonsOf(polygons)) {
            for (int i = 0; !polygon.isEmpty() && i <= polygon.getNumInteriorRing(); i++) {
                rings.add(new Ring(outline, rings.size(), i == 0));
            }
        }
    }

    static RingRuns of(Geometry polygons) {
        return new RingRuns(polygons);
    }

    /** All rings of the area, clockwise around ground. */
    Outline outline() {
        return outline;
    }

    /** The extent of ring {@code ring} of the outline. */
    Envelope extent(int ring) {
        return rings.get(ring).extent();
    }

    /** Whether {@code test} holds for none of the edges that come near {@code box}; it may be asked for others, too. */
    boolean noneNear(Envelope box, IntPredicate test) {
        for (Ring ring : rings) {
            if (ring.anyNear(box, test)) {
                return false;
            }
        }
        return true;
    }

    /** The part of the area within {@code box}, the box's sides included; in time that grows with what is near. */
    Outline within(Envelope box) {
        var near = new Outline(FEW_VERTICES);
        for (Ring ring : rings) {
            ring.addNear(box, near);
        }
        return new OutlineStack().within(near, box);
    }

    /**
     * Valid polygons that are the same as the area within {@code box} to the last bit, vertices and edges included, and end
     * somewhere beyond it: the whole area, where clipping leaves rings that run along themselves or each other there, of which no
     * overlay can tell which side is in.
     */
    Geometry near(Envelope box) {
        if (rings.size() == 1 && rings.get(0).edges < FEW_VERTICES || box.covers(polygons.getEnvelopeInternal())) {
            return polygons;
        }
        Envelope wide = new Envelope(box);
        wide.expandBy(1e-9 + box.getDiameter() / 100);
        for (Ring ring : rings) {
            ring.expandToEdges(box, wide);
        }
        var stack = new OutlineStack();
        List<Polygon> near = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (int i = rings.size() - 1; i >= 0; i--) {
            LinearRing ring = withoutRunBack(rings.get(i).near(wide, stack).toRing(polygons.getFactory()), wide);
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
        Geometry clip = near.size() == 1 ? near.get(0) : factory.createMultiPolygon(near.toArray(Polygon[]::new));
        return clip.isValid() ? clip : polygons;
    }

    /** {@code ring}, or an empty one for what clipping leaves of a ring outside: a way along the sides of {@code box} and back. */
    private static LinearRing withoutRunBack(LinearRing ring, Envelope box) {
        for (Coordinate vertex : ring.getCoordinates()) {
            boolean isOnSide = vertex.x == box.getMinX()
                    || vertex.x == box.getMaxX()
                    || vertex.y == box.getMinY()
                    || vertex.y == box.getMaxY();
            if (!isOnSide) {
                return ring;
            }
        }
        boolean enclosesNothing =
                !ring.isEmpty() && Area.ofRing(ring.getCoordinateSequence()) < NOTHING * box.getArea();
        return enclosesNothing ? ring.getFactory().createLinearRing() : ring;
    }

    /** A closed ring, clockwise around ground, and the extents of its runs, of runs of runs, and so on up. */
    private static final class Ring {

        private final Outline all;

        /** Its first vertex in the outline of all rings. */
        private final int first;

        private final int edges;
        private final boolean isShell;

        /** For each level the extents of runs, each with the edge that leads to the next: of edges at level 0 of few edges. */
        private final List<Envelope[]> levels = new ArrayList<>();

        Ring(Outline all, int ring, boolean isShell) {
            this.all = all;
            this.isShell = isShell;
            first = all.start(ring);
            edges = all.end(ring) - first;
            levels.add(runs());
            while (levels.get(levels.size() - 1).length > 1) {
                levels.add(above(levels.get(levels.size() - 1)));
            }
        }

        Envelope extent() {
            return levels.get(levels.size() - 1)[0];
        }

        private double x(int i) {
            return all.x(first + (i == edges ? 0 : i));
        }

        private double y(int i) {
            return all.y(first + (i == edges ? 0 : i));
        }

        private Envelope[] runs() {
            Envelope[] runs = new Envelope[(edges + RUN - 1) / RUN];
            for (int run = 0; run < runs.length; run++) {
                runs[run] = new Envelope();
                for (int i = run * RUN; i <= Math.min(edges, (run + 1) * RUN); i++) {
                    runs[run].expandToInclude(x(i), y(i));
                }
            }
            return runs;
        }

        private static Envelope[] above(Envelope[] runs) {
            Envelope[] above = new Envelope[(runs.length + RUN - 1) / RUN];
            for (int i = 0; i < above.length; i++) {
                above[i] = new Envelope();
                for (int run = i * RUN; run < Math.min(runs.length, (i + 1) * RUN); run++) {
                    above[i].expandToInclude(runs[run]);
                }
            }
            return above;
        }

        /** The part within {@code box}; holds until the stack is used again. */
        Outline near(Envelope box, OutlineStack stack) {
            if (!extent().intersects(box)) {
                return new Outline(0);
            }
            var near = new Outline(FEW_VERTICES);
            addNear(box, near);
            return stack.within(near, box);
        }

        boolean anyNear(Envelope box, IntPredicate test) {
            return anyNear(levels.size() - 1, 0, RUN, box, test);
        }

        private boolean anyNear(int level, int from, int to, Envelope box, IntPredicate test) {
            Envelope[] runs = levels.get(level);
            for (int run = from; run < Math.min(runs.length, to); run++) {
                int begin = run * RUN;
                if (!runs[run].intersects(box)) {
                    continue;
                }
                if (level > 0) {
                    if (anyNear(level - 1, begin, begin + RUN, box, test)) {
                        return true;
                    }
                } else {
                    for (int i = begin; i < Math.min(edges, begin + RUN); i++) {
                        if (test.test(first + i)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        /** Adds the ring, with runs that lie on one side of {@code box} drawn straight: clipping drops them anyway. */
        void addNear(Envelope box, Outline near) {
            addNear(levels.size() - 1, 0, RUN, box, near);
            near.endRing();
        }

        private void addNear(int level, int from, int to, Envelope box, Outline near) {
            Envelope[] runs = levels.get(level);
            for (int run = from; run < Math.min(runs.length, to); run++) {
                int begin = run * RUN;
                if (isBeside(runs[run], box)) {
                    int vertex = begin * power(level);
                    near.add(x(vertex), y(vertex), first + vertex);
                } else if (level > 0) {
                    addNear(level - 1, begin, begin + RUN, box, near);
                } else {
                    for (int i = begin; i < Math.min(edges, begin + RUN); i++) {
                        near.add(x(i), y(i), first + i);
                    }
                }
            }
        }

        /** How many runs of level 0 a run of {@code level} has. */
        private static int power(int level) {
            int power = 1;
            for (int i = 0; i < level; i++) {
                power *= RUN;
            }
            return power;
        }

        private static boolean isBeside(Envelope run, Envelope box) {
            return run.getMaxX() < box.getMinX()
                    || run.getMinX() > box.getMaxX()
                    || run.getMaxY() < box.getMinY()
                    || run.getMinY() > box.getMaxY();
        }

        /** Expands {@code wide} to all edges that meet {@code box}, so that clipping to it leaves them whole. */
        void expandToEdges(Envelope box, Envelope wide) {
            expandToEdges(levels.size() - 1, 0, RUN, box, wide);
        }

        private void expandToEdges(int level, int from, int to, Envelope box, Envelope wide) {
            Envelope[] runs = levels.get(level);
            for (int run = from; run < Math.min(runs.length, to); run++) {
                int begin = run * RUN;
                if (runs[run].intersects(box)) {
                    if (level > 0) {
                        expandToEdges(level - 1, begin, begin + RUN, box, wide);
                    } else {
                        expandToEdgesOf(begin, box, wide);
                    }
                }
            }
        }

        private void expandToEdgesOf(int begin, Envelope box, Envelope wide) {
            for (int i = begin; i < Math.min(edges, begin + RUN); i++) {
                boolean meets = Math.min(x(i), x(i + 1)) <= box.getMaxX()
                        && Math.max(x(i), x(i + 1)) >= box.getMinX()
                        && Math.min(y(i), y(i + 1)) <= box.getMaxY()
                        && Math.max(y(i), y(i + 1)) >= box.getMinY();
                if (meets) {
                    wide.expandToInclude(x(i), y(i));
                    wide.expandToInclude(x(i + 1), y(i + 1));
                }
            }
        }
    }
}
