package org.ecozone.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.demo.Mosaic.Plot;

/** The land class of open ground, plot by plot: invented, but where one expects it, and in patches of some size. */
final class NaturalGround {

    private static final double SPECK = 4e5;
    private static final double CRUMB = 3_000;
    private static final double FLOOD_PLAIN_KM = 0.55;
    private static final double MARSH_KM = 2.4;
    private static final double ROCKY = 1.25;

    private final Territory territory;
    private final LandUse land;
    private final GroundUse use;
    private final Deserts deserts;
    private final Map<Plot, LandClass> classes = new HashMap<>();

    NaturalGround(Territory territory, LandUse land, GroundUse use, Deserts deserts) {
        this.territory = territory;
        this.land = land;
        this.use = use;
        this.deserts = deserts;
        territory.plots().plots().forEach(p -> classes.put(p, first(p)));
        joinSpecks();
    }

    LandClass of(Plot plot) {
        return classes.get(plot);
    }

    private LandClass first(Plot plot) {
        if (Waters.fromLake(plot.km) + 1.2 * Noise.at(plot.km, 4, 141) < MARSH_KM) {
            return LandClass.MARSH_GRASSLAND;
        }
        if (Waters.distance(plot.km) + 0.35 * Noise.at(plot.km, 3, 142) < FLOOD_PLAIN_KM) {
            return land.wildSpace.contains(plot) ? LandClass.INLAND_FLAT : LandClass.OTHER_GRASSLAND;
        }
        if (deserts.contains(plot)) {
            return dry(plot);
        }
        double wild = Cover.wild(plot.km);
        if (land.wildSpace.contains(plot) && wild + 0.5 * Noise.at(plot.km, 5, 143) > ROCKY) {
            return LandClass.BARE_ROCK;
        }
        double tilled = Cover.tilled(plot.km);
        double noise = Noise.at(plot.km, 4, 144);
        if (!land.wildSpace.contains(plot) && tilled > 0.6 && noise > 0.32) {
            return LandClass.FRUIT;
        }
        if (!land.wildSpace.contains(plot) && tilled > 0.45 && noise < -0.38) {
            return LandClass.SOWN_PASTURE;
        }
        return LandClass.NATURAL_PASTURE;
    }

    private LandClass dry(Plot plot) {
        if (deserts.isTreated(plot)) {
            return LandClass.OTHER_GRASSLAND;
        }
        double noise = Noise.at(plot.km, 5, 145);
        return noise > 0.42 ? LandClass.SALINE : noise < -0.5 ? LandClass.BARE_EARTH : LandClass.SAND;
    }

    /**
     * Patches too small to map take the class with which they share the longest border; crumbs that only a neighbour of other
     * ownership or use borders stay.
     */
    private void joinSpecks() {
        for (LandClass speckled : LandClass.values()) {
            for (List<Plot> part : parts(speckled)) {
                double natural =
                        part.stream().mapToDouble(use::naturalSquareMetres).sum();
                if (natural < SPECK) {
                    longest(part).ifPresent(c -> part.forEach(p -> classes.put(p, c)));
                }
            }
        }
    }

    private List<List<Plot>> parts(LandClass speckled) {
        List<Plot> own = territory.plots().plots().stream()
                .filter(p -> classes.get(p) == speckled && use.hasNatural(p))
                .toList();
        return PlotSet.parts(own, p -> classes.get(p) == speckled && use.hasNatural(p));
    }

    private Optional<LandClass> longest(List<Plot> part) {
        Map<LandClass, Double> shared = new EnumMap<>(LandClass.class);
        for (Plot plot : part) {
            plot.beside.forEach((next, length) -> {
                if (classes.containsKey(next)
                        && use.naturalSquareMetres(next) > CRUMB
                        && territory.owner(next).equals(territory.owner(plot))
                        && classes.get(next) != classes.get(plot)) {
                    shared.merge(classes.get(next), length, Double::sum);
                }
            });
        }
        return shared.entrySet().stream()
                .max(Map.Entry.<LandClass, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
