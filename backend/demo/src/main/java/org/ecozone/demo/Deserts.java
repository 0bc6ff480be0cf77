package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.ecozone.demo.Mosaic.Plot;

/**
 * Desertified land, in patches that are treated year after year. It lies on neither tilled nor built ground; the closed zones
 * lie within it and are never treated.
 *
 * <p>The plan counts what is treated from 2021 to 2030, 803,200 mu. The patches here are to reach that in 2030: half of it is
 * treated when 2025 ends.
 */
final class Deserts {

    private static final double MU = 2000.0 / 3;
    private static final double ALL = 1_020_000 * MU;
    private static final double A_YEAR = 80_320 * MU;
    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2025;
    private static final double SPECK = 3e6;
    private static final double PATCH = 12e6;

    /** Where it is driest: the margins of the lake and the sand in the east and south. */
    private static final List<double[]> DRY = List.of(
            new double[] {82.50, 44.42, 16, 9},
            new double[] {83.10, 44.68, 18, 9},
            new double[] {82.68, 44.80, 10, 14},
            new double[] {82.38, 44.68, 12, 7},
            new double[] {82.16, 44.67, 9, 6});

    private final List<Patch> patches = new ArrayList<>();
    private final Map<Plot, Patch> patchOf = new HashMap<>();

    /** A patch; {@code year} in which it was treated, empty where it was not until now. */
    private record Patch(String code, String owner, List<Plot> plots, OptionalInt year) {

        boolean isTreated(Release release) {
            return year.isPresent()
                    && year.getAsInt() < Integer.parseInt(release.code().substring(0, 4));
        }
    }

    /** Lies on {@code allowed} plots and all of {@code closed}. */
    Deserts(Territory territory, Predicate<Plot> allowed, List<PlotSet> closed) {
        PlotSet dry = new PlotSet(Plot::squareMetres);
        closed.forEach(c -> c.plots().forEach(dry::add));
        List<Plot> ground = territory.plots().plots().stream().filter(allowed).toList();
        dry.fill(ground, p -> dryness(p), ALL);
        dry.dropIslands(SPECK, p -> closed.stream().anyMatch(c -> c.contains(p)));
        Map<String, Integer> numbers = new HashMap<>();
        List<Patch> open = new ArrayList<>();
        Parcels.by(dry.plots(), p -> territory.owner(p) + (isIn(closed, p) ? " closed" : ""))
                .forEach((group, plots) -> {
                    for (List<Plot> piece : Parcels.pieces(plots, PATCH)) {
                        String owner = territory.owner(piece.get(0));
                        String code = "SHT-%s-%04d".formatted(owner, numbers.merge(owner, 1, Integer::sum));
                        Patch patch = new Patch(code, owner, piece, OptionalInt.empty());
                        (group.endsWith("closed") ? patches : open).add(patch);
                    }
                });
        treat(open);
        patches.sort(Comparator.comparing(Patch::code));
        patches.forEach(patch -> patch.plots().forEach(p -> patchOf.put(p, patch)));
    }

    private static boolean isIn(List<PlotSet> closed, Plot plot) {
        return closed.stream().anyMatch(c -> c.contains(plot));
    }

    private static double dryness(Plot plot) {
        double most = 0;
        for (double[] d : DRY) {
            var middle = Plane.km(d[0], d[1]);
            double x = (plot.km.x - middle.x) / d[2];
            double y = (plot.km.y - middle.y) / d[3];
            most = Math.max(most, 1 / (1 + x * x + y * y));
        }
        return most + 0.3 * Noise.at(plot.km, 6, 131);
    }

    /** Each year the next patches, up to the yearly share. */
    private void treat(List<Patch> open) {
        List<Patch> order = new ArrayList<>(open);
        order.sort(Comparator.comparingDouble((Patch p) -> Noise.unit(p.plots().get(0).number, 0, 132))
                .thenComparing(Patch::code));
        double done = 0;
        for (Patch patch : order) {
            int year = FIRST_YEAR + (int) (done / A_YEAR);
            boolean treated = year <= LAST_YEAR;
            patches.add(new Patch(
                    patch.code(), patch.owner(), patch.plots(), treated ? OptionalInt.of(year) : OptionalInt.empty()));
            done += patch.plots().stream().mapToDouble(Plot::squareMetres).sum();
        }
    }

    boolean contains(Plot plot) {
        return patchOf.containsKey(plot);
    }

    /** Whether the plot is treated in the last edition. */
    boolean isTreated(Plot plot) {
        return patchOf.containsKey(plot) && patchOf.get(plot).isTreated(Release.R2026);
    }

    List<DemoZone> zones(Release release) {
        List<DemoZone> zones = new ArrayList<>();
        for (Patch patch : patches) {
            boolean treated = patch.isTreated(release);
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("adminArea", Regiments.name(patch.owner()));
            if (treated) {
                attributes.put("treatedYear", patch.year().getAsInt());
            }
            String name = "示例" + Regiments.name(patch.owner()) + "沙化土地"
                    + patch.code().substring(patch.code().length() - 4);
            zones.add(new DemoZone(
                    patch.code(),
                    name,
                    treated ? "TREATED" : "UNTREATED",
                    attributes,
                    Mosaic.union(Drawn.faces(patch.plots(), f -> true))));
        }
        return zones;
    }
}
