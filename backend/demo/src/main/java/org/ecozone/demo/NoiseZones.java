package org.ecozone.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.demo.Settlements.Block;
import org.ecozone.demo.Settlements.Town;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Functional areas of the acoustic environment (GB 3096-2008, classes 0 to 4): towns by blocks, parks as a whole, strips on
 * either side of the two main streets of a town.
 *
 * <p>A block takes the class of the place that stands in it: hospitals and care homes 0, homes and schools 1, others 2. They
 * follow the town as it is in the last edition.
 */
final class NoiseZones {

    private static final double STRIP_KM = 0.035;

    private NoiseZones() {}

    private enum Level {
        CLASS_0("0"),
        CLASS_1("1"),
        CLASS_2("2"),
        CLASS_3("3"),
        CLASS_4("4");

        private final String digit;

        Level(String digit) {
            this.digit = digit;
        }
    }

    static List<DemoZone> zones() {
        List<DemoZone> zones = new ArrayList<>();
        Settlements.TOWNS.forEach(town -> zones.addAll(town(town)));
        Geometry towns = Plane.KM.createPolygon();
        for (Town town : Settlements.TOWNS) {
            towns = OverlayNGRobust.overlay(towns, Settlements.builtUp(town, Release.R2026), OverlayNG.UNION);
        }
        for (Settlements.Park park : Settlements.PARKS) {
            Geometry ground =
                    OverlayNGRobust.overlay(Settlements.outline(park), towns.buffer(0.02), OverlayNG.DIFFERENCE);
            zones.add(zone(Level.CLASS_3, park.code(), park.name(), Map.of("standard", "GB 3096-2008"), ground));
        }
        return zones;
    }

    private static List<DemoZone> town(Town town) {
        Map<Block, Level> levels = TownZones.placesByBlock(town).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> Set.of("HOSPITAL", "CARE_HOME").contains(e.getValue()) ? Level.CLASS_0 : Level.CLASS_1));
        double strip = STRIP_KM / town.blockKm();
        Geometry streets = OverlayNGRobust.overlay(
                rectangle(-40, -strip, 40, strip), rectangle(-strip, -40, strip, 40), OverlayNG.UNION);
        Map<Level, Geometry> grounds = new EnumMap<>(Level.class);
        for (Block block : Settlements.built(town, Settlements.builtUpShare(town, Release.R2026))) {
            Geometry square = rectangle(block.column(), block.row(), block.column() + 1, block.row() + 1);
            Level level = levels.getOrDefault(block, Level.CLASS_2);
            add(grounds, level, OverlayNGRobust.overlay(square, streets, OverlayNG.DIFFERENCE));
            add(grounds, Level.CLASS_4, OverlayNGRobust.overlay(square, streets, OverlayNG.INTERSECTION));
        }
        List<DemoZone> zones = new ArrayList<>();
        grounds.forEach((level, blocks) -> zones.add(
                zone(level, town.owner(), town.name(), Map.of("standard", "GB 3096-2008"), onGround(town, blocks))));
        return zones;
    }

    private static void add(Map<Level, Geometry> grounds, Level level, Geometry ground) {
        if (ground.getArea() > 0) {
            grounds.merge(level, ground, (a, b) -> OverlayNGRobust.overlay(a, b, OverlayNG.UNION));
        }
    }

    private static Geometry rectangle(double x, double y, double u, double v) {
        return Plane.KM.toGeometry(new Envelope(x, u, y, v));
    }

    /** From blocks to kilometres. */
    private static Geometry onGround(Town town, Geometry blocks) {
        Geometry ground = blocks.copy();
        ground.apply((Coordinate c) -> c.setCoordinate(Settlements.onGrid(town, c.x, c.y)));
        ground.geometryChanged();
        return ground;
    }

    private static DemoZone zone(Level level, String code, String of, Map<String, Object> more, Geometry km) {
        Map<String, Object> attributes = new LinkedHashMap<>(more);
        return DemoZone.drawn(
                "SG-" + code + "-" + level.digit, "示例" + of + level.digit + "类声环境功能区", level.name(), attributes, km);
    }
}
