package org.ecozone.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.demo.Mosaic.Plot;

/**
 * The assumed territory of the division: all of 双河市, and land of the regiments in 博乐市, 精河县 and 温泉县; and which
 * regiment each plot belongs to.
 */
final class Territory {

    static final int SHUANGHE = 659007;
    static final int BOLE = 652701;
    static final int JINGHE = 652722;
    static final int WENQUAN = 652723;

    private static final double ISLAND = 4e6;
    private static final double CITY_REACH_KM = 4.2;

    /** Seats of the regiments that share 双河市, with a weight: larger reaches farther. */
    private record Seat(String owner, double lon, double lat, double weight) {}

    private static final List<Seat> SEATS = List.of(
            new Seat("84", 82.10, 44.98, 1.0),
            new Seat("84", 82.36, 45.06, 1.0),
            new Seat("84", 82.22, 45.13, 1.0),
            new Seat("81", 82.15, 44.70, 1.0),
            new Seat("81", 82.16, 44.80, 0.8),
            new Seat("81", 82.16, 44.865, 0.8),
            new Seat("86", 82.255, 44.855, 1.1),
            new Seat("89", 82.35, 44.80, 1.2),
            new Seat("89", 82.37, 44.68, 1.0),
            new Seat("89", 82.28, 44.75, 0.8),
            new Seat("90", 82.60, 44.87, 1.6));

    private final PlotSet plots;
    private final Map<Plot, String> owners = new HashMap<>();

    private Territory(PlotSet plots) {
        this.plots = plots;
    }

    /** The plots of {@code mosaic} inside the assumed outline. */
    static Territory of(Mosaic mosaic) {
        PlotSet plots = new PlotSet(Plot::squareMetres);
        mosaic.plots().stream().filter(p -> p.inside).forEach(plots::add);
        Territory territory = new Territory(plots);
        territory.assign();
        return territory;
    }

    PlotSet plots() {
        return plots;
    }

    /** {@code CITY} or a regiment's number. */
    String owner(Plot plot) {
        return owners.get(plot);
    }

    private void assign() {
        for (Plot plot : plots.plots()) {
            owners.put(
                    plot,
                    plot.county == SHUANGHE
                            ? sharedOwner(plot)
                            : Extents.owner(plot.km, plot.county).orElseThrow());
        }
        Map<String, List<Plot>> byOwner = new TreeMap<>();
        plots.plots()
                .forEach(p -> byOwner.computeIfAbsent(owner(p), o -> new ArrayList<>())
                        .add(p));
        byOwner.forEach((owner, own) -> {
            for (List<Plot> part : PlotSet.parts(own, p -> plots.contains(p) && owner(p).equals(owner))) {
                if (part.stream().mapToDouble(Plot::squareMetres).sum() < ISLAND) {
                    giveToNeighbour(part, owner);
                }
            }
        });
    }

    private void giveToNeighbour(List<Plot> part, String owner) {
        Map<String, Double> shared = new TreeMap<>();
        for (Plot plot : part) {
            plot.beside.forEach((next, length) -> {
                if (plots.contains(next) && !owner(next).equals(owner)) {
                    shared.merge(owner(next), length, Double::sum);
                }
            });
        }
        shared.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(longest -> part.forEach(p -> owners.put(p, longest.getKey())));
    }

    private static String sharedOwner(Plot plot) {
        Settlements.Town city = Settlements.TOWNS.get(0);
        double fromCity = plot.km.distance(Plane.km(city.lon(), city.lat())) + 0.8 * Noise.at(plot.km, 3, 7);
        if (fromCity < CITY_REACH_KM) {
            return city.owner();
        }
        String owner = null;
        double nearest = Double.MAX_VALUE;
        for (Seat seat : SEATS) {
            double distance = plot.km.distance(Plane.km(seat.lon(), seat.lat())) / seat.weight()
                    + Noise.at(plot.km, 6, seat.owner().hashCode());
            if (distance < nearest) {
                nearest = distance;
                owner = seat.owner();
            }
        }
        return owner;
    }
}
