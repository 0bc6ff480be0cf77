package org.ecozone.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Polygon;

/** Every area that one contender found: of each site in each zone. */
final class Areas {

    private final Map<Overlap, Double> squareMetres = new HashMap<>();

    /** What {@code contender} says of {@code sites}. */
    static Areas of(Contender contender, List<Polygon> sites) {
        var areas = new Areas();
        for (int i = 0; i < sites.size(); i++) {
            int site = i;
            contender.areas(sites.get(i), (layer, zone, area) -> areas.add(site, layer, zone, area));
        }
        return areas;
    }

    void add(int site, String layer, String zone, double area) {
        squareMetres.merge(new Overlap(site, layer, zone), area, Double::sum);
    }

    /** How many pairs of a site and a zone that have a point in common. */
    int pairs() {
        return squareMetres.size();
    }

    Map<String, Double> sumsByLayer() {
        Map<String, Double> sums = new TreeMap<>();
        squareMetres.forEach((overlap, area) -> sums.merge(overlap.layer(), area, Double::sum));
        return sums;
    }

    double get(Overlap overlap) {
        return squareMetres.getOrDefault(overlap, 0.0);
    }

    Iterable<Overlap> overlaps() {
        return squareMetres.keySet();
    }

    record Overlap(int site, String layer, String zone) {}
}
