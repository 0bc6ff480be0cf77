package org.ecozone.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecozone.geo.overlap.Recourse;
import org.locationtech.jts.geom.Polygon;

/** All measures, one after the other: first those of a fresh JVM, then the engine, then those it is held against. */
final class Run {

    private static final int[] THREADS = {1, 2};
    private static final int JTS_VERTICES = 128;
    private static final int LARGE_SITE = 500_000;
    private static final int QUICK_LARGE_SITE = 20_000;
    private static final int SAMPLE = 60;

    private final Options options;
    private final Report report;
    private final DemoEdition demo;
    private final List<Polygon> sites;

    Run(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.demo = DemoEdition.read(options.project().resolve("data/demo"), Bench.EDITION);
        this.sites = SampleSites.of(demo, options.sites(), options.seed());
        report.describe(demo, sites, options);
    }

    void all() throws Exception {
        double before = Heap.megabytes();
        EngineContender engine = index(before);
        if (options.wants("editions")) {
            new EditionsRun(options, report, sites).all();
        }
        engine(engine, before);
        if (options.wants("screening")) {
            new ScreeningRun(options, report, sites).all(engine.map());
        }
        if (options.wants("shift")) {
            new ShiftRun(options, report, sites).all(engine.map());
        }
        if (options.wants("siting")) {
            new SitingRun(options, report).all(engine.map());
        }
        if (options.wants("batch")) {
            new BatchRun(options, report, sites).all(engine.map());
        }
        if (options.wants("report")) {
            new ReportRun(options, report, sites, engine.map()).all();
        }
        if (options.wants("distances")) {
            new DistanceRun(options, report, demo, sites).all(engine.map());
        }
        if (options.wants("indicators")) {
            new IndicatorsRun(options, report, demo).all();
        }
        largeSite(engine);
        if (options.wants("shapefile")) {
            new ShapefileRun(options, report).all();
        }
        Areas areas = areas(engine);
        jts(areas);
        postgis(areas);
        scaled(engine);
    }

    /** The index of a fresh JVM: how long it takes the first time, as at the start of a server, and how much it holds. */
    private EngineContender index(double before) {
        var watch = new Stopwatch();
        var engine = new EngineContender(demo.map().indexed());
        report.add(watch.figure("index.build-seconds"));
        report.add(Figure.of("index.heap-megabytes", Heap.megabytes() - before, "MB"));
        return engine;
    }

    private void engine(EngineContender engine, double before) {
        if (options.wants("engine")) {
            rates("engine.sites-per-second", engine);
            // With what is made only when it is first asked.
            report.add(Figure.of("index.heap-after-use-megabytes", Heap.megabytes() - before, "MB"));
        }
    }

    private void rates(String measure, Contender contender) {
        for (int threads : THREADS) {
            report.add(Figure.of(measure, threads, options.rounds().measure(contender, sites, threads)));
        }
    }

    private void largeSite(EngineContender engine) {
        if (!options.wants("large-site")) {
            return;
        }
        int vertices = options.isQuick() ? QUICK_LARGE_SITE : LARGE_SITE;
        Polygon site = LargeSite.of(demo.centre(), LargeSite.LARGE_DEGREES, vertices, options.seed());
        double[] seconds = new double[options.rounds().count()];
        double processor = 0;
        for (int i = 0; i < seconds.length; i++) {
            Polygon fresh = (Polygon) site.copy();
            var watch = new Stopwatch();
            Rounds.sink = engine.ask(fresh);
            seconds[i] = watch.seconds();
            processor += watch.processorSeconds() / seconds.length;
        }
        Rate rate = Rate.of(seconds);
        report.add(new Figure("large-site.seconds", 1, rate.median(), "s", rate, Map.of("vertices", vertices))
                .with("cpuSeconds", processor));
    }

    /** All areas, and how often a measure was not enough and exact geometry decided. */
    private Areas areas(EngineContender engine) {
        Map<Recourse, Long> before = recourses();
        Areas areas = Areas.of(engine, sites);
        Map<String, Object> each = new TreeMap<>();
        long all = 0;
        for (Map.Entry<Recourse, Long> after : recourses().entrySet()) {
            long times = after.getValue() - before.get(after.getKey());
            each.put(after.getKey().name(), times);
            all += times;
        }
        double share = (double) all / Math.max(1, areas.pairs());
        report.add(new Figure("exact-path.share", 0, share, "of overlaps", null, each).with("overlaps", areas.pairs()));
        return areas;
    }

    private static Map<Recourse, Long> recourses() {
        return Arrays.stream(Recourse.values()).collect(Collectors.toMap(r -> r, Recourse::times));
    }

    private void jts(Areas areas) {
        if (options.wants("jts")) {
            JtsContender whole = JtsContender.whole(demo.zones());
            rates("jts.whole", whole);
            rates("jts.pieces-" + JTS_VERTICES, JtsContender.pieces(demo.zones(), JTS_VERTICES));
            report.add(Agreement.between(
                    areas, Areas.of(whole, sites), "JTS, whole zones", Agreement.Tolerance.SAME_MEASURE));
        }
    }

    private void postgis(Areas areas) throws SQLException, IOException, InterruptedException {
        if (!options.wants("postgis")) {
            return;
        }
        if (options.pgbench().isEmpty()) {
            report.note("PostGIS was left out: there is no ratio, and its areas were not compared");
            return;
        }
        new PostgisRun(options, report, areas).all(options.pgbench().get(), demo.zones(), sites);
    }

    private void scaled(EngineContender engine) {
        if (!options.wants("scaled")) {
            return;
        }
        DemoEdition scaled = ScaledZones.of(demo, options.scale(), options.seed());
        var watch = new Stopwatch();
        var large = new EngineContender(scaled.map().indexed());
        report.add(watch.figure("scaled.index.build-seconds").with("vertices", scaled.vertices()));
        for (int threads : THREADS) {
            List<Throughput> both = options.rounds().measureInTurn(List.of(engine, large), sites, threads);
            report.add(Figure.of("scaled.sites-per-second", threads, both.get(1)));
            report.add(ratio("scaled.time-ratio", threads, both));
        }
        List<Polygon> apart = SampleSites.apartFromBorders(demo, sites.size(), options.seed());
        report.add(ratio(
                "scaled.time-ratio-apart-from-borders",
                1,
                options.rounds().measureInTurn(List.of(engine, large), apart, 1)));
        report.note(ScaledCheck.of(demo, scaled, options.isQuick()));
        List<Polygon> sample = sites.subList(0, Math.min(SAMPLE, sites.size()));
        report.add(Agreement.between(
                Areas.of(large, sample),
                Areas.of(JtsContender.whole(scaled.zones()), sample),
                "JTS, scaled zones",
                Agreement.Tolerance.SAME_MEASURE));
    }

    /** How many times as long a site takes on the second as on the first. */
    private static Figure ratio(String measure, int threads, List<Throughput> both) {
        double ratio = both.get(0).sitesPerSecond().median()
                / both.get(1).sitesPerSecond().median();
        double cpu = both.get(1).cpuMicroseconds() / both.get(0).cpuMicroseconds();
        return new Figure(measure, threads, ratio, "×", null, Map.of("cpuRatio", cpu));
    }
}
