package org.ecozone.sitefile.plot;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.geo.Area;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.SiteFeature;

/** What a plot line states of its site, beside what its points give. */
record TxtComparison(SiteFeature site, Plot plot) {

    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    /** Says where the file states another number of points or another area than its points give. */
    void announce(FaultList faults) {
        count(faults);
        if (site.declaredAreaHectares().isEmpty() || site.area().isNothing()) {
            return;
        }
        double declared = site.declaredAreaHectares().getAsDouble() * SQUARE_METRES_PER_HECTARE;
        double rounding = plot.declaredRoundingHectares() * SQUARE_METRES_PER_HECTARE;
        double tolerance = Math.max(Math.max(1, declared * 1e-4), rounding);
        Area measured = site.planarArea().orElse(site.area());
        boolean agrees = Math.abs(declared - measured.squareMetres()) <= tolerance
                || Math.abs(declared - site.area().squareMetres()) <= tolerance;
        if (!agrees) {
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
        }
    }

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
