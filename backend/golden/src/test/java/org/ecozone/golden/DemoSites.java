package org.ecozone.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Sites over an edition: every other one at the edge of its territory, the others near borders of zones of any layer. */
final class DemoSites {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final double METRES = 1.0 / 111_200;

    /** What is farther from a site than any rule asks. */
    private static final double AROUND_METRES = 1_500;

    private final Random random;
    private final List<Layer> layers;
    private final List<Zone> zones = new ArrayList<>();
    private final List<Geometry> edges;

    DemoSites(ZoningMap map, Random random) {
        this.random = random;
        this.layers = map.layers();
        for (Layer layer : map.layers()) {
            zones.addAll(map.zones(layer.id()).orElseThrow());
        }
        edges = edges(map.zones("admin-area").orElseThrow());
    }

    Geometry next() {
        double largest = random.nextInt(3) == 0 ? 600 : 60;
        Geometry near = random.nextBoolean()
                ? edges.get(random.nextInt(edges.size()))
                : zones.get(random.nextInt(zones.size())).geometry();
        return new SitesNearBorders(random, largest).near(near);
    }

    /** What of the map lies around {@code site}; what is cut off ends there. */
    SmallMap around(Geometry site) {
        Envelope extent = site.getEnvelopeInternal();
        double east = AROUND_METRES * METRES / Math.cos(Math.toRadians(extent.getMinY()));
        extent.expandBy(east, AROUND_METRES * METRES);
        Geometry box = FACTORY.toGeometry(extent);
        List<Zone> around = new ArrayList<>();
        for (Zone zone : zones) {
            if (zone.geometry().getEnvelopeInternal().intersects(extent)) {
                Geometry cut = OverlayNGRobust.overlay(zone.geometry(), box, OverlayNG.INTERSECTION);
                Geometry area = polygons(cut);
                if (!area.isEmpty()) {
                    around.add(
                            new Zone(zone.layer(), zone.code(), zone.name(), zone.category(), zone.attributes(), area));
                }
            }
        }
        return new SmallMap(layers, around);
    }

    @SuppressWarnings("unchecked")
    private static Geometry polygons(Geometry cut) {
        return FACTORY.buildGeometry(PolygonExtracter.getPolygons(cut));
    }

    /** One of those zones whose borders are near {@code site}; any where none is. */
    Zone nearest(List<Zone> around, Geometry site) {
        List<Zone> near = around.stream()
                .filter(zone -> zone.geometry().getBoundary().isWithinDistance(site, 50 * METRES))
                .toList();
        List<Zone> from = near.isEmpty() ? around : near;
        return from.get(random.nextInt(from.size()));
    }

    /** The sides that only one polygon of a tiling has. */
    private static List<Geometry> edges(List<Zone> tiles) {
        Map<Geometry, Integer> sides = new HashMap<>();
        for (Zone tile : tiles) {
            for (LineString ring : Moves.lines(tile.geometry())) {
                for (int i = 1; i < ring.getNumPoints(); i++) {
                    Coordinate[] side = {ring.getCoordinateN(i - 1), ring.getCoordinateN(i)};
                    sides.merge(FACTORY.createLineString(side).norm(), 1, Integer::sum);
                }
            }
        }
        return sides.entrySet().stream()
                .filter(side -> side.getValue() == 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
