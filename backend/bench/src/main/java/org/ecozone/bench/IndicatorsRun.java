package org.ecozone.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.ecozone.comparison.Basis;
import org.ecozone.comparison.EditionComparison;
import org.ecozone.indicator.IndicatorValues;
import org.ecozone.indicator.Indicators;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.zoning.Grounds;
import org.ecozone.zoning.ZoningMap;

/**
 * What the auditor's numbers cost: all indicators of an edition with their trend, everything made anew; the comparison of two
 * editions; the areas behind the indicators in PostGIS; and indicators over 100,000 zones.
 */
final class IndicatorsRun {

    private static final List<String> EDITIONS = List.of("2020.1", "2025.1", Bench.EDITION);
    private static final int ROUNDS = 5;
    private static final int QUICK_ROUNDS = 2;

    /** With these copies of the edition there are 100,000 zones. */
    private static final int COPIES = 106;

    private static final int QUICK_COPIES = 8;

    /** The whole layers behind the indicators, and what pairs of them have in common; fewer areas than the engine is asked. */
    private static final String AREAS = """
            WITH cover AS MATERIALIZED (
              SELECT layer, ST_Union(geom) AS geom FROM zones
              WHERE layer IN ('redline', 'farmland', 'basic-farmland', 'nature-reserve', 'admin-area', 'forest', 'control-unit',
                'water-source', 'built-up-area', 'urban-boundary', 'industrial-park')
              GROUP BY layer),
            region AS (
              SELECT geom FROM cover
              UNION ALL
              SELECT ST_Intersection(a.geom, b.geom) FROM cover a, cover b
              WHERE (a.layer, b.layer) IN (('nature-reserve', 'admin-area'), ('redline', 'nature-reserve'),
                ('forest', 'admin-area'), ('control-unit', 'admin-area'), ('urban-boundary', 'built-up-area'),
                ('urban-boundary', 'industrial-park'), ('redline', 'farmland'), ('redline', 'urban-boundary'),
                ('farmland', 'urban-boundary')))
            SELECT sum(ST_Area(ST_Segmentize(geom, 0.0005)::geography)) FROM region
            """;

    private final Options options;
    private final Report report;
    private final DemoEdition demo;
    private final Indicators indicators;

    IndicatorsRun(Options options, Report report, DemoEdition demo) {
        this.options = options;
        this.report = report;
        this.demo = demo;
        indicators = Indicators.of(IndicatorFile.load(options.project().resolve("data/indicators")));
    }

    void all() throws SQLException {
        List<ZoningMap> maps = maps();
        var watch = new Stopwatch();
        Rounds.sink = evaluate(maps);
        report.add(watch.figure("indicators.first-seconds"));
        Rate cold = seconds(() -> evaluate(maps));
        report.add(figure("indicators.seconds", cold).with("editions", maps.size()));
        report.add(figure(
                "indicators.comparison-seconds",
                seconds(() -> EditionComparison.of(maps.get(0), maps.get(2), Basis.none())
                        .layers()
                        .size())));
        Rate alone = seconds(() -> evaluate(List.of(maps.get(2))));
        report.add(figure("indicators.one-edition-seconds", alone));
        postgis(alone);
        many();
    }

    private List<ZoningMap> maps() {
        var grounds = new Grounds();
        Path folder = options.project().resolve("data/demo");
        return EDITIONS.stream()
                .map(code -> DemoEdition.read(folder, code).map(grounds))
                .toList();
    }

    /** Everything of the last of {@code editions}, against the first. */
    private double evaluate(List<ZoningMap> editions) {
        IndicatorValues values = indicators.evaluate(editions.get(editions.size() - 1), editions.get(0), editions);
        return values.values().size();
    }

    private Rate seconds(DoubleSupplier work) {
        double[] seconds = new double[options.isQuick() ? QUICK_ROUNDS : ROUNDS];
        for (int i = 0; i < seconds.length; i++) {
            var watch = new Stopwatch();
            Rounds.sink = work.getAsDouble();
            seconds[i] = watch.seconds();
        }
        return Rate.of(seconds);
    }

    private static Figure figure(String measure, Rate rate) {
        return new Figure(measure, 0, rate.median(), "s", rate, Map.of());
    }

    private void postgis(Rate engine) throws SQLException {
        if (options.pgbench().isEmpty()) {
            return;
        }
        PostgisServer server = PostgisServer.named(System.getenv())
                .orElseThrow(() -> new IllegalStateException("ECOZONE_BENCH_DB_URL does not name a PostGIS"));
        try (var database = PostgisDatabase.create(server)) {
            database.load(demo.zones(), List.of());
            Rate rate = seconds(() -> ask(database));
            report.add(figure("indicators.postgis-seconds", rate));
            report.add(Figure.of("indicators.times-postgis", rate.median() / engine.median(), "×"));
        }
    }

    private static double ask(PostgisDatabase database) {
        double[] sum = new double[1];
        try {
            database.query(AREAS, row -> sum[0] = row.getDouble(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sum[0];
    }

    private void many() {
        DemoEdition large = RepeatedZones.of(demo, options.isQuick() ? QUICK_COPIES : COPIES);
        ZoningMap map = large.map();
        double before = Heap.megabytes();
        var watch = new Stopwatch();
        Rounds.sink = evaluate(List.of(map));
        report.add(watch.figure("indicators.many-zones-seconds")
                .with("zones", large.zones().size()));
        report.add(Figure.of("indicators.many-zones-heap-megabytes", Heap.megabytes() - before, "MB"));
    }
}
