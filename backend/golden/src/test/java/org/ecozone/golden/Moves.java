package org.ecozone.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Moves geometries, whole or one run of their border, by less than so many metres. All at random. */
record Moves(Random random) {

    /** Of a limit, how much is moved at most: a degree is taken as long as it is in the middle of the geometry. */
    private static final double MOST = 0.995;

    /** Metres of a degree north and, times the cosine of the latitude, east: no less than they are near 45° N. */
    private static final double DEGREE = 111_400;

    /** Degrees east and north. */
    private record Shift(double x, double y) {

        Coordinate of(Coordinate c) {
            return new Coordinate(c.x + x, c.y + y);
        }
    }

    /** {@code geometry} shifted by less than {@code metres}. */
    Geometry whole(Geometry geometry, double metres) {
        Shift shift = shift(geometry, metres);
        return changed(geometry, all(geometry, shift));
    }

    /** {@code geometry} of which one run of vertices, or a side, is shifted by less; empty where nothing valid comes of it. */
    Optional<Geometry> border(Geometry geometry, double metres) {
        return valid(changed(geometry, run(anyOf(lines(geometry)), random.nextInt(4), shift(geometry, metres))));
    }

    /**
     * {@code zones} in which the border of {@code moved}, or its side nearest to {@code near}, is shifted by less than its layer's
     * accuracy; of a layer that tiles the ground the neighbours' with it. Empty where nothing valid comes of it.
     */
    Optional<List<Zone>> zone(List<Zone> zones, Layer layer, Zone moved, Coordinate near) {
        Shift shift = shift(moved.geometry(), layer.positionalAccuracyMetres());
        Map<Coordinate, Coordinate> changes = random.nextInt(4) == 0
                ? all(moved.geometry(), shift)
                : nearest(moved.geometry(), near, 1 + random.nextInt(4), shift);
        boolean together = layer.kind() == Layer.Kind.PARTITION || random.nextBoolean();
        List<Zone> changed = new ArrayList<>();
        for (Zone zone : zones) {
            boolean moves = zone == moved || together && zone.layer().equals(layer.id());
            Geometry geometry = moves ? changed(zone.geometry(), changes) : zone.geometry();
            if (moves && !geometry.isValid()) {
                return Optional.empty();
            }
            changed.add(new Zone(zone.layer(), zone.code(), zone.name(), zone.category(), zone.attributes(), geometry));
        }
        return Optional.of(changed);
    }

    private Shift shift(Geometry geometry, double metres) {
        double angle = random.nextDouble() * 2 * Math.PI;
        double length = MOST * metres * Math.pow(random.nextDouble(), 0.25);
        double latitude = geometry.getEnvelopeInternal().getMinY();
        return new Shift(
                length * Math.cos(angle) / DEGREE / Math.cos(Math.toRadians(latitude)),
                length * Math.sin(angle) / DEGREE);
    }

    private static Map<Coordinate, Coordinate> all(Geometry geometry, Shift shift) {
        Map<Coordinate, Coordinate> changes = new HashMap<>();
        for (Coordinate c : geometry.getCoordinates()) {
            changes.put(new Coordinate(c), shift.of(c));
        }
        return changes;
    }

    /** A run that holds the side of {@code geometry} nearest to {@code near}. */
    private Map<Coordinate, Coordinate> nearest(Geometry geometry, Coordinate near, int more, Shift shift) {
        LineString ring = lines(geometry).get(0);
        int first = 0;
        double least = Double.POSITIVE_INFINITY;
        for (LineString line : lines(geometry)) {
            for (int i = 1; i < line.getNumPoints(); i++) {
                double metres = org.locationtech.jts.algorithm.Distance.pointToSegment(
                        near, line.getCoordinateN(i - 1), line.getCoordinateN(i));
                if (metres < least) {
                    least = metres;
                    ring = line;
                    first = i - 1;
                }
            }
        }
        int before = random.nextInt(more);
        return run(ring, first - before, more, shift);
    }

    private Map<Coordinate, Coordinate> run(LineString line, int more, Shift shift) {
        return run(line, random.nextInt(line.getNumPoints()), more, shift);
    }

    private static Map<Coordinate, Coordinate> run(LineString line, int from, int more, Shift shift) {
        int count = line.isClosed() ? line.getNumPoints() - 1 : line.getNumPoints();
        Map<Coordinate, Coordinate> changes = new HashMap<>();
        for (int i = from; i <= from + more; i++) {
            Coordinate c = line.getCoordinateN(Math.floorMod(i, count));
            changes.put(new Coordinate(c), shift.of(c));
        }
        return changes;
    }

    private LineString anyOf(List<LineString> lines) {
        return lines.get(random.nextInt(lines.size()));
    }

    @SuppressWarnings("unchecked")
    static List<LineString> lines(Geometry geometry) {
        return (List<LineString>) LinearComponentExtracter.getLines(geometry);
    }

    private static Optional<Geometry> valid(Geometry geometry) {
        return geometry.isValid() && geometry.getDimension() > 0 ? Optional.of(geometry) : Optional.empty();
    }

    private static Geometry changed(Geometry geometry, Map<Coordinate, Coordinate> changes) {
        Geometry copy = geometry.copy();
        copy.apply((CoordinateFilter) c -> {
            Coordinate to = changes.get(c);
            if (to != null) {
                c.setCoordinate(to);
            }
        });
        copy.geometryChanged();
        return copy;
    }
}
