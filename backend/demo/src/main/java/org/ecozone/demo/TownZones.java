package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.demo.Settlements.Block;
import org.ecozone.demo.Settlements.Town;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * What stands in towns or is drawn around them, along their streets: no-burn zones, heating networks, sensitive places.
 *
 * <p>These lines are no lines of the mosaic, so that they could be added without moving a vertex of any other layer.
 */
final class TownZones {

    /** Of ten towns five have a no-burn zone and four a network, so that each of the four combinations exists. */
    private static final Set<String> NO_BURN = Set.of("CITY", "83", "84", "90", "91");

    private static final Set<String> HEATED = Set.of("CITY", "81", "84", "91");
    private static final Set<String> CARING = Set.of("81", "84", "90", "91");

    private static final double CITY_MARGIN_KM = 0.35;
    private static final double TOWN_MARGIN_KM = 0.18;
    private static final double HEATED_SHARE = 0.5;
    private static final double HEATED_LATER_SHARE = 0.62;
    private static final double STREET_KM = 0.03;

    private TownZones() {}

    /** A kind of sensitive place; sides as shares of a block. */
    private enum Place {
        HOUSING("居住区", 0.66, 0.58),
        SCHOOL("学校", 0.6, 0.46),
        HOSPITAL("医院", 0.46, 0.36),
        CARE_HOME("养老机构", 0.32, 0.26);

        private final String title;
        private final double width;
        private final double height;

        Place(String title, double width, double height) {
            this.title = title;
            this.width = width;
            this.height = height;
        }
    }

    /** The built-up area of the edition and a margin around it. */
    static List<DemoZone> noBurn(Release release) {
        List<DemoZone> zones = new ArrayList<>();
        for (Town town : Settlements.TOWNS) {
            if (NO_BURN.contains(town.owner())) {
                boolean city = town.owner().equals("CITY");
                Geometry km = offset(Settlements.builtUp(town, release), city ? CITY_MARGIN_KM : TOWN_MARGIN_KM);
                Map<String, Object> attributes = attributes(town);
                attributes.put("fuelClass", city ? "Ⅲ类（严格）" : "Ⅱ类（较严）");
                zones.add(DemoZone.drawn(
                        "JR-" + town.owner(), "示例" + town.name() + "高污染燃料禁燃区", "NO_BURN", attributes, km));
            }
        }
        return zones;
    }

    /** The inner blocks, up to the outermost street; the city's network grows with the city. */
    static List<DemoZone> heating(Release release) {
        List<DemoZone> zones = new ArrayList<>();
        for (Town town : Settlements.TOWNS) {
            if (HEATED.contains(town.owner())) {
                boolean grown = town.owner().equals("CITY") && release.isSince(Release.R2025);
                Polygon blocks = Settlements.blocks(town, grown ? HEATED_LATER_SHARE : HEATED_SHARE);
                zones.add(DemoZone.drawn(
                        "GR-" + town.owner(),
                        "示例" + town.name() + "集中供热管网覆盖地区",
                        "HEATING",
                        attributes(town),
                        offset(blocks, -STREET_KM)));
            }
        }
        return zones;
    }

    /** One place to a block of the built-up area; the city gains some where it has grown. */
    static List<DemoZone> receptors(Release release) {
        List<DemoZone> zones = new ArrayList<>();
        for (Town town : Settlements.TOWNS) {
            Map<Place, Integer> numbers = new TreeMap<>();
            int number = 0;
            for (Map.Entry<Block, Place> entry : byBlock(town, release).entrySet()) {
                Place place = entry.getValue();
                number++;
                String code = "MG-%s-%02d".formatted(town.owner(), number);
                String name = "示例%s%s%02d".formatted(town.name(), place.title, numbers.merge(place, 1, Integer::sum));
                zones.add(DemoZone.drawn(
                        code, name, place.name(), attributes(town), parcel(town, entry.getKey(), place)));
            }
        }
        return zones;
    }

    /** Which category of place stands in which block in the last edition. */
    static Map<Block, String> placesByBlock(Town town) {
        Map<Block, String> places = new LinkedHashMap<>();
        byBlock(town, Release.R2026).forEach((block, place) -> places.put(block, place.name()));
        return places;
    }

