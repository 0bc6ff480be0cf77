package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ecozone.demo.Mosaic.Face;
import org.ecozone.demo.Mosaic.Plot;
import org.ecozone.demo.Outline.Kind;
import org.locationtech.jts.geom.Geometry;

/**
 * The layer of land classes: every piece of the territory in exactly one zone. What is tilled and what is wooded is the ground
 * of the layers {@code farmland} and {@code forest}; the rest is made of the same faces and of what lies on open ground.
 *
 * <p>A zone's code holds its class and its lowest plot, so that it stays the same in every edition.
 */
final class LandCover {

    private static final double PIECE = 25e6;

    private final Territory territory;
    private final GroundUse use;
    private final Drawn drawn;
    private final Zones zones;
    private final NaturalGround natural;
    private final OpenGround open;
    private final WayNetwork ways;
    private final Map<Plot, String> pieceOf = new HashMap<>();

    LandCover(
            Territory territory,
            Drawn drawn,
            GroundUse use,
            Zones zones,
            NaturalGround natural,
            List<Feature> features) {
        this.territory = territory;
        this.use = use;
        this.drawn = drawn;
        this.zones = zones;
        this.natural = natural;
        this.ways = new WayNetwork();
        List<Face> free = new ArrayList<>();
        territory
                .plots()
                .plots()
                .forEach(p -> p.faces.stream().filter(f -> use.isFree(f, p)).forEach(free::add));
        this.open = new OpenGround(free, features);
        divide();
    }

    /** Pieces of natural ground of a handy size, whether or not an edition has some of their ground otherwise. */
    private void divide() {
        List<Plot> ground =
                territory.plots().plots().stream().filter(use::hasNatural).toList();
        Parcels.by(ground, p -> territory.owner(p) + " " + natural.of(p).code()).forEach((group, plots) -> {
            for (List<Plot> piece : Parcels.pieces(plots, PIECE)) {
                piece.forEach(p -> pieceOf.put(p, "%05d".formatted(piece.get(0).number)));
            }
        });
    }

    List<DemoZone> zones(Release release) {
        List<DemoZone> all = new ArrayList<>(zones.cropland(release));
        zones.forest().forEach(wood -> all.add(wood(wood)));
        Map<String, List<Face>> heaps = new TreeMap<>();
        for (Plot plot : territory.plots().plots()) {
            for (Face face : plot.faces) {
                if (!use.isTilled(face, plot, release) && !use.isWooded(face, plot)) {
                    open.pieces(face).forEach(piece -> put(heaps, piece, face, plot, release));
                }
            }
        }
        heaps.forEach((code, faces) -> all.add(zone(code, faces)));
        return all;
    }

    /** The pieces of open ground of {@code plots} whose class is {@code wanted}, the same in every edition. */
    List<Face> open(Iterable<Plot> plots, Predicate<LandClass> wanted) {
        List<Face> found = new ArrayList<>();
        for (Plot plot : plots) {
            plot.faces.stream()
                    .filter(f -> use.isFree(f, plot) && !drawn.isBuilding(f, Release.R2026))
                    .flatMap(f -> open.pieces(f).stream())
                    .filter(piece ->
                            wanted.test(open.feature(piece).map(Feature::land).orElseGet(() -> natural.of(plot))))
                    .forEach(found::add);
        }
        return found;
    }

    /** The water of rivers, in kilometres. */
    Geometry rivers() {
        return Plane.km(Mosaic.union(open(territory.plots().plots(), c -> c == LandClass.RIVER)));
    }

    private void put(Map<String, List<Face>> heaps, Face piece, Face face, Plot plot, Release release) {
        String owner = territory.owner(plot);
        LandClass is = open.feature(piece).map(Feature::land).orElseGet(() -> land(face, plot, release));
        String part = open.feature(piece)
                .map(Feature::code)
                .orElseGet(() -> drawn.isBuilding(face, release)
                        ? "C"
                        : drawn.isIn(face, Kind.WAY)
                                ? ways.nearest(face.inside()).code()
                                : pieceOf.get(plot));
        String code = "DL-%s-%s-%s".formatted(is.code(), owner, part);
        heaps.computeIfAbsent(code, c -> new ArrayList<>()).add(piece);
    }

    private LandClass land(Face face, Plot plot, Release release) {
        if (drawn.isIn(face, release.isSince(Release.R2025) ? Kind.BUILT_UP_LATER : Kind.BUILT_UP)
                || drawn.isIn(face, Kind.BUILT_UP)) {
            return LandClass.TOWN_HOUSING;
        }
        if (drawn.isIn(face, Kind.PARK) || release.isSince(Release.R2026) && drawn.isIn(face, Kind.PARK_LATER)) {
            return LandClass.INDUSTRY;
        }
        if (drawn.isIn(face, Kind.WAY)) {
            return ways.nearest(face.inside()).land();
        }
        if (drawn.isIn(face, Kind.TOWN)) {
            return Noise.at(plot.km, 2, 151) > 0 ? LandClass.UTILITIES : LandClass.VILLAGE_HOUSING;
        }
        return natural.of(plot);
    }

    private static DemoZone wood(DemoZone wood) {
        LandClass is = List.of(LandClass.TREES, LandClass.SHRUBS, LandClass.OTHER_WOODLAND).stream()
                .filter(c -> c.title().equals(wood.attributes().get("kind")))
                .findFirst()
                .orElseThrow();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("adminArea", wood.attributes().get("adminArea"));
        attributes.put("landClass", is.title());
        return new DemoZone(
                "DL-" + is.code() + "-" + wood.code(), wood.name(), is.category(), attributes, wood.lonLat());
    }

    /** The code says class, owner and part. */
    private static DemoZone zone(String code, List<Face> faces) {
        String[] parts = code.split("-");
        LandClass is = Arrays.stream(LandClass.values())
                .filter(c -> c.code().equals(parts[1]))
                .findFirst()
                .orElseThrow();
        String area = Regiments.name(parts[2]);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("adminArea", area);
        attributes.put("landClass", is.title());
        return new DemoZone(code, "示例" + area + is.title() + parts[3], is.category(), attributes, Mosaic.union(faces));
    }
}
