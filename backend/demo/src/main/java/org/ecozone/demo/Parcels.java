package org.ecozone.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecozone.demo.Mosaic.Plot;
import org.locationtech.jts.geom.Coordinate;

/** Dividing plots into pieces of a handy size. */
final class Parcels {

    private static final int ROUNDS = 8;

    private Parcels() {}

    /** {@code plots} by {@code key}, keys in order. */
    static Map<String, List<Plot>> by(Iterable<Plot> plots, Function<Plot, String> key) {
        Map<String, List<Plot>> groups = new TreeMap<>();
        plots.forEach(p ->
                groups.computeIfAbsent(key.apply(p), k -> new ArrayList<>()).add(p));
        return groups;
    }

    /** Connected pieces of about {@code size} m² or less, in order of their lowest plot. */
    static List<List<Plot>> pieces(List<Plot> plots, double size) {
        List<List<Plot>> pieces = new ArrayList<>();
        for (List<Plot> part : PlotSet.parts(plots, new HashSet<>(plots)::contains)) {
            double area = part.stream().mapToDouble(Plot::squareMetres).sum();
            int count = (int) Math.ceil(area / size);
            for (List<Plot> cluster : clusters(part, count)) {
                pieces.addAll(PlotSet.parts(cluster, new HashSet<>(cluster)::contains));
            }
        }
        return pieces;
    }

    /** {@code count} clusters of plots near each other (Lloyd's rounds from evenly picked plots). */
    static List<List<Plot>> clusters(List<Plot> plots, int count) {
        if (count <= 1 || plots.size() <= count) {
            return List.of(plots);
        }
        List<Coordinate> middles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            middles.add(plots.get((int) ((i + 0.5) * plots.size() / count)).km);
        }
        List<List<Plot>> clusters = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            clusters = assigned(plots, middles);
            for (int i = 0; i < count; i++) {
                List<Plot> own = clusters.get(i);
                if (!own.isEmpty()) {
                    middles.set(
                            i,
                            new Coordinate(
                                    own.stream().mapToDouble(p -> p.km.x).sum() / own.size(),
                                    own.stream().mapToDouble(p -> p.km.y).sum() / own.size()));
                }
            }
        }
        return clusters.stream().filter(c -> !c.isEmpty()).toList();
    }

    private static List<List<Plot>> assigned(List<Plot> plots, List<Coordinate> middles) {
        List<List<Plot>> clusters = new ArrayList<>();
        middles.forEach(m -> clusters.add(new ArrayList<>()));
        for (Plot plot : plots) {
            int nearest = 0;
            for (int i = 1; i < middles.size(); i++) {
                if (plot.km.distance(middles.get(i)) < plot.km.distance(middles.get(nearest))) {
                    nearest = i;
                }
            }
            clusters.get(nearest).add(plot);
        }
        return clusters;
    }
}
