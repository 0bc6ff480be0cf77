package org.ecozone.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.ecozone.comparison.Basis;
import org.ecozone.comparison.EditionComparison;
import org.ecozone.cover.Covers;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.Indicators;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.zoning.ZoningMap;

/**
 * What the auditor's numbers cost: all indicators of an edition with their trend, everything made anew; the comparison of two
 * editions; the areas behind the indicators in PostGIS; and indicators over 100,000 zones.
 */
final class IndicatorsRun {

    private static final int ROUNDS = 5;
    private static final int QUICK_ROUNDS = 2;

    /** With these copies of the edition there are 100,000 zones. */
    private static final int COPIES = 106;

    private static final int QUICK_COPIES = 8;

    private final Options options;
    private final Report report;
    private final DemoEdition demo;
    private final IndicatorBook book;

    IndicatorsRun(Options options, Report report, DemoEdition demo) {
        this.options = options;
        this.report = report;
        this.demo = demo;
        book = IndicatorFile.load(options.project().resolve("data/indicators"));
    }

    void all() throws SQLException {
        first("indicators.first-seconds", FreshJvm.Question.INDICATORS);
        first("indicators.comparison-first-seconds", FreshJvm.Question.COMPARISON);
        List<ZoningMap> maps = DemoEdition.maps(options.project());
        ZoningMap earliest = maps.get(0);
        ZoningMap latest = maps.get(maps.size() - 1);
        var dividing = new Basis.Dividers(book.layers().units(), book.layers().adminAreas());
        report.add(figure("indicators.seconds", rate(timed(() -> evaluate(Covers.together(maps)))))
                .with("editions", maps.size()));
        report.add(figure(
                "indicators.comparison-seconds",
                rate(timed(() -> EditionComparison.of(earliest, latest, Basis.none(dividing))
                        .layers()
                        .size()))));
        Rate alone = rate(timed(() -> evaluate(List.of(new Covers(latest)))));
        report.add(figure("indicators.one-edition-seconds", alone));
        postgis(new Covers(latest), alone);
        many();
    }

    private void first(String measure, FreshJvm.Question question) {
        report.add(figure(measure, rate(() -> FreshJvm.seconds(options.project(), question))));
    }

    /** Everything of the last of {@code editions}, against the first. */
    private double evaluate(List<Covers> editions) {
        return Indicators.of(book)
                .evaluate(editions.get(editions.size() - 1), editions.get(0), editions)
                .values()
                .size();
    }

    private static DoubleSupplier timed(DoubleSupplier work) {
        return () -> {
            var watch = new Stopwatch();
            Rounds.sink = work.getAsDouble();
            return watch.seconds();
        };
    }

    private Rate rate(DoubleSupplier seconds) {
        double[] rounds = new double[options.isQuick() ? QUICK_ROUNDS : ROUNDS];
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = seconds.getAsDouble();
        }
        return Rate.of(rounds);
    }

    private static Figure figure(String measure, Rate rate) {
        return new Figure(measure, 0, rate.median(), "s", rate, Map.of());
    }

    private void postgis(Covers latest, Rate engine) throws SQLException {
        if (options.pgbench().isEmpty()) {
            return;
        }
        PostgisServer server = PostgisServer.named(System.getenv())
                .orElseThrow(() -> new IllegalStateException("ECOZONE_BENCH_DB_URL does not name a PostGIS"));
        GroundSql grounds = GroundSql.of(book, latest);
        try (var database = PostgisDatabase.create(server)) {
            database.load(demo.zones(), List.of());
            report.add(Agreement.between(
                    grounds.measured(),
                    grounds.ask(database),
                    "PostGIS, grounds of the indicators",
                    Agreement.Tolerance.POSTGIS));
            Rate rate = rate(timed(() -> grounds.ask(database).pairs()));
            report.add(figure("indicators.postgis-seconds", rate));
            report.add(Figure.of("indicators.times-postgis", rate.median() / engine.median(), "×"));
        }
    }

    /** One evaluation, and what its covers hold beside the zones. */
    private void many() {
        DemoEdition large = RepeatedZones.of(demo, options.isQuick() ? QUICK_COPIES : COPIES);
        ZoningMap map = large.map();
        double before = Heap.megabytes();
        var watch = new Stopwatch();
        var covers = new Covers(map);
        Rounds.sink = evaluate(List.of(covers));
        report.add(watch.figure("indicators.many-zones-seconds")
                .with("zones", large.zones().size()));
        report.add(Figure.of("indicators.many-zones-heap-megabytes", Heap.megabytes() - before, "MB")
                .with("zonesMegabytes", before));
        Rounds.sink = covers.map().layers().size();
    }
}
