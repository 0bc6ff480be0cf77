package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.ecozone.demo.Mosaic.Face;
import org.ecozone.demo.Mosaic.Plot;
import org.ecozone.demo.Outline.Kind;
import org.locationtech.jts.geom.Coordinate;

/** Which plots are reserve, redline, tilled or wooded, in each edition, with areas just above the published floors. */
final class LandUse {

    private static final double MU = 2000.0 / 3;
    private static final double RESERVE = 230e6;
    private static final double CORE_SHARE = 0.43;
    private static final double CORE_GAIN = 4e6;
    private static final double SWAP = 3e5;
    private static final double REDLINE = 922_300 * MU + 150_000;
    private static final double WILD_SPACE = 800e6;
    private static final double FARMLAND = 1_141_600 * MU + 300_000;
    private static final double BASIC_SHARE = 0.845;
    private static final int GIVEN_UP = 4;
    private static final double FOREST_SHARE = 0.0965;
    private static final double SCRUB_SHARE = 0.008;
    private static final Set<String> SCRUBBY = Set.of("87", "88", "90");
    private static final double SPECK = 5e5;

    private final Territory territory;
    private final Drawn drawn;
    private final Map<Plot, Double> wild = new HashMap<>();
    private final Map<Plot, Double> tilled = new HashMap<>();
    private final Map<Plot, Double> reserveScore = new HashMap<>();

    final PlotSet reserveEver = new PlotSet(Plot::squareMetres);
    final Map<Release, PlotSet> reserve = new EnumMap<>(Release.class);
    final Map<Release, PlotSet> core = new EnumMap<>(Release.class);
    final PlotSet wildSpace = new PlotSet(Plot::squareMetres);
    final PlotSet forest;
    /** Wooded ground that is no forest by the rule of the plan's forest cover: thin shrubs, young stands, nurseries. */
    final PlotSet scrub;

    final PlotSet basic;
    final Map<Release, PlotSet> redline = new EnumMap<>(Release.class);
    final Map<Release, PlotSet> farmland = new EnumMap<>(Release.class);

    LandUse(Territory territory, Drawn drawn) {
        this.territory = territory;
        this.drawn = drawn;
        this.forest = new PlotSet(plot -> area(plot, Release.R2026, this::isOpen));
        this.scrub = new PlotSet(plot -> area(plot, Release.R2026, this::isOpen));
        this.basic = new PlotSet(plot -> area(plot, Release.R2026, this::isTillable));
        for (Plot plot : all()) {
            wild.put(plot, Cover.wild(plot.km));
            tilled.put(plot, Cover.tilled(plot.km));
            reserveScore.put(plot, territory.owner(plot).equals("84") ? reserveScore(plot.km) : -9);
        }
        chooseReserve();
        chooseRedline();
        chooseFarmland();
        chooseForest();
    }

    /** Whether a face may be tilled: no road or canal, and not in a first-level water zone. */
    boolean isTillable(Face face) {
        return isOpen(face) && !drawn.isIn(face, Kind.LEVEL_1);
    }

    /** Whether a face is no road or canal. */
    boolean isOpen(Face face) {
        return !drawn.isIn(face, Kind.WAY);
    }

    /** Whether some of the plot is tilled in some edition. */
    boolean isEverTilled(Plot plot) {
        return farmland.values().stream().anyMatch(f -> f.contains(plot));
    }

    /** Whether the plot is forest or other wooded land. */
    boolean isWooded(Plot plot) {
        return forest.contains(plot) || scrub.contains(plot);
    }

    private Iterable<Plot> all() {
        return territory.plots().plots();
    }

    private double area(Plot plot, Release release, Predicate<Face> wanted) {
        return plot.faces.stream()
                .filter(f -> !drawn.isBuilding(f, release) && wanted.test(f))
                .mapToDouble(Face::squareMetres)
                .sum();
    }

