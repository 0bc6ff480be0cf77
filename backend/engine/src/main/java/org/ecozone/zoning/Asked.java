package org.ecozone.zoning;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is asked of a map beyond what a site meets: distances, remainders, and how far borders may be off.
 *
 * @param withinMetres by layer id, the greatest distance in metres up to which its zones are asked; sorted by id. Layers that
 *     the edition does not have are passed over
 * @param remainders ids of the layers of which it is asked what part of the site lies outside all their zones
 * @param siteAccuracyMetres stated positional accuracy of the site; 0 for a site taken as it stands
 * @param nearest whether the nearest zone of a layer is looked for, however far, where the site meets none; no rule asks it
 */
public record Asked(
        Map<String, Double> withinMetres, Set<String> remainders, double siteAccuracyMetres, boolean nearest) {

    private static final Asked NOTHING = new Asked(Map.of(), Set.of(), 0);

    /** These, and the nearest zones. */
    public Asked(Map<String, Double> withinMetres, Set<String> remainders, double siteAccuracyMetres) {
        this(withinMetres, remainders, siteAccuracyMetres, true);
    }

    /** Refuses distances and accuracies that are negative, infinite or no number: they are bugs of the caller. */
    public Asked {
        withinMetres = java.util.Collections.unmodifiableMap(new TreeMap<>(withinMetres));
        remainders = java.util.Collections.unmodifiableSet(new TreeSet<>(remainders));
        withinMetres.forEach(Asked::requireDistance);
        requireDistance("site accuracy", siteAccuracyMetres);
    }

    /** No distances, no remainders, a site taken as it stands. */
    public static Asked nothing() {
        return NOTHING;
    }

    /** The same, of which the nearest zones are not looked for. */
    public Asked withoutNearest() {
        return new Asked(withinMetres, remainders, siteAccuracyMetres, false);
    }

    /** By how many metres a border of {@code layer} and the site's may be off together. */
    public double toleranceMetres(Layer layer) {
        return layer.positionalAccuracyMetres() + siteAccuracyMetres;
    }

    /** Up to which distance in metres zones of {@code layer} are named: those that may be within what was asked. */
    double reachMetres(Layer layer) {
        return withinMetres.getOrDefault(layer.id(), 0.0) + toleranceMetres(layer);
    }

    /** Up to which distance in metres anything may be asked of {@code layers}, and what borders may be off. */
    double reachMetres(Collection<Layer> layers) {
        double reach = siteAccuracyMetres;
        for (double metres : withinMetres.values()) {
            reach = Math.max(reach, metres + siteAccuracyMetres);
        }
        double accuracy = 0;
        for (Layer layer : layers) {
            accuracy = Math.max(accuracy, layer.positionalAccuracyMetres());
        }
        return reach + accuracy;
    }

    boolean asksRemainderOf(Layer layer) {
        return remainders.contains(layer.id());
    }

    private static void requireDistance(String of, double metres) {
        if (!(metres >= 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException(of + ": a distance is finite and not negative, not " + metres);
        }
    }
}
