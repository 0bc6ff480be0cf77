package org.ecozone.golden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;

/**
 * A map of a kilometre that has every trouble a border can make: tiles of a territory with a lake that is not part of it, zones
 * that end at its edge or go on beyond, share borders, overlap, are narrower than their accuracy, or lack an attribute.
 *
 * @param layers descriptions
 * @param zones of all layers
 */
record SmallMap(List<Layer> layers, List<Zone> zones) {

    private static final Edition EDITION = new Edition("small", Edition.Status.PUBLISHED, LocalDate.EPOCH, null, null);

    /** Metres from 82° E, 45° N: layer, code, category, and its ground. */
    private static final String[] ZONES = {
        "admin-area A CITY POLYGON ((0 0, 250 -20, 500 0, 520 200, 500 300, 480 400, 500 600, 250 640, 0 600, -15 300, 0 0))",
        "admin-area B CITY POLYGON ((500 0, 1000 0, 1010 300, 1000 600, 500 600, 480 400, 500 300, 520 200, 500 0), "
                + "(700 200, 760 200, 760 260, 700 260, 700 200))",
        "control-unit ZH65270120001 KEY POLYGON ((0 0, 250 -20, 500 0, 520 200, 500 300, 480 400, 500 600, 250 640, 0 600, -15 300, 0 0))",
        "control-unit ZH65270110002 PRIORITY POLYGON ((500 0, 1000 0, 1010 300, 500 300, 520 200, 500 0), "
                + "(700 200, 760 200, 760 260, 700 260, 700 200))",
        "control-unit ZH65270130003 GENERAL POLYGON ((1010 300, 1000 600, 500 600, 480 400, 500 300, 1010 300))",
        "water W1 LEVEL_1 POLYGON ((100 100, 200 100, 210 150, 200 200, 100 200, 100 100))",
        "water W2 LEVEL_2 POLYGON ((200 100, 300 90, 300 210, 200 200, 210 150, 200 100))",
        "water W3 QUASI POLYGON ((150 150, 260 150, 260 260, 150 260, 150 150), (180 180, 190 180, 190 190, 180 190, 180 180), "
                + "(200 210, 215 210, 215 225, 200 210))",
        "water W4 LEVEL_1 POLYGON ((300 400, 301.6 400, 301.6 500, 300 500, 300 400))",
        "water W5 LEVEL_2 POLYGON ((-15 300, 0 0, 40 20, 30 300, -15 300))",
        "school S1 SCHOOL POLYGON ((600 100, 620 100, 620 120, 600 120, 600 100))",
        "school S2 HOSPITAL POLYGON ((975 440, 995 440, 995 470, 975 470, 975 440))",
        "park P1 PARK POLYGON ((900 -60, 1200 -60, 1200 200, 900 200, 900 -60))",
        "park P2 PARK MULTIPOLYGON (((350 50, 450 50, 450 150, 350 150, 350 50)), ((460 50, 490 50, 490 80, 460 80, 460 50)))",
        "park P3 PARK POLYGON ((600 600, 800 600, 800 520, 600 520, 600 600))",
        "town T1 TOWN POLYGON ((560 380, 650 380, 655 430, 650 480, 560 480, 560 380))",
        "town T2 TOWN POLYGON ((650 380, 740 380, 740 480, 650 480, 655 430, 650 380))",
        "mine M1 DEEP POLYGON ((820 320, 880 320, 880 380, 820 380, 820 320))",
        "mine M2 NEW POLYGON ((880 320, 940 330, 940 380, 880 380, 880 320))",
    };

    /** What stands on ground that only a part of the territory was surveyed for. */
    private static final String[] SURVEYED = {
        "survey V SURVEY POLYGON ((-40 -60, 620 -60, 620 250, 640 700, -40 700, -40 -60))",
        "soil O1 POOR POLYGON ((540 240, 620 250, 625 350, 540 340, 540 240))",
        "soil O2 RICH POLYGON ((60 420, 160 420, 160 520, 60 520, 60 420))",
    };

    /** One of such maps: of all accuracies the same, or each its own; with a layer of its own coverage or without. */
    static SmallMap any(Random random) {
        double same = List.of(0.5, 1.0, 2.0, 5.0).get(random.nextInt(4));
        boolean own = random.nextInt(3) == 0;
        List<Layer> layers = new ArrayList<>(List.of(
                layer("admin-area", Kind.PARTITION, own ? 2 : same, "admin-area"),
                layer("control-unit", Kind.PARTITION, own ? 1 : same, "admin-area"),
                layer("water", Kind.PROTECTION, own ? 1 : same, "admin-area"),
                layer("school", Kind.REFERENCE, own ? 0.5 : same, "admin-area"),
                layer("park", Kind.REFERENCE, own ? 5 : same, "admin-area"),
                layer("town", Kind.REFERENCE, own ? 1.5 : same, "admin-area"),
                layer("mine", Kind.REFERENCE, own ? 0.7 : same, "admin-area")));
        List<Zone> zones = new ArrayList<>();
        for (String zone : ZONES) {
            zones.add(zone(zone));
        }
        if (random.nextInt(4) == 0) {
            layers.add(layer("survey", Kind.PARTITION, own ? 3 : same, "survey"));
            layers.add(layer("soil", Kind.REFERENCE, own ? 1 : same, "survey"));
            for (String zone : SURVEYED) {
                zones.add(zone(zone));
            }
        }
        return new SmallMap(layers, zones);
    }

    SmallMap with(List<Zone> others) {
        return new SmallMap(layers, others);
    }

    ZoningMap map() {
        return ZoningMap.of(EDITION, layers, zones);
    }

    Layer layer(String id) {
        return layers.stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    double leastAccuracy() {
        return layers.stream()
                .mapToDouble(Layer::positionalAccuracyMetres)
                .min()
                .orElse(0);
    }

    private static Layer layer(String id, Kind kind, double accuracy, String coverage) {
        return new Layer(id, id, id, "", kind, accuracy, coverage, List.of(), "test", true, true);
    }

    private static Zone zone(String text) {
        String[] parts = text.split(" ", 4);
        Map<String, Object> attributes = parts[1].equals("M1") ? Map.of("depth", 9.0) : Map.of();
        return new Zone(parts[0], parts[1], parts[1], parts[2], attributes, metres(parts[3]));
    }

    private static Geometry metres(String wkt) {
        try {
            Geometry geometry = new org.locationtech.jts.io.WKTReader().read(wkt);
            geometry.apply((CoordinateFilter) c -> {
                c.x = 82 + c.x / 78_846;
                c.y = 45 + c.y / 111_132;
            });
            geometry.geometryChanged();
            return geometry;
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