    private static double reserveScore(Coordinate km) {
        Coordinate middle = Plane.km(82.345, 45.135);
        double x = Math.abs(km.x - middle.x) / 9.6;
        double y = Math.abs(km.y - middle.y) / 7.0;
        return -Math.sqrt(Math.sqrt(x * x * x * x + y * y * y * y)) - 0.16 * Noise.at(km, 7, 21);
    }

    private Predicate<Plot> within(Predicate<Plot> wanted) {
        return p -> territory.plots().contains(p) && wanted.test(p);
    }

    private List<Plot> where(Predicate<Plot> wanted) {
        return territory.plots().plots().stream().filter(wanted).toList();
    }

    private void chooseReserve() {
        Predicate<Plot> allowed = within(p -> reserveScore.get(p) > -2);
        PlotSet first = new PlotSet(Plot::squareMetres);
        first.fill(where(allowed), reserveScore::get, RESERVE);
        first.dropIslands(RESERVE / 2, p -> false);
        first.fillHoles(territory.plots().plots(), 5e6, allowed);
        first.tune(RESERVE, allowed, p -> true, reserveScore::get);
        PlotSet last = swapped(first, allowed);
        first.plots().forEach(reserveEver::add);
        last.plots().forEach(reserveEver::add);
        Predicate<Plot> lasting = p -> first.contains(p) && last.contains(p);
        ToDoubleFunction<Plot> inner = p -> reserveScore.get(p) + 0.5 * Noise.at(p.km, 9, 22);
        PlotSet heart = new PlotSet(Plot::squareMetres);
        heart.fill(where(lasting), inner, CORE_SHARE * RESERVE);
        heart.dropIslands(4e6, p -> false);
        heart.fillHoles(first.plots(), 4e6, lasting);
        PlotSet larger = new PlotSet(Plot::squareMetres, heart.plots());
        larger.tune(heart.squareMetres() + CORE_GAIN, lasting, p -> false, inner);
        for (Release release : Release.values()) {
            reserve.put(release, release.isSince(Release.R2026) ? last : first);
            core.put(release, release.isSince(Release.R2025) ? larger : heart);
        }
    }

    /** One plot at the border given up for one of nearly the same size. */
    private static PlotSet swapped(PlotSet before, Predicate<Plot> allowed) {
        PlotSet after = new PlotSet(Plot::squareMetres, before.plots());
        List<Plot> outside = before.border(p -> allowed.test(p) && p.squareMetres() > SWAP);
        Plot gained = outside.get(outside.size() / 2);
        Plot lost = before.plots().stream()
                .filter(p -> !p.beside.containsKey(gained))
                .filter(p -> p.beside.keySet().stream().anyMatch(n -> !before.contains(n)))
                .min(Comparator.comparingDouble((Plot p) -> Math.abs(p.squareMetres() - gained.squareMetres()))
                        .thenComparing(PlotSet.BY_NUMBER))
                .orElseThrow();
        after.remove(lost);
        after.add(gained);
        return after;
    }

    private void chooseRedline() {
        Predicate<Plot> allowed = within(p -> !drawn.touchesBuilding(p));
        PlotSet first = new PlotSet(Plot::squareMetres, reserveEver.plots());
        first.fill(where(allowed), wild::get, REDLINE);
        first.dropIslands(SPECK, p -> false);
        first.fillHoles(territory.plots().plots(), 2 * SPECK, allowed);
        first.tune(REDLINE, allowed, p -> !reserveEver.contains(p), wild::get);
        first.plots().forEach(wildSpace::add);
        wildSpace.fill(where(allowed), wild::get, WILD_SPACE);
        wildSpace.dropIslands(2 * SPECK, first::contains);
        wildSpace.fillHoles(territory.plots().plots(), 2 * SPECK, allowed);
        redline.put(Release.R2020, first);
        PlotSet second = adjusted(first, 3, 4, 31);
        redline.put(Release.R2025, second);
        redline.put(Release.R2026, adjusted(second, 1, 2, 32));
    }

