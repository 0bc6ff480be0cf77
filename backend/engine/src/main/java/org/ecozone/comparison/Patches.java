package org.ecozone.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ecozone.cover.Cover;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/** Polygons of one kind, slivers left out: how large, how compact, how deep in their layer. Means are by area. */
final class Patches {

    private final List<Difference> patches;
    private final Cover in;
    private @Nullable List<Length> depths;

    private Patches(List<Difference> patches, Cover in) {
        this.patches = patches;
        this.in = in;
    }

    /** @param in what their layer covers in the edition that has them */
    static Patches of(List<Difference> differences, Cover in) {
        return new Patches(
                differences.stream().filter(difference -> !difference.sliver()).toList(), in);
    }

    List<Difference> patches() {
        return patches;
    }

    /** Of each polygon; looked for when first asked, since most comparisons have no exchange that asks. */
    private List<Length> depths() {
        List<Length> made = depths;
        if (made == null) {
            made = patches.stream()
                    .map(patch -> min(in.depth(patch.ground(), Thresholds.DEEP)))
                    .toList();
            depths = made;
        }
        return made;
    }

    private static Length min(Length depth) {
        return depth.compareTo(Thresholds.DEEP) < 0 ? depth : Thresholds.DEEP;
    }

    int count() {
        return patches.size();
    }

    Area area() {
        return sum(patches.stream().map(Difference::area));
    }

    PrintedArea printed() {
        return PrintedArea.sum(patches.stream().map(Difference::printed));
    }

    PrintedArea meanSize() {
        return printed().mean(count());
    }

    double compactness() {
        return mean(i -> patches.get(i).ground().compactness());
    }

    Length depth() {
        return new Length(mean(i -> depths().get(i).metres()));
    }

    /** The share of the ground whose polygon reaches no deeper than {@link Thresholds#EDGE}. */
    double shareAtEdge() {
        return mean(i -> depths().get(i).compareTo(Thresholds.EDGE) <= 0 ? 1 : 0);
    }

    /** The mean distance to the nearest of {@code others}; these may not be none. */
    Length distance(Patches others) {
        Cover all = Cover.of(
                others.patches.stream().map(patch -> patch.ground().geometry()).toList(), 0);
        return new Length(
                mean(i -> patches.get(i).ground().distance(all).orElseThrow().metres()));
    }

    /** Areas by the category of the first zone of each polygon. */
    SortedMap<String, PrintedArea> byCategory() {
        SortedMap<String, List<Difference>> byCategory = new TreeMap<>();
        for (Difference patch : patches) {
            Stream.concat(patch.zonesBefore().stream(), patch.zonesAfter().stream())
                    .findFirst()
                    .map(Zone::category)
                    .ifPresent(category -> byCategory
                            .computeIfAbsent(category, none -> new ArrayList<>())
                            .add(patch));
        }
        SortedMap<String, PrintedArea> areas = new TreeMap<>();
        byCategory.forEach((category, of) ->
                areas.put(category, PrintedArea.sum(of.stream().map(Difference::printed))));
        return areas;
    }

    static Area sum(Stream<Area> areas) {
        return areas.reduce(Area.ZERO, Area::plus);
    }

    private double mean(ToDoubleFunction<Integer> value) {
        double weighted = 0;
        for (int i = 0; i < count(); i++) {
            weighted += value.applyAsDouble(i) * patches.get(i).area().squareMetres();
        }
        return count() == 0 ? 0 : weighted / area().squareMetres();
    }
}
