package org.ecozone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.Grounds;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Polygon;

/**
 * What editions cost in memory beside each other: zones with their geometry and all that is indexed of them, what is made only
 * when it is first asked included.
 */
final class EditionsRun {

    private static final List<String> EDITIONS = List.of(Bench.EDITION, "2025.1", "2020.1");
    private static final int SITES = 400;

    private final Options options;
    private final Report report;
    private final List<Polygon> sites;

    EditionsRun(Options options, Report report, List<Polygon> sites) {
        this.options = options;
        this.report = report;
        this.sites = sites.subList(0, Math.min(SITES, sites.size()));
    }

    void all() throws IOException {
        Path demo = options.project().resolve("data/demo");
        var grounds = new Grounds();
        List<ZoningMap> held = new ArrayList<>();
        for (int i = 0; i < EDITIONS.size(); i++) {
            double before = Heap.megabytes();
            ZoningMap map = DemoEdition.read(demo, EDITIONS.get(i)).map(grounds);
            use(map);
            held.add(map);
            double after = Heap.megabytes();
            report.add(Figure.of("editions." + (i + 1) + ".heap-megabytes", after - before, "MB"));
        }
        Rounds.sink = held.stream().mapToInt(map -> map.layers().size()).sum();
    }

    private void use(ZoningMap map) {
        Map<String, Double> within = new TreeMap<>();
        map.layers().forEach(layer -> within.put(layer.id(), 1000.0));
        var asked = new Asked(within, Set.of(), 0);
        for (Polygon site : sites) {
            Rounds.sink = map.overlaps(Site.of(site), asked).layers().size();
        }
    }
}
