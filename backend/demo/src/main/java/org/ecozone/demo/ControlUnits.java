package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.demo.Mosaic.Face;
import org.ecozone.demo.Mosaic.Plot;
import org.ecozone.demo.Outline.Kind;

/** The 51 environmental control units: every face of the territory belongs to exactly one. */
final class ControlUnits {

    private static final int COUNT = 51;
    /** The park that has a unit and a list of its own, whichever regiments its ground belongs to. */
    private static final String PILOT_PARK = "JC";

    private static final String PILOT_OWNER = "86";
    private static final double TOWN_REACH_KM = 5.5;
    private static final Map<Integer, String> COUNTY_NAMES = Map.of(
            Territory.SHUANGHE, "双河市",
            Territory.BOLE, "博乐市",
            Territory.JINGHE, "精河县",
            Territory.WENQUAN, "温泉县");

    private final Territory territory;
    private final LandUse land;
    private final Drawn drawn;
    private final List<Unit> units = new ArrayList<>();

    /** One unit: its faces and what they have in common. */
    private static final class Unit {
        final int county;
        final String owner;
        final String category;
        /** Its place in the order of the register, then what it is about. */
        final String theme;

        final List<Face> faces = new ArrayList<>();
        final Map<Face, Plot> plots = new LinkedHashMap<>();

        Unit(int county, String owner, String category, String theme) {
            this.county = county;
            this.owner = owner;
            this.category = category;
            this.theme = theme;
        }

        double squareMetres() {
            return faces.stream().mapToDouble(Face::squareMetres).sum();
        }

        void add(Face face, Plot plot) {
            faces.add(face);
            plots.put(face, plot);
        }

        void remove(Face face) {
            faces.remove(face);
            plots.remove(face);
        }
    }

    /** {@code closures} are the closed zones of sandy land. */
    ControlUnits(Territory territory, LandUse land, Drawn drawn, List<PlotSet> closures) {
        this.territory = territory;
        this.land = land;
        this.drawn = drawn;
        Map<String, Unit> byKey = new TreeMap<>();
        for (Plot plot : territory.plots().plots()) {
            for (Face face : plot.faces) {
                String theme = theme(face, plot);
                String owner = isIn(face, PILOT_PARK) ? PILOT_OWNER : territory.owner(plot);
                String key = plot.county + " " + owner + " " + theme;
                byKey.computeIfAbsent(key, k -> new Unit(plot.county, owner, category(theme), theme))
                        .add(face, plot);
            }
        }
        units.addAll(byKey.values());
        mergeSmall();
        while (units.size() < COUNT) {
            splitLargest();
        }
        units.sort(Comparator.comparingInt((Unit u) -> u.county)
                .thenComparing(u -> u.owner)
                .thenComparing(u -> u.theme)
                .thenComparing(u -> u.faces.get(0).number()));
        closures.forEach(closed -> closed.plots().forEach(this::protect));
    }

    private boolean isIn(Face face, String park) {
        return drawn.code(face, Kind.PARK).filter(park::equals).isPresent();
    }

    /** Hands a plot of closed sand land to the unit of ecological space of its county and regiment. */
    private void protect(Plot plot) {
        Unit space = units.stream()
                .filter(u ->
                        u.theme.equals("2生态空间") && u.county == plot.county && u.owner.equals(territory.owner(plot)))
                .findFirst()
                .orElseThrow();
        for (Unit unit : units) {
            if (!unit.category.equals("PRIORITY")) {
                plot.faces.stream().filter(f -> unit.plots.containsKey(f)).forEach(f -> {
                    unit.remove(f);
                    space.add(f, plot);
                });
            }
        }
    }

