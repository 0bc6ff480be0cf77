package org.ecozone.bench;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether two contenders found the same.
 *
 * @param with whose areas the engine's were held against
 * @param overlaps how many pairs of site and zone were compared
 * @param worstLayer largest relative difference of the summed areas of a layer
 * @param worstOverlap largest difference of one area in m²
 * @param tolerance what is allowed
 * @param where the place of the worst single difference
 */
record Agreement(
        String with, long overlaps, double worstLayer, double worstOverlap, Tolerance tolerance, String where) {

    /**
     * What differences are allowed.
     *
     * @param layer relative, for the summed areas of a layer
     * @param squareMetres of a single area; or, if larger,
     * @param relative of it
     */
    record Tolerance(double layer, double squareMetres, double relative) {

        /**
         * PostGIS measures geodesic edges; segments of 0.0005° bring them to within these of edges that are straight in
         * longitude and latitude.
         */
        static final Tolerance POSTGIS = new Tolerance(1e-6, 0.5, 1e-6);

        /** The same measure; overlay snaps by up to 9 µm where it must. */
        static final Tolerance SAME_MEASURE = new Tolerance(1e-9, 0.05, 1e-9);
    }

    static Agreement between(Areas engine, Areas other, String with, Tolerance tolerance) {
        Map<String, Double> ours = engine.sumsByLayer();
        Map<String, Double> theirs = other.sumsByLayer();
        Set<String> layers = new TreeSet<>(ours.keySet());
        layers.addAll(theirs.keySet());
        double worstLayer = 0;
        for (String layer : layers) {
            double a = ours.getOrDefault(layer, 0.0);
            double b = theirs.getOrDefault(layer, 0.0);
            worstLayer = Math.max(worstLayer, a == b ? 0 : Math.abs(a - b) / Math.max(a, b));
        }
        Set<Areas.Overlap> overlaps = new LinkedHashSet<>();
        engine.overlaps().forEach(overlaps::add);
        other.overlaps().forEach(overlaps::add);
        double worst = 0;
        double worstBeyond = Double.NEGATIVE_INFINITY;
        String where = "";
        for (Areas.Overlap overlap : overlaps) {
            double a = engine.get(overlap);
            double b = other.get(overlap);
            double difference = Math.abs(a - b);
            double beyond = difference - Math.max(tolerance.squareMetres(), tolerance.relative() * Math.max(a, b));
            if (beyond > worstBeyond) {
                worstBeyond = beyond;
                worst = difference;
                where = overlap + ": " + a + " against " + b;
            }
        }
        return new Agreement(with, overlaps.size(), worstLayer, worst, tolerance, worstBeyond > 0 ? where : "");
    }

    boolean holds() {
        return overlaps > 0 && where.isEmpty() && worstLayer <= tolerance.layer();
    }

    @Override
    public String toString() {
        return String.format(
                "%s: %d overlaps; layers within %.1e (allowed %.0e); worst single difference %.2e m² (allowed %s m² or %.0e) %s",
                with,
                overlaps,
                worstLayer,
                tolerance.layer(),
                worstOverlap,
                tolerance.squareMetres(),
                tolerance.relative(),
                holds() ? "agrees" : "DOES NOT AGREE " + where);
    }
}
