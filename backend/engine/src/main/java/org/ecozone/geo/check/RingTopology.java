package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.CoordinateText;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.ecozone.work.Deadline;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.PolygonNodeTopology;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * How the rings of a polygonal geometry lie to themselves and to each other: every crossing, and every hole or part that
 * lies where it may not.
 *
 * <p>Whether there is a fault at all is decided by JTS's {@link IsValidOp}, so that this class and {@code ST_IsValid} in
 * PostGIS say the same; this class finds all places where JTS names the first. JTS's check cannot be stopped, and shapes
 * can be made that keep it busy for minutes: large ones are therefore searched for crossings first, within a fixed amount
 * of work.
 */
final class RingTopology {

    /** The most pairs of monotone runs that are compared. */
    static final long MAX_PAIRS = 20_000_000;

    /** The most holes times vertices of one part. */
    static final long MAX_HOLE_WORK = 2_000_000_000L;

    /** The most pairs of rings whose extents meet: each is looked at, some of them by what cannot be stopped. */
    static final long MAX_RING_PAIRS = 20_000_000;

    private static final int LARGE = 5_000;

    /** Pairs of runs: to compare one costs little more than to look at the clock. */
    private static final int BETWEEN_LOOKS = 256;

    private final CoordinateText text;
    private final SoundParts parts;
    private final List<Ring> rings;
    private final Map<Coordinate, GeometryDefect> crossings = new LinkedHashMap<>();
    private final List<GeometryDefect> placements = new ArrayList<>();
    private final Set<Integer> faulty = new HashSet<>();

    private RingTopology(SoundParts parts, CoordinateText text) {
        this.text = text;
        this.parts = parts;
        this.rings = rings(parts);
    }

    /** The topological defects of {@code parts}, polygons of one valid-to-be geometry whose rings are each sound by themselves. */
    static List<GeometryDefect> check(SoundParts parts, CoordinateText text) {
        Geometry whole = parts.geometry();
        boolean isLarge = whole.getNumPoints() > LARGE;
        long holeWork = holeWork(whole);
        if (isLarge && holeWork > MAX_HOLE_WORK) {
            return List.of(
                    tooComplex("洞的个数与顶点数之积为 " + holeWork, "holes times vertices are " + holeWork, MAX_HOLE_WORK));
        }
        if (!isLarge && new IsValidOp(whole).isValid()) {
            return List.of();
        }
        var topology = new RingTopology(parts, text);
        if (isLarge && topology.areInOnePlace()) {
            return List.of(tooComplex(
                    "范围相互重叠的环的对数超过上限", "the pairs of rings whose extents overlap exceed the limit", MAX_RING_PAIRS));
        }
        if (!topology.findCrossings()) {
            return List.of(
                    tooComplex("须比较的边段对超过上限", "the pairs of runs of edges to compare exceed the limit", MAX_PAIRS));
        }
        if (isLarge && topology.crossings.isEmpty() && new IsValidOp(whole).isValid()) {
            return List.of();
        }
        topology.findMisplaced();
        return topology.all(whole);
    }

    /** What was found; for parts in which nothing was found, and at last for the whole, what JTS finds first. */
    private List<GeometryDefect> all(Geometry whole) {
        List<GeometryDefect> found = new ArrayList<>(crossings.values());
        found.addAll(placements);
        for (int i = 0; i < parts.polygons().size(); i++) {
            Integer part = parts.polygons().get(i).part();
            TopologyValidationError error = faulty.contains(part)
                    ? null
                    : new IsValidOp(parts.polygons().get(i).polygon()).getValidationError();
            if (error != null) {
                found.add(asReported(error, new FaultPlace.Ring(part, 0, null)));
            }
        }
        TopologyValidationError first = found.isEmpty() ? new IsValidOp(whole).getValidationError() : null;
        return first == null ? found : List.of(asReported(first, null));
    }

    private static List<Ring> rings(SoundParts parts) {
        List<Ring> rings = new ArrayList<>();
        for (SoundParts.Part part : parts.polygons()) {
            for (int i = 0; i <= part.polygon().getNumInteriorRing(); i++) {
                rings.add(Ring.of(Polygons.ring(part.polygon(), i), part.part(), part.rings()[i]));
            }
        }
        return rings;
    }

