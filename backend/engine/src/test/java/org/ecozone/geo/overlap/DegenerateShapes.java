package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ecozone.geo.check.GeometryCheck;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes as bad as valid ones get: corners on a coarse grid, so that borders are shared, collinear and touching, moved by
 * nothing or by 1e-12 … 1e-5 degrees, so that they nearly are. Many are spikes and slivers.
 */
public final class DegenerateShapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private DegenerateShapes() {}

    /** Polygons, some with a hole, and multipolygons; all without defects. */
    public static Arbitrary<Geometry> areas() {
        Arbitrary<Geometry> multi = Combinators.combine(polygon(), polygon()).as((a, b) ->
                (Geometry) FACTORY.createMultiPolygon(new Polygon[] {(Polygon) a, (Polygon) b}));
        Arbitrary<Geometry> holed = Combinators.combine(polygon(), polygon())
                .as((a, b) -> (Geometry) FACTORY.createPolygon(
                        ((Polygon) a).getExteriorRing(),
                        new org.locationtech.jts.geom.LinearRing[] {((Polygon) b).getExteriorRing()}));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, polygon()),
                net.jqwik.api.Tuple.of(1, sound(multi)),
                net.jqwik.api.Tuple.of(1, sound(holed)));
    }

    /** Lines; many run along themselves, exactly or nearly. */
    public static Arbitrary<Geometry> lines() {
        return sound(corner().list()
                .ofMinSize(2)
                .ofMaxSize(7)
                .map(corners -> FACTORY.createLineString(corners.toArray(Coordinate[]::new))));
    }

    /** Polygons whose corners are anywhere, for comparison with what must round. */
    public static Arbitrary<Geometry> freeAreas() {
        return sound(freeCorner().list().ofMinSize(3).ofMaxSize(7).map(DegenerateShapes::starShaped));
    }

    /** Lines whose corners are anywhere. */
    public static Arbitrary<Geometry> freeLines() {
        return sound(freeCorner()
                .list()
                .ofMinSize(2)
                .ofMaxSize(7)
                .map(corners -> FACTORY.createLineString(corners.toArray(Coordinate[]::new))));
    }

    /** Points; some twice. */
    public static Arbitrary<Geometry> points() {
        return corner().list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(corners -> FACTORY.createMultiPointFromCoords(corners.toArray(Coordinate[]::new)));
    }

    private static Arbitrary<Geometry> polygon() {
        return sound(corner().list().ofMinSize(3).ofMaxSize(7).map(DegenerateShapes::starShaped));
    }

    private static Arbitrary<Geometry> sound(Arbitrary<Geometry> shapes) {
        return shapes.filter(10_000_000, shape -> GeometryCheck.check(shape).isEmpty());
    }

    private static Geometry starShaped(List<Coordinate> corners) {
        double x = corners.stream().mapToDouble(c -> c.x).average().orElseThrow();
        double y = corners.stream().mapToDouble(c -> c.y).average().orElseThrow();
        List<Coordinate> ring = new ArrayList<>(corners);
        ring.sort(Comparator.comparingDouble(c -> Math.atan2(c.y - y, c.x - x)));
        ring.add(ring.get(0).copy());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Arbitrary<Coordinate> freeCorner() {
        return Arbitraries.randomValue(
                random -> new Coordinate(82 + 0.004 * random.nextDouble(), 45 + 0.004 * random.nextDouble()));
    }

    private static Arbitrary<Coordinate> corner() {
        Arbitrary<Double> size = Arbitraries.of(0.0, 0.0, 0.0, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5);
        Arbitrary<Double> jitter =
                Combinators.combine(size, Arbitraries.integers().between(-2, 2)).as((off, times) -> off * times);
        Arbitrary<Double> ordinate = Combinators.combine(Arbitraries.integers().between(0, 4), jitter)
                .as((cell, off) -> cell * 0.001 + off);
        return Combinators.combine(ordinate, ordinate).as((x, y) -> new Coordinate(82 + x, 45 + y));
    }
}
