package org.ecozone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ecozone.demo.Mosaic.Face;
import org.ecozone.demo.Outline.Kind;

/** The zones of the layers that follow drawn outlines: water sources, towns and parks. */
final class DrawnZones {

    private final List<Face> faces;
    private final Drawn drawn;

    DrawnZones(Territory territory, Drawn drawn) {
        this.faces = Drawn.faces(territory.plots().plots(), f -> true);
        this.drawn = drawn;
    }

    /** Levels partition a source: the second excludes the first, the quasi zone both. */
    List<DemoZone> waterSources(Release release) {
        List<DemoZone> zones = new ArrayList<>();
        for (WaterSources.Source source : WaterSources.SOURCES) {
            Predicate<Face> first = in(Kind.LEVEL_1, source.number());
            Predicate<Face> second = in(Kind.LEVEL_2, source.number()).and(first.negate());
            Predicate<Face> quasi = in(Kind.QUASI, source.number())
                    .and(in(Kind.LEVEL_2, source.number()).negate());
            zones.add(water(source, "1", "一级保护区", "LEVEL_1", first));
            zones.add(water(source, "2", "二级保护区", "LEVEL_2", second));
            if (source.quasi() > 0 && release.code().compareTo(source.quasiFrom()) >= 0) {
                zones.add(water(source, "3", "准保护区", "QUASI", quasi));
            }
        }
        return zones;
    }

    List<DemoZone> urbanBoundaries(Release release) {
        List<DemoZone> zones = new ArrayList<>();
        for (Settlements.Town town : Settlements.TOWNS) {
            zones.add(zone(
                    "KF-" + town.owner(),
                    "示例" + town.name() + "城镇开发边界",
                    "URBAN_BOUNDARY",
                    Map.of(),
                    in(Kind.TOWN, town.owner())));
        }
        for (Settlements.Park park : Settlements.PARKS) {
            zones.add(zone(
                    "KF-" + park.code(),
                    "示例" + park.name() + "城镇开发边界",
                    "URBAN_BOUNDARY",
                    Map.of(),
                    park(park, release).and(f -> !drawn.isIn(f, Kind.TOWN))));
        }
        return zones;
    }

    List<DemoZone> builtUpAreas(Release release) {
        List<DemoZone> zones = new ArrayList<>();
        for (Settlements.Town town : Settlements.TOWNS) {
            boolean grown = town.owner().equals("CITY") && release.isSince(Release.R2025);
            zones.add(zone(
                    "JC-" + town.owner(),
                    "示例" + town.name() + "建成区",
                    "BUILT_UP_AREA",
                    Map.of(),
                    in(grown ? Kind.BUILT_UP_LATER : Kind.BUILT_UP, town.owner())));
        }
        return zones;
    }

    List<DemoZone> parks(Release release) {
        List<DemoZone> zones = new ArrayList<>();
        for (Settlements.Park park : Settlements.PARKS) {
            zones.add(zone(
                    "YQ-" + park.code(),
                    park.name() + "（示例范围）",
                    "INDUSTRIAL_PARK",
                    Map.of("level", park.code().equals("JK") ? "兵团级" : "师市级"),
                    park(park, release)));
        }
        return zones;
    }

    private Predicate<Face> park(Settlements.Park park, Release release) {
        Predicate<Face> now = in(Kind.PARK, park.code());
        return release.isSince(Release.R2026) ? now.or(in(Kind.PARK_LATER, park.code())) : now;
    }

    private Predicate<Face> in(Kind kind, String code) {
        return face -> drawn.code(face, kind).filter(code::equals).isPresent();
    }

    private DemoZone water(
            WaterSources.Source source, String digit, String level, String category, Predicate<Face> wanted) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("sourceName", source.name());
        attributes.put("sourceType", source.groundwater() ? "地下水" : "地表水");
        return zone("SY-" + source.number() + "-" + digit, source.name() + level, category, attributes, wanted);
    }

    private DemoZone zone(
            String code, String name, String category, Map<String, Object> attributes, Predicate<Face> wanted) {
        return new DemoZone(
                code,
                name,
                category,
                attributes,
                Mosaic.union(faces.stream().filter(wanted).toList()));
    }
}
