package org.ecozone.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.ecozone.demo.Mosaic.Plot;
import org.locationtech.jts.geom.Coordinate;

/**
 * Scenic area, closed sand land and ecological functions: made of plots like the redline, so that borders which follow the
 * same ground are the same lines. All but the scenic area are the same in every edition.
 */
final class NaturalZones {

    private static final double SPECK = 2e6;
    private static final double PATCH = 6e6;
    private static final double BEYOND_WILD_SPACE = 1.12;

    /** Dry margins of the two regiments beside the lake and the desert; the number is the last part of the code. */
    private static final List<Sand> SANDS = List.of(
            new Sand("83", "01", new Ellipse(82.450, 44.437, 5.2, 2.4)),
            new Sand("83", "02", new Ellipse(82.585, 44.558, 3.6, 1.6)),
            new Sand("91", "01", new Ellipse(83.150, 44.687, 5.4, 1.9)),
            new Sand("91", "02", new Ellipse(83.020, 44.667, 3.6, 1.5)));

    private final Territory territory;
    private final LandUse land;
    private final Drawn drawn;
    private final List<PlotSet> closures;

    NaturalZones(Territory territory, LandUse land, Drawn drawn) {
        this.territory = territory;
        this.land = land;
        this.drawn = drawn;
        this.closures = SANDS.stream().map(this::closed).toList();
    }

    /** Middle in degrees, half axes in kilometres. */
    private record Ellipse(double lon, double lat, double eastKm, double northKm) {

        /** 1 on the line, less inside. */
        double at(Coordinate km) {
            Coordinate middle = Plane.km(lon, lat);
            double x = (km.x - middle.x) / eastKm;
            double y = (km.y - middle.y) / northKm;
            return Math.sqrt(x * x + y * y);
        }
    }

    private record Sand(String owner, String number, Ellipse extent) {}

    /**
     * The core and the rest, which leaves the core out. The scenic area is the reserve under its other name: one outline, and
     * the core scenic area is the core zone.
     */
    List<DemoZone> scenicArea(Release release) {
        PlotSet core = land.core.get(release);
        List<Plot> rest = land.reserve.get(release).plots().stream()
                .filter(p -> !core.contains(p))
                .toList();
        return List.of(
                scenic("1", "示例怪石峪风景名胜区核心景区", "CORE_SCENIC", core.plots()),
                scenic("2", "示例怪石峪风景名胜区其他景区", "SCENIC", rest));
    }

    private static DemoZone scenic(String number, String name, String category, Iterable<Plot> plots) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("level", "自治区级");
        attributes.put("adminArea", Regiments.name("84"));
        return zone("FJ-GSY-" + number, name, category, attributes, plots);
    }

    /** Neither tilled nor built land, and no water source. */
    List<DemoZone> sandClosures() {
        List<DemoZone> zones = new ArrayList<>();
        for (int i = 0; i < SANDS.size(); i++) {
            Sand sand = SANDS.get(i);
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("adminArea", Regiments.name(sand.owner()));
            zones.add(zone(
                    "SH-" + sand.owner() + "-" + sand.number(),
                    "示例" + Regiments.name(sand.owner()) + "沙化土地封禁保护区" + sand.number(),
                    "SAND_CLOSURE",
                    attributes,
                    closures.get(i).plots()));
        }
        return zones;
    }

    /** The ground of each closed zone. */
    List<PlotSet> closures() {
        return closures;
    }

    private PlotSet closed(Sand sand) {
        Predicate<Plot> allowed = p -> territory.owner(p).equals(sand.owner())
                && !isTilled(p)
                && !drawn.touchesBuilding(p)
                && p.faces.stream().noneMatch(drawn::isWaterSource);
        return within(List.of(sand.extent()), allowed, 3, 73);
    }

    /** The wildest land of the outer regiments, somewhat more than the redline takes; patches apart are zones apart. */
    List<DemoZone> ecologicalFunctions() {
        Map<String, String> functions =
                new TreeMap<>(Map.of("83", "防风固沙", "84", "生物多样性维护", "87", "水源涵养", "88", "水源涵养", "91", "防风固沙"));
        List<DemoZone> zones = new ArrayList<>();
        functions.forEach((owner, function) -> {
            List<List<Plot>> patches = wildest(owner);
            for (int i = 0; i < patches.size(); i++) {
                Map<String, Object> attributes = new LinkedHashMap<>();
                attributes.put("function", function);
                attributes.put("adminArea", Regiments.name(owner));
                zones.add(zone(
                        "ST-%s-%02d".formatted(owner, i + 1),
                        "示例%s%s重点生态功能区%02d".formatted(Regiments.name(owner), function, i + 1),
                        "ECOLOGICAL_FUNCTION",
                        attributes,
                        patches.get(i)));
            }
        });
        return zones;
    }

    private List<List<Plot>> wildest(String owner) {
        Predicate<Plot> allowed = p -> territory.owner(p).equals(owner) && !drawn.touchesBuilding(p);
        List<Plot> ground = where(allowed);
        Map<Plot, Double> scores = new HashMap<>();
        ground.forEach(p -> scores.put(p, Cover.wild(p.km) + 0.25 * Noise.at(p.km, 6, 74)));
        double wild = ground.stream()
                .filter(land.wildSpace::contains)
                .mapToDouble(Plot::squareMetres)
                .sum();
        PlotSet chosen = new PlotSet(Plot::squareMetres);
        chosen.fill(ground, scores::get, BEYOND_WILD_SPACE * wild);
        chosen.dropIslands(PATCH, p -> false);
        chosen.fillHoles(territory.plots().plots(), PATCH, allowed);
        return PlotSet.parts(chosen.plots(), chosen::contains);
    }

    /** The largest connected ground of plots in the ellipses, whose line {@code purpose} makes wander. */
    private PlotSet within(List<Ellipse> ellipses, Predicate<Plot> allowed, double wavelengthKm, long purpose) {
        ToDoubleFunction<Plot> distance =
                p -> ellipses.stream().mapToDouble(e -> e.at(p.km)).min().orElseThrow()
                        + 0.16 * Noise.at(p.km, wavelengthKm, purpose);
        PlotSet chosen = new PlotSet(Plot::squareMetres, where(allowed.and(p -> distance.applyAsDouble(p) < 1)));
        List<Plot> largest = List.of();
        double squareMetres = 0;
        for (List<Plot> part : PlotSet.parts(chosen.plots(), chosen::contains)) {
            double area = part.stream().mapToDouble(Plot::squareMetres).sum();
            if (area > squareMetres) {
                largest = part;
                squareMetres = area;
            }
        }
        PlotSet whole = new PlotSet(Plot::squareMetres, largest);
        whole.fillHoles(territory.plots().plots(), SPECK, allowed);
        return whole;
    }

    private boolean isTilled(Plot plot) {
        return land.isEverTilled(plot);
    }

    private List<Plot> where(Predicate<Plot> wanted) {
        return territory.plots().plots().stream().filter(wanted).toList();
    }

    private static DemoZone zone(
            String code, String name, String category, Map<String, Object> attributes, Iterable<Plot> plots) {
        return new DemoZone(code, name, category, attributes, Mosaic.union(Drawn.faces(plots, f -> true)));
    }
}