    /** {@code before} without {@code lost} of its small separate patches, with at least as much ground in new patches. */
    private PlotSet adjusted(PlotSet before, int lost, int gained, long purpose) {
        PlotSet after = new PlotSet(Plot::squareMetres, before.plots());
        PlotSet.parts(before.plots(), before::contains).stream()
                .filter(part -> part.stream().mapToDouble(Plot::squareMetres).sum() < 3e6)
                .filter(part -> part.stream().noneMatch(reserveEver::contains))
                .limit(lost)
                .forEach(part -> part.forEach(after::remove));
        List<Plot> spare = new ArrayList<>(where(p -> wildSpace.contains(p)
                && !before.contains(p)
                && !redline.get(Release.R2020).contains(p)
                && p.squareMetres() > 2e5
                && p.beside.keySet().stream().noneMatch(before::contains)));
        spare.sort(Comparator.comparingDouble(p -> Noise.unit(p.number, 0, purpose)));
        for (int i = 0; i < spare.size() && (i < gained || after.squareMetres() < before.squareMetres()); i++) {
            after.add(spare.get(i));
            spare.get(i).beside.keySet().stream()
                    .filter(p -> wildSpace.contains(p)
                            && !before.contains(p)
                            && after.squareMetres() < before.squareMetres() + 1e5)
                    .forEach(after::add);
        }
        return after;
    }

    private void chooseFarmland() {
        Predicate<Plot> allowed = within(p -> !wildSpace.contains(p));
        PlotSet first = new PlotSet(p -> area(p, Release.R2020, this::isTillable));
        first.fill(where(allowed), tilled::get, FARMLAND);
        first.dropIslands(SPECK, p -> false);
        first.fillHoles(territory.plots().plots(), SPECK, allowed);
        first.tune(FARMLAND, allowed, p -> true, tilled::get);
        farmland.put(Release.R2020, first);
        List<Plot> lasting = where(p -> first.contains(p) && !drawn.touchesBuilding(p));
        ToDoubleFunction<Plot> score = p -> tilled.get(p) + 0.35 * Noise.at(p.km, 2.5, 23);
        basic.fill(lasting, score, BASIC_SHARE * FARMLAND);
        PlotSet second = new PlotSet(p -> area(p, Release.R2020, this::isTillable), first.plots());
        List<Plot> poor = new ArrayList<>(where(p -> first.contains(p) && !basic.contains(p)));
        poor.sort(Comparator.<Plot>comparingDouble(tilled::get).thenComparing(PlotSet.BY_NUMBER));
        List<Plot> given = poor.subList(0, GIVEN_UP);
        given.forEach(second::remove);
        second.tune(FARMLAND, p -> allowed.test(p) && !given.contains(p), p -> false, tilled::get);
        farmland.put(Release.R2025, second);
        PlotSet last = new PlotSet(p -> area(p, Release.R2026, this::isTillable), second.plots());
        last.tune(FARMLAND, p -> allowed.test(p) && !given.contains(p), p -> false, tilled::get);
        farmland.put(Release.R2026, last);
    }

    private void chooseForest() {
        double target = FOREST_SHARE * territory.plots().squareMetres();
        Predicate<Plot> allowed = within(p ->
                farmland.values().stream().noneMatch(f -> f.contains(p)) && area(p, Release.R2026, this::isOpen) > 0);
        ToDoubleFunction<Plot> score = p -> Cover.wooded(p.km);
        Map<Plot, Double> scores = new HashMap<>();
        where(allowed).forEach(p -> scores.put(p, score.applyAsDouble(p)));
        forest.fill(where(allowed), scores::get, target);
        forest.tune(target, allowed, p -> true, scores::get);
        List<Plot> thin = where(allowed.and(
                p -> SCRUBBY.contains(territory.owner(p)) && !forest.contains(p) && !drawn.touchesBuilding(p)));
        thin.forEach(p -> scores.put(p, 0.5 * Cover.wooded(p.km) + Noise.at(p.km, 3, 24)));
        scrub.fill(thin, scores::get, SCRUB_SHARE * territory.plots().squareMetres());
        scrub.dropIslands(SPECK, p -> false);
    }
}