    private static Map<Block, Place> byBlock(Town town, Release release) {
        Set<Block> first = Settlements.built(town, Settlements.builtUpShare(town, Release.R2020));
        List<Block> blocks = shuffled(town, first);
        List<Place> places = new ArrayList<>(places(town));
        Set<Block> now = Settlements.built(town, Settlements.builtUpShare(town, release));
        if (now.size() > first.size()) {
            now.removeAll(first);
            blocks = new ArrayList<>(blocks.subList(0, places.size()));
            blocks.addAll(shuffled(town, now));
            places.addAll(List.of(Place.HOUSING, Place.HOUSING, Place.SCHOOL));
        }
        Map<Block, Place> byBlock = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            byBlock.put(blocks.get(i), places.get(i));
        }
        return byBlock;
    }

    /** The land of sensitive places that are no homes, and of an office beside the middle of each town. */
    static List<Feature> grounds() {
        List<Feature> grounds = new ArrayList<>();
        for (DemoZone place : receptors(Release.R2026)) {
            if (!place.category().equals(Place.HOUSING.name())) {
                grounds.add(new Feature(
                        "P" + place.code().substring(3).replace("-", ""),
                        LandClass.SCHOOLS_AND_HOSPITALS,
                        Plane.km(place.lonLat())));
            }
        }
        for (Town town : Settlements.TOWNS) {
            grounds.add(new Feature(
                    "A" + town.owner(), LandClass.OFFICES, Settlements.square(town, 0.16, 0.16, 0.84, 0.7)));
        }
        return grounds;
    }

    private static List<Place> places(Town town) {
        List<Place> places = new ArrayList<>();
        int times = town.owner().equals("CITY") ? 4 : 1;
        for (int i = 0; i < times; i++) {
            places.addAll(List.of(Place.SCHOOL, Place.HOUSING, Place.HOUSING));
            if (i % 2 == 0) {
                places.add(Place.HOSPITAL);
            }
            if (i % 2 == 1 || CARING.contains(town.owner())) {
                places.add(Place.CARE_HOME);
            }
        }
        return places;
    }

    private static List<Block> shuffled(Town town, Set<Block> blocks) {
        List<Block> shuffled = new ArrayList<>(blocks);
        long purpose = 81 + Settlements.TOWNS.indexOf(town);
        shuffled.sort(Comparator.comparingDouble((Block b) -> Noise.unit(b.column(), b.row(), purpose))
                .thenComparing(Comparator.naturalOrder()));
        return shuffled;
    }

    /** A plot of land in the block with one corner left out, a street's width or more from the block's sides. */
    private static Geometry parcel(Town town, Block block, Place place) {
        double free = 1 - 2 * STREET_KM / town.blockKm();
        double margin = STREET_KM / town.blockKm();
        double x = block.column() + margin + (free - place.width) * Noise.unit(block.column(), block.row(), 95);
        double y = block.row() + margin + (free - place.height) * Noise.unit(block.column(), block.row(), 96);
        double u = x + place.width;
        double v = y + place.height;
        double cutX = x + place.width * (0.5 + 0.3 * Noise.unit(block.column(), block.row(), 97));
        double cutY = y + place.height * (0.5 + 0.3 * Noise.unit(block.column(), block.row(), 98));
        double[] corners = {x, y, u, y, u, cutY, cutX, cutY, cutX, v, x, v, x, y};
        Coordinate[] ring = new Coordinate[corners.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = Settlements.onGrid(town, corners[2 * i], corners[2 * i + 1]);
        }
        return Plane.KM.createPolygon(ring);
    }

    private static Geometry offset(Polygon blocks, double km) {
        var corners = new BufferParameters();
        corners.setJoinStyle(BufferParameters.JOIN_MITRE);
        return BufferOp.bufferOp(Plane.KM.createPolygon(blocks.getExteriorRing()), km, corners);
    }

    private static Map<String, Object> attributes(Town town) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("adminArea", Regiments.name(town.owner()));
        return attributes;
    }
}