    /** The units of {@code release}; the ground kept for the enlarged park changes its category, and so its code. */
    List<DemoZone> zones(Release release) {
        List<DemoZone> zones = new ArrayList<>();
        Map<String, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            String category = unit.theme.equals("6园区拓展区") && release.isSince(Release.R2026) ? "KEY" : unit.category;
            int digit = List.of("PRIORITY", "KEY", "GENERAL").indexOf(category) + 1;
            int number = numbers.merge(unit.owner + unit.theme, 1, Integer::sum);
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("county", COUNTY_NAMES.get(unit.county));
            attributes.put("adminArea", Regiments.name(unit.owner));
            zones.add(new DemoZone(
                    "ZH%06d%d%04d".formatted(unit.county, digit, i + 1),
                    "示例" + Regiments.name(unit.owner) + title(unit, category) + "%02d".formatted(number),
                    category,
                    attributes,
                    Mosaic.union(unit.faces)));
        }
        return zones;
    }

    private String title(Unit unit, String category) {
        boolean withTown = unit.faces.stream().anyMatch(f -> drawn.isIn(f, Kind.TOWN));
        String theme = unit.theme.equals("7农业") && withTown ? "7城镇与农业" : unit.theme;
        String kind = Map.of("PRIORITY", "优先保护单元", "KEY", "重点管控单元", "GENERAL", "一般管控单元")
                .get(category);
        return (theme.equals("8一般") ? "" : theme.substring(1)) + kind;
    }

    private static String category(String theme) {
        return Set.of("1自然保护地", "2生态空间", "3水源地").contains(theme)
                ? "PRIORITY"
                : Set.of("6园区拓展区", "8一般").contains(theme) ? "GENERAL" : "KEY";
    }

    private String theme(Face face, Plot plot) {
        if (land.reserveEver.contains(plot)) {
            return "1自然保护地";
        }
        if (land.wildSpace.contains(plot)) {
            return "2生态空间";
        }
        if (drawn.isWaterSource(face)) {
            return "3水源地";
        }
        if (drawn.isIn(face, Kind.PARK)) {
            return "4工业园区";
        }
        if (drawn.isIn(face, Kind.TOWN)) {
            return "5城镇";
        }
        if (drawn.isIn(face, Kind.PARK_LATER)) {
            return "6园区拓展区";
        }
        boolean nearTown = Settlements.TOWNS.stream()
                .anyMatch(t ->
                        plot.km.distance(Plane.km(t.lon(), t.lat())) + 1.5 * Noise.at(plot.km, 5, 41) < TOWN_REACH_KM);
        return nearTown && land.farmland.get(Release.R2020).contains(plot) ? "7农业" : "8一般";
    }

    /** Units too small to stand alone join one of the same county and category; otherwise the register would pass 51. */
    private void mergeSmall() {
        while (units.size() > COUNT - 4) {
            Unit smallest = units.stream()
                    .filter(u -> !Set.of("1自然保护地", "4工业园区", "6园区拓展区").contains(u.theme))
                    .filter(u -> partner(u) != null)
                    .min(Comparator.comparingDouble(Unit::squareMetres))
                    .orElseThrow();
            Unit partner = partner(smallest);
            smallest.plots.forEach(partner::add);
            units.remove(smallest);
        }
    }

    private Unit partner(Unit unit) {
        return units.stream()
                .filter(u -> u != unit && u.county == unit.county && u.category.equals(unit.category))
                .filter(u -> !Set.of("1自然保护地", "4工业园区", "6园区拓展区").contains(u.theme))
                .min(Comparator.comparingInt((Unit u) -> u.owner.equals(unit.owner) ? 0 : 1)
                        .thenComparingDouble(Unit::squareMetres))
                .orElse(null);
    }

    private void splitLargest() {
        Unit largest = units.stream()
                .filter(u -> !u.theme.equals("1自然保护地"))
                .max(Comparator.comparingDouble(Unit::squareMetres))
                .orElseThrow();
        List<Plot> plots = largest.plots.values().stream()
                .distinct()
                .sorted(PlotSet.BY_NUMBER)
                .toList();
        Set<Plot> half = Set.copyOf(Parcels.clusters(plots, 2).get(0));
        Unit first = new Unit(largest.county, largest.owner, largest.category, largest.theme);
        Unit second = new Unit(largest.county, largest.owner, largest.category, largest.theme);
        largest.plots.forEach((face, plot) -> (half.contains(plot) ? first : second).add(face, plot));
        units.remove(largest);
        units.add(first);
        units.add(second);
    }
}
