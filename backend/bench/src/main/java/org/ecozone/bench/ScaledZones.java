package org.ecozone.bench;

import java.util.List;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The same zones with many times the vertices. Every edge is cut into equal pieces and each new vertex moved sideways, by at
 * most 1e-7° (about 1 cm) and by at most a thousandth of its distance from the nearer end of the edge.
 *
 * <p>How far a vertex moves is a function of the edge's ends, taken in a fixed order, so two zones that share an edge still
 * share all of its pieces, to the last bit. Two edges that meet at more than a fifth of a degree cannot come to cross; whether
 * the zones are valid is checked on a sample all the same.
 */
final class ScaledZones {

    private static final double MOST_DEGREES = 1e-7;
    private static final double MOST_SLOPE = 1e-3;

    private final int times;
    private final long seed;

    private ScaledZones(int times, long seed) {
        this.times = times;
        this.seed = seed;
    }

    /** {@code edition} with {@code times} as many vertices. */
    static DemoEdition of(DemoEdition edition, int times, long seed) {
        var scaled = new ScaledZones(times, seed);
        List<Zone> zones = edition.zones().stream().map(scaled::zone).toList();
        return new DemoEdition(edition.edition(), edition.layers(), zones);
    }

    private Zone zone(Zone zone) {
        return new Zone(
                zone.layer(), zone.code(), zone.name(), zone.category(), zone.attributes(), geometry(zone.geometry()));
    }

    private Geometry geometry(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return polygon(polygon);
        }
        Polygon[] parts = new Polygon[geometry.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = polygon((Polygon) ((MultiPolygon) geometry).getGeometryN(i));
        }
        return geometry.getFactory().createMultiPolygon(parts);
    }

    private Polygon polygon(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(polygon.getInteriorRingN(i));
        }
        return polygon.getFactory().createPolygon(ring(polygon.getExteriorRing()), holes);
    }

    private LinearRing ring(LinearRing ring) {
        GeometryFactory factory = ring.getFactory();
        CoordinateSequence from = ring.getCoordinateSequence();
        int edges = from.size() - 1;
        Coordinate[] to = new Coordinate[edges * times + 1];
        for (int edge = 0; edge < edges; edge++) {
            cut(from.getCoordinate(edge), from.getCoordinate(edge + 1), to, edge * times);
        }
        to[edges * times] = to[0].copy();
        return factory.createLinearRing(to);
    }

    /** The start of an edge and the new vertices along it. */
    private void cut(Coordinate start, Coordinate end, Coordinate[] to, int at) {
        to[at] = start.copy();
        boolean isForward = start.compareTo(end) < 0;
        Coordinate a = isForward ? start : end;
        Coordinate b = isForward ? end : start;
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double length = Math.sqrt(dx * dx + dy * dy);
        long key = mix(mix(mix(mix(seed, a.x), a.y), b.x), b.y);
        for (int i = 1; i < times; i++) {
            double along = (double) i / times;
            double most = Math.min(MOST_DEGREES, MOST_SLOPE * length * Math.min(along, 1 - along));
            double aside = most * unit(mix(key, i)) / length;
            to[at + (isForward ? i : times - i)] =
                    new Coordinate(a.x + along * dx - aside * dy, a.y + along * dy + aside * dx);
        }
    }

    private static long mix(long key, double value) {
        return mix(key, Double.doubleToLongBits(value));
    }

    /** The finisher of SplitMix64 over both. */
    private static long mix(long key, long value) {
        long z = key * 31 + value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** −1 … 1. */
    private static double unit(long bits) {
        return (bits >> 10) * 0x1.0p-53;
    }
}
