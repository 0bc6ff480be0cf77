package org.ecozone.screening.siting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;

/**
 * Tells which places no rule tells apart: those that meet as many zones of each kind, have the same kinds of zones within each
 * distance asked, and lie as far from the edge of the data on the scale of these distances. One place stands for all of a kind. Not
 * safe for several threads.
 */
final class Kinds {

    private final RulesOnMap rules;
    private final Map<String, SortedSet<Double>> distances;
    private final double[] allDistances;
    private final Map<Zone, Integer> kindOfZone = new IdentityHashMap<>();
    private final Map<Object, Integer> zoneKinds = new HashMap<>();
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<SiteOverlaps> examples = new ArrayList<>();

    Kinds(RulesOnMap rules, Map<String, SortedSet<Double>> distances) {
        this.rules = rules;
        this.distances = distances;
        SortedSet<Double> all = new TreeSet<>();
        distances.values().forEach(all::addAll);
        this.allDistances = all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The number of the kind of {@code place}. */
    int of(SiteOverlaps place) {
        return numbers.computeIfAbsent(key(place), key -> {
            examples.add(place);
            return examples.size() - 1;
        });
    }

    /** A place of each kind, by number. */
    List<SiteOverlaps> examples() {
        return List.copyOf(examples);
    }

    private List<Integer> key(SiteOverlaps place) {
        List<Integer> key = new ArrayList<>();
        key.add(place.uncovered().isNothing() ? 0 : 1);
        key.add(step(allDistances, place.room().metres()));
        for (LayerOverlap layer : place.layers()) {
            key.add(-1);
            layer.zones().stream()
                    .filter(Kinds::counts)
                    .map(overlap -> kind(overlap.zone()))
                    .sorted()
                    .forEach(key::add);
            double[] asked = distances.getOrDefault(layer.layer().id(), new TreeSet<>()).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            if (asked.length > 0) {
                near(layer, asked, key);
            }
        }
        return key;
    }

    private static boolean counts(ZoneOverlap overlap) {
        return !overlap.extent().isNothing();
    }

    private void near(LayerOverlap layer, double[] asked, List<Integer> key) {
        SortedSet<List<Integer>> near = new TreeSet<>(Kinds::compare);
        for (NearZone zone : layer.near()) {
            int step = step(asked, zone.distance().metres());
            if (step < asked.length) {
                near.add(List.of(kind(zone.zone()), step));
            }
        }
        near.forEach(one -> {
            key.add(-2);
            key.addAll(one);
        });
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        int first = Integer.compare(one.get(0), other.get(0));
        return first == 0 ? Integer.compare(one.get(1), other.get(1)) : first;
    }

    private int kind(Zone zone) {
        return kindOfZone.computeIfAbsent(
                zone, z -> zoneKinds.computeIfAbsent(rules.kindOf(z), kind -> zoneKinds.size()));
    }

    /** How many of the distances asked are less than {@code metres}. */
    private static int step(double[] asked, double metres) {
        int step = 0;
        while (step < asked.length && asked[step] < metres) {
            step++;
        }
        return step;
    }
}
