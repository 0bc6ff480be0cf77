package org.ecozone.sitefile.plot;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecozone.geo.Area;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.SiteFeature;

/** What a plot line states of its site, beside what its points give. */
record TxtComparison(SiteFeature site, Plot plot) {

    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final List<Unit> UNITS =
            List.of(new Unit("平方米", "square metres", 1), new Unit("亩", "mu", 2_000 / 3.0));

    /**
     * The site, where the file states another number of points or another area than its points give with a notice; an area without
     * unit that is wrong in hectares but right in square metres or mu is of that unit.
     */
    SiteFeature announced(FaultList faults) {
        count(faults);
        if (site.declaredAreaHectares().isEmpty() || site.area().isNothing()) {
            return site;
        }
        double declared = site.declaredAreaHectares().getAsDouble() * SQUARE_METRES_PER_HECTARE;
        double rounding = plot.declaredRoundingHectares() * SQUARE_METRES_PER_HECTARE;
        double tolerance = tolerance(declared, rounding);
        if (agrees(declared, tolerance)) {
            return site;
        }
        if (plot.isAreaBare()) {
            for (Unit unit : UNITS) {
                double inUnit = site.declaredAreaHectares().getAsDouble() * unit.squareMetres;
                if (agrees(inUnit, tolerance(inUnit, plot.declaredRoundingHectares() * unit.squareMetres))) {
                    return in(unit, inUnit, faults);
                }
            }
        }
        Area measured = site.planarArea().orElse(site.area());
        faults.notice(
                "AREA_DIFFERS",
                String.format(
                        Locale.ROOT,
                        "地块“%s”声明面积 %.4f 公顷，按坐标计算平面面积 %.4f 公顷、椭球面积 %.4f 公顷，相差超过 %.2f 平方米；研判用按坐标计算的面积。",
                        site.name(),
                        declared / SQUARE_METRES_PER_HECTARE,
                        measured.hectares(),
                        site.area().hectares(),
                        tolerance));
        return site;
    }

    private SiteFeature in(Unit unit, double squareMetres, FaultList faults) {
        faults.notice(
                "AREA_UNIT_ASSUMED",
                "地块“" + site.name() + "”的声明面积没有单位，按公顷与坐标不符，按" + unit.name + "则相符，已按" + unit.name + "理解。",
                "The area stated of " + site.name() + " has no unit; it agrees with the coordinates in " + unit.nameEn
                        + ", not in hectares, and was taken so.");
        return new SiteFeature(
                site.name(),
                site.geometry(),
                site.area(),
                site.planarArea(),
                OptionalDouble.of(squareMetres / SQUARE_METRES_PER_HECTARE),
                site.attributes());
    }

    private boolean agrees(double squareMetres, double tolerance) {
        Area measured = site.planarArea().orElse(site.area());
        return Math.abs(squareMetres - measured.squareMetres()) <= tolerance
                || Math.abs(squareMetres - site.area().squareMetres()) <= tolerance;
    }

    private static double tolerance(double squareMetres, double rounding) {
        return Math.max(Math.max(1, squareMetres * 1e-4), rounding);
    }

    private record Unit(String name, String nameEn, double squareMetres) {}

    /** The count may include the closing points or not, whether or not they are there. */
    private void count(FaultList faults) {
        List<List<PlotPoint>> rings = TxtRings.open(plot.points());
        int given = plot.points().size();
        int closing = 0;
        for (List<PlotPoint> ring : rings) {
            closing += ring.size() > 1 && ring.get(0).isSamePlace(ring.get(ring.size() - 1)) ? 1 : 0;
        }
        int different = given - closing;
        Set<Integer> counts = Set.copyOf(List.of(given, different, different + rings.size()));
        plot.declaredCount().stream()
                .filter(count -> !counts.contains(count))
                .forEach(count -> faults.notice(
                        "POINT_COUNT_DIFFERS",
                        "地块“" + site.name() + "”声明 " + count + " 个界址点，实有 " + given + " 行（不计闭合点 " + different + " 个）。"));
    }
}
