package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.CoordinateText;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Builds the geometry of one feature from points, noting what keeps it from being built. Parts of different kinds are kept
 * apart: the answer is one geometry for each kind that occurs, polygons first.
 */
final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int FEWEST_OF_RING = 4;

    private final List<GisFault> faults = new ArrayList<>();
    private final List<Polygon> polygons = new ArrayList<>();
    private final List<LineString> lines = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<Polygon> ifClosed = new ArrayList<>();

    void point(Coordinate at) {
        points.add(FACTORY.createPoint(at));
    }

    void line(Coordinate[] line) {
        if (line.length < 2) {
            faults.add(fault(
                    Kind.LINE_TOO_SHORT,
                    "线至少要有 2 个点，这里有 " + line.length + " 个。",
                    "A line needs 2 points or more, this one has " + line.length + ".",
                    line,
                    new FaultPlace.Ring(lines.size(), 0, null)));
        } else {
            lines.add(FACTORY.createLineString(line));
        }
    }

    /** Outer ring first; empty rings are left out. */
    void polygon(List<Coordinate[]> rings) {
        List<LinearRing> built = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            ring(rings.get(i), new FaultPlace.Ring(polygons.size(), i, null)).ifPresent(built::add);
        }
        if (!built.isEmpty() && built.size() == rings.size()) {
            polygons.add(polygon(built.get(0), built.subList(1, built.size())));
        }
        List<LinearRing> closed = rings.stream()
                .map(Shapes::closed)
                .filter(ring -> ring.length >= FEWEST_OF_RING && ring[0].isValid())
                .map(FACTORY::createLinearRing)
                .toList();
        if (!closed.isEmpty() && closed.size() == rings.size()) {
            ifClosed.add(polygon(closed.get(0), closed.subList(1, closed.size())));
        }
    }

    private static Polygon polygon(LinearRing shell, List<LinearRing> holes) {
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private static Coordinate[] closed(Coordinate[] ring) {
        boolean isOpen = ring.length > 0 && !ring[0].equals2D(ring[ring.length - 1]);
        if (!isOpen) {
            return ring;
        }
        Coordinate[] closed = Arrays.copyOf(ring, ring.length + 1);
        closed[ring.length] = ring[0];
        return closed;
    }

    /** What the polygons would be if each ring ended at its first point; empty if more than that is wrong. */
    Optional<Geometry> ifClosed() {
        boolean isOnlyOpen = lines.isEmpty()
                && points.isEmpty()
                && !faults.isEmpty()
                && faults.stream().allMatch(fault -> fault.code().equals(Kind.RING_NOT_CLOSED.name()));
        return isOnlyOpen
                ? one(ifClosed, list -> FACTORY.createMultiPolygon(list.toArray(Polygon[]::new)))
                : Optional.empty();
    }

    List<GisFault> faults() {
        return faults;
    }

    /** Whether nothing was added, faulty or not. */
    boolean isEmpty() {
        return faults.isEmpty() && polygons.isEmpty() && lines.isEmpty() && points.isEmpty();
    }

    /** One geometry for each kind: polygons, lines, points. None if there are faults. */
    List<Geometry> geometries() {
        List<Geometry> geometries = new ArrayList<>();
        if (faults.isEmpty()) {
            one(polygons, list -> FACTORY.createMultiPolygon(list.toArray(Polygon[]::new)))
                    .ifPresent(geometries::add);
            one(lines, list -> FACTORY.createMultiLineString(list.toArray(LineString[]::new)))
                    .ifPresent(geometries::add);
            one(points, list -> FACTORY.createMultiPoint(list.toArray(Point[]::new)))
                    .ifPresent(geometries::add);
        }
        return geometries;
    }

    private static <T extends Geometry> Optional<Geometry> one(
            List<T> parts, java.util.function.Function<List<T>, Geometry> multi) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.size() == 1 ? parts.get(0) : multi.apply(parts));
    }

    private Optional<LinearRing> ring(Coordinate[] ring, FaultPlace.Ring path) {
        if (ring.length < FEWEST_OF_RING) {
            faults.add(fault(
                    Kind.RING_TOO_FEW_POINTS,
                    "环至少要有 4 个坐标（3 个不同的点，末点重复首点），这里有 " + ring.length + " 个。",
                    "A ring needs 4 positions or more, the last equal to the first; this one has " + ring.length + ".",
                    ring,
                    path));
            return Optional.empty();
        }
        Coordinate first = ring[0];
        Coordinate last = ring[ring.length - 1];
        boolean isFinite = first.isValid() && last.isValid();
        if (isFinite && !first.equals2D(last)) {
            faults.add(new GisFault(
                    Kind.RING_NOT_CLOSED.name(),
                    "环没有闭合：首点 " + text(first) + "，末点 " + text(last) + "。",
                    "The ring is not closed: first point " + text(first) + ", last point " + text(last) + ".",
                    last,
                    path));
            return Optional.empty();
        }
        if (!isFinite) {
            faults.add(new GisFault(
                    Kind.COORDINATE_NOT_FINITE.name(),
                    "环的首点或末点不是有限数值：" + text(first) + "，" + text(last) + "。",
                    "The first or last point of the ring is not finite: " + text(first) + ", " + text(last) + ".",
                    null,
                    path));
            return Optional.empty();
        }
        return Optional.of(FACTORY.createLinearRing(ring));
    }

    private static GisFault fault(
            Kind kind, String message, String messageEn, Coordinate[] points, FaultPlace.Ring path) {
        Coordinate at = points.length > 0 && points[0].isValid() ? points[0] : null;
        return new GisFault(kind.name(), message, messageEn, at, path);
    }

    private static String text(Coordinate point) {
        return point.isValid() ? CoordinateText.pair(point) : "[" + point.x + ", " + point.y + "]";
    }
}
