package org.ecozone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ecozone.demo.Mosaic.Face;
import org.ecozone.demo.Mosaic.Plot;

/** Basic grassland and named wetlands: chosen among the pieces of the land classes, so that they lie within them exactly. */
final class SurveyZones {

    private static final double PIECE = 22e6;
    private static final double POOR = -0.22;

    private final Territory territory;
    private final NaturalGround natural;
    private final LandCover cover;
    private final Deserts deserts;

    SurveyZones(Territory territory, NaturalGround natural, LandCover cover, Deserts deserts) {
        this.territory = territory;
        this.natural = natural;
        this.cover = cover;
        this.deserts = deserts;
    }

    /** A named wetland: where it is, its category, name and kind. */
    private record Wetland(String code, String category, String name, String type, Predicate<Plot> where) {}

    /** The better part of the natural pastures, in pieces of a handy size. */
    List<DemoZone> basicGrassland() {
        List<Plot> good = territory.plots().plots().stream()
                .filter(p -> natural.of(p) == LandClass.NATURAL_PASTURE && Noise.at(p.km, 7, 171) > POOR)
                .toList();
        List<DemoZone> zones = new ArrayList<>();
        Parcels.by(good, territory::owner).forEach((owner, plots) -> {
            for (List<Plot> piece : Parcels.pieces(plots, PIECE)) {
                List<Face> faces = cover.open(piece, c -> c == LandClass.NATURAL_PASTURE);
                if (faces.stream().mapToDouble(Face::squareMetres).sum() > 1e6) {
                    String number = "%05d".formatted(piece.get(0).number);
                    String area = Regiments.name(owner);
                    zones.add(new DemoZone(
                            "CY-" + owner + "-" + number,
                            "示例" + area + "基本草原" + number,
                            "BASIC_GRASSLAND",
                            attributes(area),
                            Mosaic.union(faces)));
                }
            }
        });
        return zones;
    }

    /** The lake and its shore, the flats along the great river by regiment, reservoirs. */
    List<DemoZone> wetlands() {
        List<DemoZone> zones = new ArrayList<>();
        for (Wetland wetland : named()) {
            Map<String, List<Plot>> byOwner = new TreeMap<>(Parcels.by(
                    territory.plots().plots().stream()
                            .filter(wetland.where().and(p -> !deserts.contains(p)))
                            .toList(),
                    territory::owner));
            byOwner.forEach((owner, plots) -> {
                List<Face> faces = cover.open(plots, SurveyZones::isWet);
                if (faces.stream().mapToDouble(Face::squareMetres).sum() > 2e5) {
                    Map<String, Object> attributes = attributes(Regiments.name(owner));
                    attributes.put("wetlandType", wetland.type());
                    zones.add(new DemoZone(
                            "SD-" + wetland.code() + "-" + owner,
                            "示例" + wetland.name() + "（" + Regiments.name(owner) + "）",
                            wetland.category(),
                            attributes,
                            Mosaic.union(faces)));
                }
            });
        }
        return zones;
    }

    private static boolean isWet(LandClass is) {
        return is.category().equals("WETLAND") || is.category().equals("WATER");
    }

    private static List<Wetland> named() {
        Predicate<Plot> lake = p -> Waters.fromLake(p.km) < 3.6;
        return List.of(
                new Wetland("01", "NATIONAL_WETLAND", "东湖国家重要湿地", "湖泊湿地", lake),
                new Wetland(
                        "02",
                        "REGIONAL_WETLAND",
                        "博尔塔拉河自治区重要湿地",
                        "河流湿地",
                        lake.negate().and(p -> near(Waters.BORTALA, p) && p.km.x > 0)),
                new Wetland("03", "GENERAL_WETLAND", "博尔塔拉河上游湿地", "河流湿地", p -> near(Waters.BORTALA, p) && p.km.x <= 0),
                new Wetland(
                        "04",
                        "GENERAL_WETLAND",
                        "阿恰勒河湿地",
                        "河流湿地",
                        p -> near(Waters.AQIALE, p) && !near(Waters.BORTALA, p)),
                new Wetland("05", "GENERAL_WETLAND", "精河湿地", "河流湿地", p -> near(Waters.JINGHE, p)),
                new Wetland(
                        "06",
                        "GENERAL_WETLAND",
                        "北溪湿地",
                        "河流湿地",
                        p -> near(Waters.STREAM, p) && !near(Waters.BORTALA, p)));
    }

    private static boolean near(Waters.River river, Plot plot) {
        return river.line().distance(Plane.KM.createPoint(plot.km)) < 1;
    }

    private static Map<String, Object> attributes(String area) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("adminArea", area);
        return attributes;
    }
}
