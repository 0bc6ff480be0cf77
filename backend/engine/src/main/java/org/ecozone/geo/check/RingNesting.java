package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecozone.work.Deadline;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Which of several rings are outer rings and which are holes, decided by containment alone: numbers and orientation in
 * files are not reliable. A ring in no other, or in a hole, is an outer ring; a ring in an outer ring is its hole.
 *
 * <p>Rings that cross are placed by their first vertex off the other ring; {@link GeometryCheck} reports the crossing.
 * Cost: {@code n log n} for rings beside each other and in each other. Rings whose extents cover each other while they do not hold each
 * other, interlocked like hooks or with a vertex in common, are laid against each other one by one: at most {@value #MAX_RINGS} of them.
 */
public final class RingNesting {

    /** The most rings that are placed. */
    public static final int MAX_RINGS = 5_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<LinearRing> rings;
    private final int[] parent;
    private final int[] depth;
    private long steps;

    private RingNesting(List<LinearRing> rings) {
        this.rings = List.copyOf(rings);
        this.parent = new int[rings.size()];
        this.depth = new int[rings.size()];
        place();
    }

    /** The nesting of {@code rings}: not empty, each closed, in any one plane. Throws above {@value #MAX_RINGS} rings. */
    public static RingNesting of(List<LinearRing> rings) {
        if (rings.isEmpty() || rings.size() > MAX_RINGS) {
            throw new IllegalArgumentException("1 to " + MAX_RINGS + " rings, not " + rings.size());
        }
        return new RingNesting(rings);
    }

    /** Whether ring {@code index} is an outer ring. */
    public boolean isShell(int index) {
        return depth[index] % 2 == 0;
    }

    /** The rings as one Polygon, or as a MultiPolygon if there are several outer rings; parts and holes in the order given. */
    public Geometry geometry() {
        Map<Integer, List<LinearRing>> holes = new HashMap<>();
        for (int i = 0; i < rings.size(); i++) {
            if (!isShell(i)) {
                holes.computeIfAbsent(parent[i], shell -> new ArrayList<>()).add(rings.get(i));
            }
        }
        Polygon[] parts = IntStream.range(0, rings.size())
                .filter(this::isShell)
                .mapToObj(i -> FACTORY.createPolygon(
                        rings.get(i), holes.getOrDefault(i, List.of()).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
    }

    /** What it cost: how many extents and rings were looked at. */
    long steps() {
        return steps;
    }

    private void place() {
        double[] areas = rings.stream()
                .mapToDouble(r -> Area.ofRing(r.getCoordinateSequence()))
                .toArray();
        int[] largestFirst = IntStream.range(0, areas.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -areas[i]))
                .mapToInt(i -> i)
                .toArray();
        var index = new RingIndex(IntStream.of(largestFirst)
                .mapToObj(i -> rings.get(i).getEnvelopeInternal())
                .toArray(Envelope[]::new));
        var locators = rings.stream().map(IndexedPointInAreaLocator::new).toList();
        Arrays.fill(parent, -1);
        for (int at = 1; at < largestFirst.length; at++) {
            LinearRing inner = rings.get(largestFirst[at]);
            int before = index.lastBefore(at, outer -> isIn(inner, locators.get(largestFirst[outer])));
            if (before >= 0) {
                parent[largestFirst[at]] = largestFirst[before];
                depth[largestFirst[at]] = depth[largestFirst[before]] + 1;
            }
        }
        steps = index.steps();
    }

    private static boolean isIn(LinearRing inner, IndexedPointInAreaLocator outer) {
        Deadline.check();
        for (Coordinate point : inner.getCoordinates()) {
            int location = outer.locate(point);
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return false;
    }
}
