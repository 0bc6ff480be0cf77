package org.ecozone.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ecozone.geo.overlap.Site;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Editions in memory beside each other. Another seed: {@code -Decozone.seed=…}. */
class EditionsTogetherTest {

    private static final long SEED = Long.getLong("ecozone.seed", 20_261_129);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int SIDE = 8;
    private static final double CELL = 1 / 32.0;

    /** Vertices of a redline, and how many overlap each other where one is changed. */
    private static final int CIRCLE = 257;

    private static final int CHAIN = 5;

    /** Coordinates, the tree of the ground, runs of rings, the border for lines and points, edges in space. */
    private static final long VERTEX_BYTES = 320;

    private static final List<Layer> LAYERS = List.of(layer("unit"), layer("redline"));
    private static final Asked ASKED = new Asked(Map.of("unit", 400.0, "redline", 400.0), Set.of("redline"), 0);

    private final Grounds grounds = new Grounds();
    private final Random random = new Random(SEED);

    /** A redline's ground, the union of it and those it overlaps, and what lists of zones need. */
    @Test
    void anotherEditionCostsWhatChanged() {
        List<Zone> zones = zones();
        List<Zone> later = changed(readAgain(zones));
        ZoningMap first = used(map(zones));
        var retained = new Retained();
        long ofFirst = retained.add(first);
        long ofSecond = retained.add(used(map(later)));
        assertThat(ofSecond).isLessThan((1 + CHAIN) * CIRCLE * VERTEX_BYTES + zones.size() * 128L);
        assertThat(ofFirst).isGreaterThan(20 * ofSecond);
    }

    @Test
    void theSameEditionReadAgainCostsNoGroundAtAll() {
        List<Zone> zones = zones();
        var retained = new Retained();
        retained.add(used(map(zones)));
        assertThat(retained.add(used(map(readAgain(zones))))).isLessThan(zones.size() * 128L);
    }

    @Test
    void nothingIsHeldThatNoEditionHolds() {
        used(map(zones()));
        assertThat(new Retained().add(grounds)).isLessThan(400);
    }

    @Test
    void zonesAreOneWhereTheirContentIsAndShareTheGeometryWhereOnlyThatIs() {
        List<Zone> zones = zones();
        ZoningMap first = map(zones);
        ZoningMap second = map(changed(readAgain(zones)));
        List<Zone> before = first.zones("unit").orElseThrow();
        List<Zone> after = second.zones("unit").orElseThrow();
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(5)).isNotEqualTo(before.get(5));
        assertThat((Object) after.get(5).geometry()).isSameAs(before.get(5).geometry());
        assertThat((Object) second.zones("redline").orElseThrow().get(1).geometry())
                .isNotEqualTo(first.zones("redline").orElseThrow().get(1).geometry());
    }

    /** In whatever order they were indexed. */
    @Test
    void everyAnswerIsThatOfTheEditionAlone() {
        List<Zone> zones = zones();
        List<Zone> later = changed(readAgain(zones));
        ZoningMap second = map(later);
        ZoningMap first = map(zones);
        ZoningMap firstAlone = ZoningMap.of(edition(), LAYERS, zones);
        ZoningMap secondAlone = ZoningMap.of(edition(), LAYERS, later);
        for (int i = 0; i < 300; i++) {
            Site site = site(i);
            assertThat(second.overlaps(site, ASKED)).isEqualTo(secondAlone.overlaps(site, ASKED));
            assertThat(first.overlaps(site, ASKED)).isEqualTo(firstAlone.overlaps(site, ASKED));
        }
    }

    /** The tree over all layers and an index of the layer by itself. */
    @Test
    void oneTreeOverAllLayersFindsWhatATreeOfEachLayerFinds() {
        List<Zone> zones = zones();
        ZoningMap all = map(zones);
        for (int i = 0; i < 300; i++) {
            Site site = site(i);
            SiteOverlaps overlaps = all.measure(site);
            for (Layer layer : LAYERS) {
                List<String> met = zones.stream()
                        .filter(zone -> zone.layer().equals(layer.id()))
                        .filter(zone -> zone.geometry().intersects(site.geometry()))
                        .map(Zone::code)
                        .sorted()
                        .toList();
                assertThat(overlaps.layer(layer.id()).orElseThrow().zones().stream()
                                .map(zone -> zone.zone().code())
                                .sorted())
                        .isEqualTo(met);
            }
        }
    }

    private ZoningMap map(List<Zone> zones) {
        return ZoningMap.of(edition(), LAYERS, zones, grounds);
    }

    /** With everything made that is made only when it is first asked. */
    private ZoningMap used(ZoningMap map) {
        for (int i = 0; i < 200; i++) {
            map.overlaps(site(i), ASKED);
        }
        return map;
    }

    private static Edition edition() {
        return new Edition("A", Edition.Status.PUBLISHED, LocalDate.EPOCH, null, null);
    }

    private static Layer layer(String id) {
        return new Layer(id, id, id, "", Layer.Kind.REFERENCE, 1, "unit", List.of(), "", true, true);
    }

    /** Units that tile, and redlines some of which overlap each other. */
    private List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            double x = 82 + CELL * (i % SIDE);
            double y = 44 + CELL * (i / SIDE);
            zones.add(new Zone("unit", code("U", i), "", "C", Map.of("n", i), cell(x, y)));
            if (i % 3 == 0) {
                zones.add(new Zone("redline", code("R", i), "", "C", Map.of(), circle(x + CELL, y, 0.8 * CELL)));
            }
        }
        return zones;
    }

    private static String code(String letter, int number) {
        return String.format("%s%02d", letter, number);
    }

    private static Geometry cell(double x, double y) {
        Coordinate[] ring = new Coordinate[401];
        for (int i = 0; i < 100; i++) {
            double along = CELL * i / 100;
            ring[i] = new Coordinate(x + along, y);
            ring[100 + i] = new Coordinate(x + CELL, y + along);
            ring[200 + i] = new Coordinate(x + CELL - along, y + CELL);
            ring[300 + i] = new Coordinate(x, y + CELL - along);
        }
        ring[400] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    private static Geometry circle(double x, double y, double radius) {
        return FACTORY.createPoint(new Coordinate(x, y)).buffer(radius, 64);
    }

    private static List<Zone> readAgain(List<Zone> zones) {
        return zones.stream().map(zone -> zone.with(zone.geometry().copy())).toList();
    }

    /** One zone has another border, another one other attributes. */
    private static List<Zone> changed(List<Zone> zones) {
        List<Zone> changed = new ArrayList<>(zones);
        changed.replaceAll(zone -> switch (zone.code()) {
            case "R03" -> zone.with(circle(82 + 4 * CELL, 44, 0.81 * CELL));
            case "U05" -> new Zone("unit", "U05", "", "C", Map.of("n", -1), zone.geometry());
            default -> zone;
        });
        return changed;
    }

    private Site site(int i) {
        Coordinate a = new Coordinate(82 + CELL * SIDE * random.nextDouble(), 44 + CELL * SIDE * random.nextDouble());
        Coordinate b = new Coordinate(a.x + CELL * random.nextDouble() / 2, a.y + CELL * random.nextDouble() / 2);
        return Site.of(
                switch (i % 4) {
                    case 0 -> FACTORY.createLineString(new Coordinate[] {a, b});
                    case 1 -> FACTORY.createPoint(a);
                    default -> FACTORY.createPolygon(new Coordinate[] {a, new Coordinate(b.x, a.y), b, a});
                });
    }
}
