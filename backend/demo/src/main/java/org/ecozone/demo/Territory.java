package org.ecozone.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.demo.Mosaic.Plot;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The assumed territory of the division: all of 双河市, and land of the regiments in 博乐市, 精河县 and 温泉县; and which
 * regiment each plot belongs to.
 */
final class Territory {

    static final int SHUANGHE = 659007;
    static final int BOLE = 652701;
    static final int JINGHE = 652722;
    static final int WENQUAN = 652723;

    /** Reserve area over territory area is to be 7.96 %; the reserve is 230 km². */
    static final double TARGET_SQUARE_METRES = 230e6 / 0.0796;

    private static final double ISLAND = 4e6;
    private static final double CITY_REACH_KM = 4.2;

    /** A regiment's land outside 双河市, roughly drawn; the plots' borders and noise make its shape. */
    private record Extent(String owner, int county, Polygon km, IndexedPointInAreaLocator locator) {

        static Extent of(String owner, int county, double... lonLat) {
            Polygon km = Plane.polygon(lonLat);
            return new Extent(owner, county, km, new IndexedPointInAreaLocator(km));
        }

        /** Kilometres outside the drawn line; negative inside. */
        double distance(Coordinate at) {
            double distance = km.getExteriorRing().distance(Plane.KM.createPoint(at));
            return locator.locate(at) == Location.EXTERIOR ? distance : -distance;
        }
    }

    private static final List<Extent> EXTENTS = List.of(
            Extent.of(
                    "84", BOLE, 82.19, 45.02, 82.17, 45.18, 82.22, 45.22, 82.31, 45.235, 82.46, 45.17, 82.50, 45.06,
                    82.45, 44.99, 82.27, 44.99),
            Extent.of("84", BOLE, 81.97, 44.99, 82.01, 45.10, 82.13, 45.11, 82.22, 45.04, 82.2, 44.95),
            Extent.of("81", BOLE, 82.06, 44.63, 82.10, 44.73, 82.13, 44.80, 82.22, 44.81, 82.25, 44.76, 82.24, 44.66),
            Extent.of("86", BOLE, 82.13, 44.88, 82.19, 44.93, 82.29, 44.93, 82.34, 44.89, 82.26, 44.86),
            Extent.of("89", BOLE, 82.25, 44.73, 82.30, 44.79, 82.37, 44.76, 82.44, 44.72, 82.40, 44.66, 82.32, 44.67),
            Extent.of("90", BOLE, 82.43, 44.88, 82.44, 44.95, 82.55, 44.97, 82.64, 44.95, 82.60, 44.89),
            Extent.of("87", WENQUAN, 81.50, 44.95, 81.49, 45.07, 81.62, 45.10, 81.72, 45.05, 81.73, 45.0, 81.62, 44.93),
            Extent.of(
                    "87", WENQUAN, 81.32, 45.17, 81.30, 45.23, 81.45, 45.27, 81.58, 45.29, 81.59, 45.22, 81.45, 45.17),
            Extent.of(
                    "88", WENQUAN, 80.95, 44.89, 80.93, 45.02, 80.92, 45.14, 81.02, 45.17, 81.12, 45.14, 81.13, 45.04,
                    81.20, 44.96, 81.17, 44.89, 81.06, 44.87),
            Extent.of("83", JINGHE, 82.38, 44.41, 82.40, 44.54, 82.50, 44.59, 82.63, 44.57, 82.66, 44.46, 82.55, 44.37),
            Extent.of(
                    "91", JINGHE, 82.97, 44.58, 82.97, 44.69, 83.09, 44.73, 83.25, 44.69, 83.26, 44.61, 83.12, 44.56));

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

    /** Kilometres outside the regiments' drawn land in {@code county}, or the nearest of any county for 0. */
    static double distance(Coordinate km, int county) {
        return EXTENTS.stream()
                .filter(e -> county == 0 || e.county() == county)
                .mapToDouble(e -> e.distance(km))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** Chooses the territory out of {@code mosaic}. */
    static Territory choose(Mosaic mosaic) {
        Map<Plot, Double> score = new HashMap<>();
        for (Plot plot : mosaic.plots()) {
            double distance = distance(plot.km, plot.county);
            score.put(plot, distance == Double.MAX_VALUE ? -1e9 : -distance - 1.6 * Noise.at(plot.km, 9, 6));
        }
        PlotSet chosen = new PlotSet(Plot::squareMetres);
        List<Plot> allowed = new ArrayList<>();
        for (Plot plot : mosaic.plots()) {
            if (plot.county == SHUANGHE) {
                chosen.add(plot);
            } else if (score.get(plot) > -8) {
                allowed.add(plot);
            }
        }
        chosen.fill(allowed, score::get, TARGET_SQUARE_METRES);
        chosen.dropIslands(ISLAND, p -> p.county == SHUANGHE);
        chosen.fillHoles(mosaic.plots(), ISLAND, p -> score.get(p) > -8);
        chosen.tune(TARGET_SQUARE_METRES, p -> score.get(p) > -8, p -> p.county != SHUANGHE, score::get);
        Territory territory = new Territory(chosen);
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
            owners.put(plot, plot.county == SHUANGHE ? sharedOwner(plot) : outerOwner(plot));
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

    private static String outerOwner(Plot plot) {
        String owner = null;
        double nearest = Double.MAX_VALUE;
        for (Extent extent : EXTENTS) {
            double distance = extent.distance(plot.km)
                    + Noise.at(plot.km, 5, extent.owner().hashCode());
            if (extent.county() == plot.county && distance < nearest) {
                nearest = distance;
                owner = extent.owner();
            }
        }
        return owner;
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
