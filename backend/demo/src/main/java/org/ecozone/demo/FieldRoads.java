package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Roads from places to the nearest of the roads that are there, along the borders of the fields: the cheapest ways by Dijkstra, which run
 * together as soon as they meet.
 */
final class FieldRoads {

    private static final double BESIDE_KM = 0.4;
    private static final double TOLERANCE_KM = 0.012;

    private final List<Coordinate> corners = new ArrayList<>();
    private final List<List<Border>> from = new ArrayList<>();
    private final Border[] toRoad;

    /** A border of a field between two corners; {@code cost} is its length, more over ground that roads avoid. */
    private record Border(int number, int a, int b, LineString line, double cost) {

        int other(int corner) {
            return corner == a ? b : a;
        }
    }

    private record Reached(int corner, double cost) {}

    /**
     * @param borders of the fields, in longitude and latitude
     * @param cost of a border in kilometres; infinite where no road can be
     * @param roads that are there, in kilometres
     */
    FieldRoads(List<LineString> borders, ToDoubleFunction<LineString> cost, Geometry roads) {
        Map<Coordinate, Integer> numbers = new HashMap<>();
        int count = 0;
        for (LineString border : borders) {
            LineString km = (LineString) Plane.km(border);
            double worth = cost.applyAsDouble(km);
            if (worth < Double.POSITIVE_INFINITY) {
                int a = corner(numbers, km.getCoordinateN(0));
                int b = corner(numbers, km.getCoordinateN(km.getNumPoints() - 1));
                Border kept = new Border(count++, a, b, km, worth);
                from.get(a).add(kept);
                from.get(b).add(kept);
            }
        }
        toRoad = new Border[corners.size()];
        reach(roads);
    }

    private int corner(Map<Coordinate, Integer> numbers, Coordinate at) {
        return numbers.computeIfAbsent(at, c -> {
            corners.add(c);
            from.add(new ArrayList<>());
            return corners.size() - 1;
        });
    }

    /** Finds from every corner the border that leads to the roads on the cheapest way. */
    private void reach(Geometry roads) {
        double[] costs = new double[corners.size()];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        PriorityQueue<Reached> next =
                new PriorityQueue<>(Comparator.comparingDouble(Reached::cost).thenComparing(Reached::corner));
        IndexedFacetDistance toRoads = new IndexedFacetDistance(roads);
        for (int i = 0; i < costs.length; i++) {
            Coordinate at = corners.get(i);
            Coordinate on = toRoads.nearestPoints(Plane.KM.createPoint(at))[0];
            if (at.distance(on) < BESIDE_KM) {
                costs[i] = at.distance(on);
                toRoad[i] = new Border(-1 - i, i, i, line(at, on), costs[i]);
                next.add(new Reached(i, costs[i]));
            }
        }
        while (!next.isEmpty()) {
            Reached reached = next.remove();
            if (reached.cost() > costs[reached.corner()]) {
                continue;
            }
            for (Border border : from.get(reached.corner())) {
                int other = border.other(reached.corner());
                double cost = reached.cost() + border.cost();
                if (cost < costs[other]) {
                    costs[other] = cost;
                    toRoad[other] = border;
                    next.add(new Reached(other, cost));
                }
            }
        }
    }

    /** The roads that {@code places} need, each stretch once, from the places themselves. */
    List<LineString> of(List<Coordinate> places) {
        TreeSet<Border> used = new TreeSet<>(Comparator.comparingInt(Border::number));
        List<LineString> pieces = new ArrayList<>();
        for (Coordinate place : places) {
            int at = nearest(place);
            pieces.add(line(place, corners.get(at)));
            while (used.add(toRoad[at]) && toRoad[at].a() != toRoad[at].b()) {
                at = toRoad[at].other(at);
            }
        }
        used.forEach(border -> pieces.add(border.line()));
        LineMerger merger = new LineMerger();
        merger.add(pieces);
        List<LineString> roads = new ArrayList<>();
        for (Object merged : merger.getMergedLineStrings()) {
            roads.add((LineString) DouglasPeuckerSimplifier.simplify((LineString) merged, TOLERANCE_KM));
        }
        roads.forEach(LineString::normalize);
        roads.sort((a, b) -> a.compareTo(b));
        return roads;
    }

    private static LineString line(Coordinate from, Coordinate to) {
        return Plane.KM.createLineString(new Coordinate[] {from, to});
    }

    private int nearest(Coordinate place) {
        int nearest = -1;
        for (int i = 0; i < corners.size(); i++) {
            if (toRoad[i] != null
                    && (nearest < 0
                            || corners.get(i).distance(place)
                                    < corners.get(nearest).distance(place))) {
                nearest = i;
            }
        }
        return nearest;
    }
}
