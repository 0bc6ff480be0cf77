package org.ecozone.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;

/** A small edition with wriggling zones, and the same after some random edits. */
final class RandomEdits {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String LAYER = "redline";
    private static final double GRID = 1e7;

    private final Random random;
    private int codes;

    private RandomEdits(long seed) {
        random = new Random(seed);
    }

    /** The redline of an earlier and a later edition. */
    record Pair(List<Zone> before, List<Zone> after) {

        SmallEdition earlier() {
            return edition("A", before);
        }

        SmallEdition later() {
            return edition("B", after);
        }

        private static SmallEdition edition(String code, List<Zone> zones) {
            SmallEdition edition = SmallEdition.of(code);
            zones.forEach(edition::zone);
            return edition;
        }
    }

    static Pair of(long seed) {
        var edits = new RandomEdits(seed);
        List<Zone> before = new ArrayList<>();
        int count = 1 + edits.random.nextInt(7);
        for (int i = 0; i < count; i++) {
            before.add(edits.zone(edits.star()));
        }
        List<Zone> after = new ArrayList<>(before);
        for (int i = edits.random.nextInt(6); i >= 0; i--) {
            edits.edit(after);
        }
        return new Pair(before, after);
    }

    private void edit(List<Zone> zones) {
        if (zones.isEmpty()) {
            zones.add(zone(star()));
            return;
        }
        int at = random.nextInt(zones.size());
        Zone zone = zones.get(at);
        switch (random.nextInt(10)) {
            case 0 -> replace(zones, at, zone.code(), zone.category(), moved(zone.geometry()));
            case 1 -> split(zones, at);
            case 2 -> merge(zones, at);
            case 3 -> zones.remove(at);
            case 4 -> replace(zones, at, zone.code(), other(zone.category()), zone.geometry());
            case 5 -> replace(zones, at, zone.code(), zone.category(), notched(zone.geometry()));
            case 6 -> zones.add(zone(star()));
            case 7 -> replace(zones, at, zone.code(), zone.category(), Densifier.densify(zone.geometry(), 0.0011));
            case 8 ->
                replace(zones, at, zone.code(), zone.category(), zone.geometry().reverse());
            default -> replace(zones, at, "N" + codes++, zone.category(), zone.geometry());
        }
    }

    private Zone zone(Geometry geometry) {
        return new Zone(LAYER, "H" + codes++, "名称", random.nextInt(4) == 0 ? "OTHER" : "REDLINE", Map.of(), geometry);
    }

    private static String other(String category) {
        return category.equals("OTHER") ? "REDLINE" : "OTHER";
    }

    private static void replace(List<Zone> zones, int at, String code, String category, Geometry geometry) {
        areal(geometry)
                .ifPresent(area ->
                        zones.set(at, new Zone(LAYER, code, zones.get(at).name(), category, Map.of(), area)));
    }

    private static Optional<Geometry> areal(Geometry geometry) {
        return Optional.of(geometry).filter(area -> area instanceof Polygonal && !area.isEmpty() && area.isValid());
    }

    /** Round about, with vertices in and out. Some reach beyond the units. */
    private Geometry star() {
        int corners = 5 + random.nextInt(30);
        double x = 82.005 + 0.11 * random.nextDouble();
        double y = 44.805 + 0.05 * random.nextDouble();
        double radius = 0.002 + 0.012 * random.nextDouble();
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double r = radius * (0.5 + random.nextDouble() / 2);
            ring[i] = new Coordinate(grid(x + r * Math.cos(angle)), grid(y + r * Math.sin(angle)));
        }
        ring[corners] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private static double grid(double degrees) {
        return Math.rint(degrees * GRID) / GRID;
    }

    /** One vertex elsewhere, by up to some hundred metres, or by less than a metre. */
    private Geometry moved(Geometry geometry) {
        if (geometry.getNumGeometries() > 1) {
            return geometry;
        }
        Coordinate[] ring = geometry.copy().getGeometryN(0).getCoordinates();
        double most = random.nextBoolean() ? 0.003 : 0.00001;
        int at = 1 + random.nextInt(ring.length - 2);
        ring[at] = new Coordinate(
                grid(ring[at].x + most * (random.nextDouble() - 0.5)),
                grid(ring[at].y + most * (random.nextDouble() - 0.5)));
        try {
            return FACTORY.createPolygon(ring);
        } catch (IllegalArgumentException holed) {
            return geometry;
        }
    }

    private void split(List<Zone> zones, int at) {
        Zone zone = zones.get(at);
        Envelope extent = zone.geometry().getEnvelopeInternal();
        double x = extent.getMinX() + extent.getWidth() * (0.2 + 0.6 * random.nextDouble());
        Geometry west =
                FACTORY.toGeometry(new Envelope(extent.getMinX() - 1, x, extent.getMinY() - 1, extent.getMaxY() + 1));
        Optional<Geometry> one = areal(zone.geometry().intersection(west));
        Optional<Geometry> rest = areal(zone.geometry().difference(west));
        if (one.isPresent() && rest.isPresent()) {
            replace(zones, at, zone.code(), zone.category(), one.get());
            zones.add(zone(rest.get()));
        }
    }

    private void merge(List<Zone> zones, int at) {
        Zone zone = zones.remove(at);
        if (zones.isEmpty()) {
            zones.add(zone);
            return;
        }
        int into = random.nextInt(zones.size());
        Zone other = zones.get(into);
        replace(zones, into, other.code(), other.category(), other.geometry().union(zone.geometry()));
    }

    /** Less one or several strips of some centimetres to metres. */
    private Geometry notched(Geometry geometry) {
        Geometry left = geometry;
        for (int i = random.nextInt(4); i >= 0; i--) {
            Envelope extent = geometry.getEnvelopeInternal();
            double y = extent.getMinY() + extent.getHeight() * random.nextDouble();
            double height = Math.pow(10, -7 + 3 * random.nextDouble());
            left = left.difference(
                    FACTORY.toGeometry(new Envelope(extent.getMinX() - 1, extent.centre().x, y, y + height)));
        }
        return left;
    }
}