    /** The work of comparing the holes of each part with its outer ring, which JTS does vertex by vertex. */
    private static long holeWork(Geometry geometry) {
        long most = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon part = (Polygon) geometry.getGeometryN(i);
            most = Math.max(most, (long) part.getNumInteriorRing() * part.getNumPoints());
        }
        return most;
    }

    private static GeometryDefect tooComplex(String what, String whatEn, long most) {
        return GeometryDefect.ofWhole(
                Kind.TOO_COMPLEX,
                "图形的环过多或交错过密：" + what + "，最多 " + most + "；请拆成几个图形或先简化。",
                "The rings are too many or too entangled: " + whatEn + ", at most " + most
                        + "; split or simplify the geometry.");
    }

    /** Whether more rings lie in one place than can be looked at pair by pair. */
    private boolean areInOnePlace() {
        var index = new STRtree();
        rings.forEach(ring -> index.insert(ring.line.getEnvelopeInternal(), ring));
        long[] pairs = new long[1];
        for (Ring ring : rings) {
            Deadline.check();
            index.query(ring.line.getEnvelopeInternal(), near -> pairs[0]++);
            if (pairs[0] > 2 * MAX_RING_PAIRS) {
                return true;
            }
        }
        return false;
    }

    /** False if the rings are too entangled to find out. */
    private boolean findCrossings() {
        List<SegmentString> strings = new ArrayList<>();
        rings.forEach(ring -> strings.add(new BasicSegmentString(ring.points, ring)));
        var finder = new CrossingFinder();
        new MCIndexNoder(finder).computeNodes(strings);
        return finder.pairs <= MAX_PAIRS;
    }

    /** Holes outside their shell, holes in holes, parts in parts; meant for rings that do not cross each other. */
    private void findMisplaced() {
        var index = new STRtree();
        Map<Integer, Ring> shells = new HashMap<>();
        for (Ring ring : rings) {
            index.insert(ring.line.getEnvelopeInternal(), ring);
            if (ring.index == 0) {
                shells.put(ring.part, ring);
            }
        }
        for (Ring inner : rings) {
            Deadline.check();
            if (placements.size() > GeometryCheck.MAX_DEFECTS) {
                return;
            }
            if (inner.index > 0 && relation(inner, shells.get(inner.part)) == Location.EXTERIOR) {
                misplaced(Kind.HOLE_OUTSIDE_SHELL, inner);
            }
            List<Ring> near = new ArrayList<>();
            index.query(inner.line.getEnvelopeInternal(), near(near::add));
            if (near.stream().anyMatch(outer -> isPlacedWrong(inner, outer, near))) {
                misplaced(inner.index > 0 ? Kind.NESTED_HOLES : Kind.PARTS_OVERLAP, inner);
            }
        }
    }

    private static ItemVisitor near(Consumer<Ring> each) {
        return item -> each.accept((Ring) item);
    }

    private static boolean isPlacedWrong(Ring inner, Ring outer, List<Ring> near) {
        boolean holesOfOnePart = inner.part == outer.part && inner.index > 0 && outer.index > 0;
        boolean shells = inner.part != outer.part && inner.index == 0 && outer.index == 0;
        if (inner == outer
                || !holesOfOnePart && !shells
                || !outer.line.getEnvelopeInternal().covers(inner.line.getEnvelopeInternal())
                || relation(inner, outer) != Location.INTERIOR) {
            return false;
        }
        return holesOfOnePart
                || near.stream()
                        .noneMatch(hole -> hole.part == outer.part
                                && hole.index > 0
                                && relation(inner, hole) != Location.EXTERIOR);
    }

    /** Where {@code inner} lies to the area that {@code outer} encloses: by its first vertex that is not on {@code outer}. */
    private static int relation(Ring inner, Ring outer) {
        Deadline.check();
        for (Coordinate point : inner.points) {
            int location = outer.locator.locate(point);
            if (location != Location.BOUNDARY) {
                return location;
            }
        }
        return Location.BOUNDARY;
    }

    private void misplaced(Kind kind, Ring ring) {
        Coordinate at = ring.points[0];
        RingText what = RingText.misplaced(kind);
        faulty.add(ring.part);
        placements.add(new GeometryDefect(
                kind,
                what.chinese() + "：" + ring.name() + "，起点" + text.of(at) + "。",
                what.english() + ": " + ring.nameEn() + ", starting at " + text.inEnglish(at) + ".",
                at,
                new FaultPlace.Ring(ring.part, ring.index, null)));
    }

    private GeometryDefect asReported(TopologyValidationError error, FaultPlace.@Nullable Ring path) {
        Coordinate at = error.getCoordinate();
        Kind kind = switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> Kind.HOLE_OUTSIDE_SHELL;
            case TopologyValidationError.NESTED_HOLES -> Kind.NESTED_HOLES;
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS -> Kind.PARTS_OVERLAP;
            case TopologyValidationError.DISCONNECTED_INTERIOR -> Kind.INTERIOR_DISCONNECTED;
            default -> Kind.SELF_INTERSECTION;
        };
        RingText what = RingText.misplaced(kind);
        return new GeometryDefect(
                kind,
                what.chinese() + (at == null ? "" : "（" + text.of(at) + "）") + "。",
                what.english() + (at == null ? "" : " (" + text.inEnglish(at) + ")") + ".",
                at,
                path);
    }

    /**
     * A ring without repeated points.
     *
     * @param points closed, neighbours different
     * @param original index in the ring as given of each point; of the last where it is repeated
     */
    private record Ring(
            LinearRing line,
            int part,
            int index,
            Coordinate[] points,
            int[] original,
            IndexedPointInAreaLocator locator) {

        static Ring of(LinearRing line, int part, int index) {
            Coordinate[] given = line.getCoordinates();
            List<Coordinate> points = new ArrayList<>(given.length);
            int[] original = new int[given.length];
            for (int i = 0; i < given.length; i++) {
                if (points.isEmpty() || !given[i].equals2D(points.get(points.size() - 1))) {
                    points.add(given[i]);
                }
                original[points.size() - 1] = i;
            }
            return new Ring(
                    line,
                    part,
                    index,
                    points.toArray(Coordinate[]::new),
                    original,
                    new IndexedPointInAreaLocator(line));
        }

        String name() {
            return "第 " + (part + 1) + " 部分的" + (index == 0 ? "外环" : "第 " + index + " 个洞");
        }

        String nameEn() {
            return (index == 0 ? "the outer ring" : "hole " + index) + " of part " + (part + 1);
        }

        int segments() {
            return points.length - 1;
        }

        /** The vertex before {@code at}, which lies on segment {@code segment}. */
        Coordinate before(int segment, Coordinate at) {
            return points[segment].equals2D(at) ? points[(segment + segments() - 1) % segments()] : points[segment];
        }

        Coordinate after(int segment, Coordinate at) {
            return points[segment + 1].equals2D(at) ? points[(segment + 1) % segments() + 1] : points[segment + 1];
        }
    }

    /** Collects the places where rings meet as they may not. */
    private final class CrossingFinder implements SegmentIntersector {

        private final LineIntersector lines = new RobustLineIntersector();
        private long pairs;

        @Override
        public void processIntersections(SegmentString e0, int i0, SegmentString e1, int i1) {
            Ring a = (Ring) e0.getData();
            Ring b = (Ring) e1.getData();
            if (a == b && i0 == i1) {
                return;
            }
            lines.computeIntersection(a.points[i0], a.points[i0 + 1], b.points[i1], b.points[i1 + 1]);
            if (!lines.hasIntersection()) {
                return;
            }
            Coordinate at = lines.getIntersection(0).copy();
            boolean alongEdge = lines.getIntersectionNum() > 1;
            boolean isFaulty = alongEdge
                    || lines.isProper()
                    || (a == b ? !areNeighbours(a, i0, i1) : crossAtVertex(a, i0, b, i1, at));
            if (isFaulty && !crossings.containsKey(at)) {
                faulty.add(a.part);
                faulty.add(b.part);
                crossings.put(at, defect(a, i0, b, i1, at, manner(a, i0, b, i1, at)));
            }
        }

        private RingText.Manner manner(Ring a, int i0, Ring b, int i1, Coordinate at) {
            if (lines.getIntersectionNum() > 1) {
                return RingText.Manner.ALONG;
            }
            return lines.isProper() || crossAtVertex(a, i0, b, i1, at)
                    ? RingText.Manner.ACROSS
                    : RingText.Manner.TOUCHING;
        }

        /** Asked once for each pair of monotone runs, which makes it the measure of the work done, and a repeatable one. */
        @Override
        public boolean isDone() {
            if (pairs++ % BETWEEN_LOOKS == 0) {
                Deadline.check();
            }
            return pairs > MAX_PAIRS || crossings.size() > GeometryCheck.MAX_DEFECTS;
        }

        private static boolean areNeighbours(Ring ring, int i0, int i1) {
            int gap = Math.abs(i0 - i1);
            return gap == 1 || gap == ring.segments() - 1;
        }

        private static boolean crossAtVertex(Ring a, int i0, Ring b, int i1, Coordinate at) {
            return PolygonNodeTopology.isCrossing(
                    at, a.before(i0, at), a.after(i0, at), b.before(i1, at), b.after(i1, at));
        }

        private GeometryDefect defect(Ring a, int i0, Ring b, int i1, Coordinate at, RingText.Manner manner) {
            Kind kind = a == b ? Kind.SELF_INTERSECTION : a.part == b.part ? Kind.RINGS_CROSS : Kind.PARTS_OVERLAP;
            RingText what = RingText.meeting(kind, manner);
            int first = a.original[i0] + 1;
            int second = b.original[i1] + 1;
            return new GeometryDefect(
                    kind,
                    what.chinese() + "：" + text.of(at) + "（" + a.name() + "第 " + first + " 条边与" + b.name() + "第 "
                            + second + " 条边）。",
                    what.english() + ": " + text.inEnglish(at) + " (edge " + first + " of " + a.nameEn() + ", edge "
                            + second + " of " + b.nameEn() + ").",
                    at,
                    new FaultPlace.Ring(a.part, a.index, a.original[i0]));
        }
    }
}
