package org.ecozone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ecozone.demo.Mosaic.Face;
import org.ecozone.demo.Mosaic.Plot;

/** The zones of the layers that are made of plots. */
final class Zones {

    private static final double REDLINE_PIECE = 40e6;
    private static final String RESERVE = " reserve";
    private static final double FIELD = 2.6e6;
    private static final double WOOD = 6e6;
    private static final double CROPLAND_PIECE = 30e6;

    private final Territory territory;
    private final LandUse land;
    private final Drawn drawn;

    Zones(Territory territory, LandUse land, Drawn drawn) {
        this.territory = territory;
        this.land = land;
        this.drawn = drawn;
    }

    List<DemoZone> adminAreas() {
        List<DemoZone> zones = new ArrayList<>();
        Parcels.by(territory.plots().plots(), territory::owner).forEach((owner, plots) -> {
            Map<String, Object> attributes = new LinkedHashMap<>();
            TreeSet<String> counties = new TreeSet<>();
            plots.forEach(p -> counties.add(String.valueOf(p.county)));
            attributes.put("adminCode", String.join(",", counties));
            zones.add(new DemoZone(
                    "WS-" + owner,
                    Regiments.name(owner),
                    owner.equals("CITY") ? "CITY" : "REGIMENT",
                    attributes,
                    Mosaic.union(Drawn.faces(plots, f -> true))));
        });
        return zones;
    }

    List<DemoZone> reserve(Release release) {
        PlotSet core = land.core.get(release);
        return List.of(
                reserveZone("1", "怪石峪风景名胜区核心保护区（示例）", "CORE", release, core::contains),
                reserveZone("2", "怪石峪风景名胜区一般控制区（示例）", "GENERAL", release, p -> !core.contains(p)));
    }

    private DemoZone reserveZone(String number, String name, String category, Release release, Predicate<Plot> wanted) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("reserveType", "风景名胜区");
        attributes.put("level", "自治区级");
        attributes.put("adminArea", Regiments.name("84"));
        List<Plot> plots =
                land.reserve.get(release).plots().stream().filter(wanted).toList();
        return new DemoZone(
                "BHD-GSY-" + number, name, category, attributes, Mosaic.union(Drawn.faces(plots, f -> true)));
    }

    /** Pieces of the first edition's redline; what came later are pieces of their own, so that most stay as they were. */
    List<DemoZone> redline(Release release) {
        return layer(
                release, land.redline, REDLINE_PIECE, new Kind("HX", "生态保护红线", "REDLINE"), f -> true, (zone, plots) -> {
                    String owner = territory.owner(plots.get(0));
                    boolean arid = owner.equals("83") || owner.equals("91");
                    zone.put("function", arid ? "防风固沙" : owner.equals("87") || owner.equals("88") ? "水源涵养" : "生物多样性维护");
                    zone.put("type", arid ? "荒漠生态" : "山地与湿地生态");
                });
    }

    List<DemoZone> farmland(Release release) {
        Predicate<Face> tilled = f -> land.isTillable(f) && !drawn.isBuilding(f, release);
        return layer(
                release,
                land.farmland,
                FIELD,
                new Kind("GD", "耕地", "FARMLAND"),
                tilled,
                (zone, plots) -> zone.put("type", "水浇地"));
    }

    List<DemoZone> basicFarmland() {
        Map<Release, PlotSet> one = Map.of(Release.R2020, land.basic);
        return layer(
                Release.R2020,
                one,
                FIELD,
                new Kind("JN", "永久基本农田", "BASIC_FARMLAND"),
                land::isTillable,
                (zone, plots) -> {});
    }

    /** Tilled ground in larger pieces than {@link #farmland}, for the layer of land classes; the same ground in sum. */
    List<DemoZone> cropland(Release release) {
        return layer(
                release,
                land.farmland,
                CROPLAND_PIECE,
                new Kind("DL-" + LandClass.IRRIGATED.code(), LandClass.IRRIGATED.title(), "CROPLAND"),
                f -> land.isTillable(f) && !drawn.isBuilding(f, release),
                (zone, plots) -> zone.put("landClass", LandClass.IRRIGATED.title()));
    }

    /** Forest, then other wooded land. */
    List<DemoZone> forest() {
        Predicate<Face> wooded = f -> land.isOpen(f) && !drawn.isBuilding(f, Release.R2026);
        List<DemoZone> zones = new ArrayList<>(layer(
                Release.R2020,
                Map.of(Release.R2020, land.forest),
                WOOD,
                new Kind("LD", "林地", "FOREST"),
                wooded,
                (zone, plots) -> Woods.forest(zone, territory.owner(plots.get(0)), plots, land)));
        zones.addAll(layer(
                Release.R2020,
                Map.of(Release.R2020, land.scrub),
                WOOD,
                new Kind("LQ", "其他林地", "OTHER_WOODLAND"),
                wooded,
                (zone, plots) -> Woods.scrub(zone, plots)));
        return zones;
    }

    private record Kind(String prefix, String title, String category) {}

    private interface Attributes {
        void put(Map<String, Object> zone, List<Plot> plots);
    }

    private List<DemoZone> layer(
            Release release,
            Map<Release, PlotSet> sets,
            double size,
            Kind kind,
            Predicate<Face> wanted,
            Attributes more) {
        List<DemoZone> zones = new ArrayList<>();
        Map<String, Integer> numbers = new TreeMap<>();
        TreeSet<Plot> known = new TreeSet<>(PlotSet.BY_NUMBER);
        for (Release step : Release.values()) {
            if (!sets.containsKey(step) || !release.isSince(step)) {
                continue;
            }
            List<Plot> fresh = sets.get(step).plots().stream()
                    .filter(p -> !known.contains(p))
                    .toList();
            known.addAll(fresh);
            Parcels.by(fresh, p -> group(kind, p)).forEach((group, plots) -> {
                String owner = territory.owner(plots.get(0));
                for (List<Plot> piece : Parcels.pieces(plots, group.endsWith(RESERVE) ? Double.MAX_VALUE : size)) {
                    int number = numbers.merge(owner, 1, Integer::sum);
                    List<Face> faces = Drawn.faces(
                            piece.stream()
                                    .filter(sets.get(last(sets, release))::contains)
                                    .toList(),
                            wanted);
                    if (!faces.isEmpty()) {
                        Map<String, Object> attributes = new LinkedHashMap<>();
                        attributes.put("adminArea", Regiments.name(owner));
                        more.put(attributes, piece);
                        zones.add(new DemoZone(
                                "%s-%s-%04d".formatted(kind.prefix(), owner, number),
                                "示例%s%s%03d".formatted(Regiments.name(owner), kind.title(), number),
                                kind.category(),
                                attributes,
                                Mosaic.union(faces)));
                    }
                }
            });
        }
        return zones;
    }

    /** Zones end at regiments' borders; the reserve is a redline zone of its own. */
    private String group(Kind kind, Plot plot) {
        boolean reserve = kind.category().equals("REDLINE") && land.reserveEver.contains(plot);
        return territory.owner(plot) + (reserve ? RESERVE : "");
    }

    private static Release last(Map<Release, PlotSet> sets, Release release) {
        return sets.containsKey(release) ? release : Release.R2020;
    }
}
