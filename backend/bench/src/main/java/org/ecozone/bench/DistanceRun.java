package org.ecozone.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Polygon;

/**
 * What distances cost, and whether they cost more where there are many zones: the same sites among the zones of the edition,
 * and among those and many copies of them beyond. Every layer is asked for what lies within 500 m.
 */
final class DistanceRun {

    private static final double METRES = 500;
    private static final int COPIES = 51;
    private static final int QUICK_COPIES = 8;

    private final Options options;
    private final Report report;
    private final DemoEdition demo;
    private final List<Polygon> sites;

    DistanceRun(Options options, Report report, DemoEdition demo, List<Polygon> sites) {
        this.options = options;
        this.report = report;
        this.demo = demo;
        this.sites = sites;
    }

    void all(ZoningMap map) {
        DemoEdition many = RepeatedZones.of(demo, options.isQuick() ? QUICK_COPIES : COPIES);
        var watch = new Stopwatch();
        ZoningMap large = many.map().indexed();
        report.add(watch.figure("distances.many-zones.index.build-seconds"));
        ask(
                "distances.within-500-m",
                map,
                large,
                many,
                asked(demo.layers(), METRES).withoutNearest());
        ask("distances.nearest", map, large, many, asked(demo.layers(), 0));
    }

    private static Asked asked(List<Layer> layers, double metres) {
        Map<String, Double> within = new TreeMap<>();
        layers.forEach(layer -> within.put(layer.id(), metres));
        return new Asked(within, Set.of(), 0);
    }

    private void ask(String measure, ZoningMap map, ZoningMap large, DemoEdition many, Asked asked) {
        List<Throughput> both =
                options.rounds().measureInTurn(List.of(new Asking(map, asked), new Asking(large, asked)), sites, 1);
        report.add(Figure.of(measure, 1, both.get(0)).with("zones", demo.zones().size()));
        report.add(Figure.of(measure + ".many-zones", 1, both.get(1))
                .with("zones", many.zones().size()));
        double ratio = both.get(0).sitesPerSecond().median()
                / both.get(1).sitesPerSecond().median();
        double cpu = both.get(1).cpuMicroseconds() / both.get(0).cpuMicroseconds();
        report.add(new Figure(measure + ".time-ratio", 1, ratio, "×", null, Map.of("cpuRatio", cpu)));
    }

    /** A contender of which only the time is asked. */
    private record Asking(ZoningMap map, Asked asked) implements Contender {

        @Override
        public double ask(Polygon site) {
            return map.overlaps(Site.of(site), asked).layers().size();
        }

        @Override
        public void areas(Polygon site, AreaSink sink) {
            throw new UnsupportedOperationException("only timed");
        }
    }
}
