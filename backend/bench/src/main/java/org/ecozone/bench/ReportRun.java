package org.ecozone.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.ecozone.report.Format;
import org.ecozone.report.ReportWriter;
import org.ecozone.report.content.Material;
import org.ecozone.report.pdf.PdfReport;
import org.ecozone.report.text.FontSet;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Polygon;

/**
 * Reports as PDF, and screenings beside them. A report has two maps, those of its one site; one of ten maps is such a report with
 * those of four more sites set into it, as one of five sites would have. Screenings come one every 20 ms, and the time of one is
 * counted from when it was due: what waits for a processor waits.
 */
final class ReportRun {

    private static final int MOST = 4;
    private static final int SITES_OF_TEN_MAPS = 5;
    private static final int REPORTS = 40;
    private static final int QUICK_REPORTS = 4;
    private static final int WARM_UP = 8;
    private static final int SCREENED_BEFORE = 400;
    private static final int QUICK_WARM_UP = 1;
    private static final long EVERY_NANOSECONDS = 20_000_000;
    private static final double P95 = 0.95;

    private final Options options;
    private final Report report;
    private final SampleReports samples;
    private final FontSet fonts = FontSet.load(Path.of("no-such-folder"));
    private final List<Polygon> sites;
    private final List<Material> materials;

    ReportRun(Options options, Report report, List<Polygon> sites, ZoningMap map) {
        this.options = options;
        this.report = report;
        this.sites = sites;
        samples = new SampleReports(options.project(), map);
        materials = sites.stream()
                .limit(options.isQuick() ? SITES_OF_TEN_MAPS : REPORTS)
                .map(samples::material)
                .toList();
    }

    void all() throws Exception {
        first("report.first-seconds", FreshJvm.Question.REPORT);
        if (!options.isQuick()) {
            first("report.first-after-warm-up-seconds", FreshJvm.Question.REPORT_AFTER_WARM_UP);
        }
        int times = options.isQuick() ? QUICK_REPORTS : REPORTS;
        int before = options.isQuick() ? QUICK_WARM_UP : WARM_UP;
        List<Callable<Integer>> brief = makings(
                times,
                i -> new ReportWriter(() -> fonts).write(materials.get(i % materials.size()), Format.PDF).length);
        List<Callable<Integer>> tenMaps = makings(times, this::tenMaps);
        made(tenMaps.subList(0, before), 1);
        sites.stream().limit(SCREENED_BEFORE).forEach(samples::screening);
        add("report.two-maps", 1, made(brief, 1));
        add("report.ten-maps", 1, made(tenMaps, 1));
        besides(
                () -> {
                    LockSupport.parkNanos(options.rounds().length().toNanos());
                    return null;
                },
                "report.screening-alone");
        besides(
                () -> {
                    add("report.ten-maps", MOST, made(tenMaps, MOST));
                    return null;
                },
                "report.screening-beside-four");
    }

    private void first(String measure, FreshJvm.Question question) {
        report.add(Figure.of(measure, FreshJvm.seconds(options.project(), question), "s"));
    }

    private int tenMaps(int number) {
        List<Material> five = IntStream.range(0, SITES_OF_TEN_MAPS)
                .mapToObj(i -> materials.get((number + i) % materials.size()))
                .toList();
        return PdfReport.write(SampleReports.document(five, fonts), fonts).length;
    }

    /** A report, and how long it took. */
    private record Made(double seconds, int bytes) {}

    /** Makes something of a number. */
    @FunctionalInterface
    private interface Making {
        int bytes(int number);
    }

    private static List<Callable<Integer>> makings(int times, Making making) {
        return IntStream.range(0, times)
                .<Callable<Integer>>mapToObj(i -> () -> making.bytes(i))
                .toList();
    }

    /** Makes each for so many who ask at once: in turn, as the server does, which leaves one processor to screenings. */
    private static List<Made> made(List<Callable<Integer>> makings, int atOnce) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        var turns = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
        try {
            List<Future<Made>> all = new ArrayList<>();
            for (Callable<Integer> making : makings) {
                all.add(workers.submit(() -> {
                    var watch = new Stopwatch();
                    turns.acquire();
                    try {
                        int bytes = making.call();
                        return new Made(watch.seconds(), bytes);
                    } finally {
                        turns.release();
                    }
                }));
            }
            List<Made> made = new ArrayList<>();
            for (Future<Made> one : all) {
                made.add(one.get());
            }
            return made;
        } finally {
            workers.shutdownNow();
        }
    }

    private void add(String measure, int threads, List<Made> made) {
        double[] seconds = sorted(made.stream().mapToDouble(Made::seconds).toArray());
        int largest = made.stream().mapToInt(Made::bytes).max().orElseThrow();
        report.add(figure(measure + ".median-seconds", threads, at(seconds, 0.5), "s"));
        report.add(figure(measure + ".p95-seconds", threads, at(seconds, P95), "s"));
        report.add(figure(measure + ".largest-megabytes", threads, largest / 1e6, "MB"));
    }

    /** Screens while {@code work} goes on. */
    private void besides(Callable<Void> work, String measure) throws Exception {
        var isDone = new AtomicBoolean();
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Future<double[]> waits = worker.submit(() -> screened(isDone));
            try {
                work.call();
            } finally {
                isDone.set(true);
            }
            double[] milliseconds = sorted(waits.get());
            report.add(figure(measure + ".median-milliseconds", 1, at(milliseconds, 0.5), "ms"));
            report.add(figure(measure + ".p95-milliseconds", 1, at(milliseconds, P95), "ms")
                    .with("screenings", milliseconds.length));
        } finally {
            worker.shutdownNow();
        }
    }

    private double[] screened(AtomicBoolean isDone) {
        List<Double> waits = new ArrayList<>();
        long due = System.nanoTime();
        while (!isDone.get()) {
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Rounds.sink =
                    samples.screening(sites.get(waits.size() % sites.size())).content().length;
            waits.add((System.nanoTime() - due) / 1e6);
            due += EVERY_NANOSECONDS;
        }
        return waits.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Figure figure(String measure, int threads, double value, String unit) {
        return new Figure(measure, threads, value, unit, null, Map.of());
    }

    private static double[] sorted(double[] values) {
        Arrays.sort(values);
        return values;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
