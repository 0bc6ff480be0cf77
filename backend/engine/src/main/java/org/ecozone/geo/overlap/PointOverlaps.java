package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecozone.geo.Count;
import org.ecozone.geo.Extent;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.line.Rays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/**
 * Lays point sites over grounds by exact point location. A point on the border of a ground touches it; on the border of
 * several that together surround it, it lies on their ground and counts in each, unless it is inside another.
 */
final class PointOverlaps implements DrawnOverlaps {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Ground> grounds;
    private final Function<Envelope, int[]> candidates;

    /** {@code candidates} gives the grounds whose extents meet an extent, in order. */
    PointOverlaps(List<Ground> grounds, Function<Envelope, int[]> candidates) {
        this.grounds = grounds;
        this.candidates = candidates;
    }

    @Override
    public List<Overlap> overlaps(Site site) {
        List<Overlap> found = new ArrayList<>();
        met(site).forEach((i, points) -> {
            Count count = new Count(points.size());
            OverlapClass overlapClass = points.isEmpty()
                    ? OverlapClass.TOUCH
                    : count.equals(site.extent()) ? OverlapClass.INSIDE : OverlapClass.OVERLAP;
            found.add(Overlap.drawn(i, overlapClass, count));
        });
        return found;
    }

    @Override
    public Geometry piece(Site site, Overlap overlap) {
        return pointsOf(site, met(site).getOrDefault(overlap.index(), Set.of()));
    }

    @Override
    public Extent union(Site site, List<Overlap> overlaps) {
        Map<Integer, Set<Coordinate>> met = met(site);
        Set<Coordinate> points = new LinkedHashSet<>();
        overlaps.forEach(overlap -> points.addAll(met.getOrDefault(overlap.index(), Set.of())));
        return new Count(points.size());
    }

    @Override
    public List<int[]> overlappingPairs(Site site, List<Overlap> overlaps) {
        Map<Integer, Set<Coordinate>> met = met(site);
        List<Set<Coordinate>> points = overlaps.stream()
                .map(overlap -> met.getOrDefault(overlap.index(), Set.of()))
                .toList();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                if (points.get(i).stream().anyMatch(points.get(j)::contains)) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs;
    }

    /** The points that lie in no ground, not even on its border. */
    @Override
    public Geometry uncovered(Site site) {
        return pointsOf(site, outside(site));
    }

    @Override
    public Geometry uncovered(Site site, DrawnOverlaps coverage) {
        Set<Coordinate> outside = outside(site);
        outside.removeAll(((PointOverlaps) coverage).outside(site));
        return pointsOf(site, outside);
    }

    @Override
    public Extent uncoveredExtent(Site site, List<Overlap> overlaps) {
        return new Count(outside(site).size());
    }

    private Set<Coordinate> outside(Site site) {
        Set<Coordinate> outside = distinct(site.geometry());
        outside.removeIf(point -> !locations(point).isEmpty());
        return outside;
    }

    /** By ground that shares points with {@code site}: which points of the site count there. */
    private Map<Integer, Set<Coordinate>> met(Site site) {
        Map<Integer, Set<Coordinate>> met = new TreeMap<>();
        for (Coordinate point : distinct(site.geometry())) {
            Map<Integer, Integer> locations = locations(point);
            boolean isGround = isGround(point, locations);
            locations.forEach((i, location) -> {
                Set<Coordinate> points = met.computeIfAbsent(i, none -> new LinkedHashSet<>());
                if (location == Location.INTERIOR || isGround) {
                    points.add(point);
                }
            });
        }
        return met;
    }

    /** Where {@code point} lies, by ground that it does not lie outside of. */
    private Map<Integer, Integer> locations(Coordinate point) {
        return RobustOverlay.attempt(() -> {
            Map<Integer, Integer> locations = new LinkedHashMap<>();
            for (int i : candidates.apply(new Envelope(point))) {
                int location = grounds.get(i).border().locate(point);
                if (location != Location.EXTERIOR) {
                    locations.put(i, location);
                }
            }
            return locations;
        });
    }

    /** Whether {@code point}, inside none of the grounds it has a location for, lies on what those it touches make up. */
    private boolean isGround(Coordinate point, Map<Integer, Integer> locations) {
        return locations.size() > 1
                && !locations.containsValue(Location.INTERIOR)
                && Rays.surround(locations.keySet().stream()
                        .map(i -> grounds.get(i).border().raysAt(point))
                        .toList());
    }

    private static Set<Coordinate> distinct(Geometry points) {
        return new LinkedHashSet<>(Arrays.asList(points.getCoordinates()));
    }

    private static Geometry pointsOf(Site site, Set<Coordinate> chosen) {
        List<Geometry> points = new ArrayList<>();
        for (int i = 0; i < site.geometry().getNumGeometries(); i++) {
            Geometry point = site.geometry().getGeometryN(i);
            if (chosen.contains(point.getCoordinate())) {
                points.add(point);
            }
        }
        return points.isEmpty() ? FACTORY.createPoint() : FACTORY.buildGeometry(points);
    }
}
