package org.ecozone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.json.GeometryJson;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.batch.Batch;
import org.ecozone.screening.batch.BatchScreening;
import org.ecozone.screening.batch.BatchSite;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.work.Deadline.Limits;
import org.ecozone.work.OrderedWork;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many sites in one request: a pig farm that is to be built anew on each, so that most sites leave questions. In this JVM from the
 * text of the request to the text of all lines; and, where a server is named, over HTTP, beside the same sites sent one by one, and
 * what a preview waits for while a batch is screened.
 */
final class BatchRun {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String PROJECT = "\"industry\":\"0313\",\"facts\":{\"nature\":\"NEW\"}";
    private static final Limits ENDLESS = new Limits(Duration.ofHours(1), Duration.ofHours(1));
    private static final int ROUNDS = 5;
    private static final int AHEAD = 4;
    private static final int[] CLIENTS = {1, 2};
    private static final double P95 = 0.95;
    private static final long EVERY_NANOSECONDS = 20_000_000;

    private final Options options;
    private final Report report;
    private final List<String> geometries;
    private final String collection;

    BatchRun(Options options, Report report, List<Polygon> sites) {
        this.options = options;
        this.report = report;
        geometries = sites.stream()
                .limit(Batch.MAX_SITES)
                .map(site -> GeometryJson.of(site).toString())
                .toList();
        var features = new StringBuilder("{\"type\":\"FeatureCollection\"," + PROJECT + ",\"features\":[");
        geometries.forEach(geometry -> features.append(features.charAt(features.length() - 1) == '[' ? "" : ",")
                .append("{\"type\":\"Feature\",\"properties\":{},\"geometry\":")
                .append(geometry)
                .append('}'));
        collection = features.append("]}").toString();
    }

    void all(ZoningMap map) throws Exception {
        inProcess(map);
        if (options.server().isEmpty()) {
            report.note("no server was named (--server): batches were not sent over HTTP");
            return;
        }
        var server = new BatchServer(options.server().get());
        report.add(seconds("batch.http-seconds", 2, rounds(), () -> server.batch(collection, geometries.size())));
        for (int clients : CLIENTS) {
            report.add(seconds("batch.one-by-one-seconds", clients, 1, () -> oneByOne(server, clients)));
        }
        waits(
                "batch.preview-alone",
                server,
                () -> Thread.sleep(options.rounds().length().toMillis()));
        waits("batch.preview-beside", server, () -> server.batch(collection, geometries.size()));
    }

    private void inProcess(ZoningMap map) throws Exception {
        Path data = options.project().resolve("data");
        RulesOnMap onMap = RulesOnMap.of(RuleReading.load(data.resolve("rules")), map);
        var reader = new RequestReader(IndustryCatalogue.load(data.resolve("reference/gbt4754-2017.csv")));
        var answers = new Answers();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            report.add(seconds("batch.in-process-seconds", 2, rounds(), () -> {
                Batch batch = Batch.of(JsonMapper.shared().readTree(collection));
                var screening = new BatchScreening(batch, reader, answers, onMap, DAY, "bench", Instant.EPOCH);
                var bytes = new AtomicInteger();
                new OrderedWork(threads, AHEAD)
                        .run(
                                batch.sites().size(),
                                ENDLESS,
                                i -> screening.row(
                                        i, (BatchSite.Asked) batch.sites().get(i)),
                                made -> made.forEach(line -> bytes.addAndGet(line.length)));
                Rounds.sink = bytes.get();
            }));
        } finally {
            threads.shutdownNow();
        }
    }

    private int rounds() {
        return options.isQuick() ? 1 : ROUNDS;
    }

    /** Something that is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /** The first round is for the compiler. */
    private Figure seconds(String measure, int threads, int rounds, Work work) throws Exception {
        double[] seconds = new double[rounds];
        for (int i = options.isQuick() ? 0 : -1; i < rounds; i++) {
            var watch = new Stopwatch();
            work.run();
            if (i >= 0) {
                seconds[i] = watch.seconds();
            }
        }
        Rate rate = Rate.of(seconds);
        return new Figure(measure, threads, rate.median(), "s", rate, Map.of("sites", geometries.size()));
    }

    private void oneByOne(BatchServer server, int clients) throws Exception {
        var next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                all.add(workers.submit(() -> {
                    for (int i = next.getAndIncrement(); i < geometries.size(); i = next.getAndIncrement()) {
                        server.preview(feature(i));
                    }
                    return null;
                }));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private byte[] feature(int site) {
        return ("{\"type\":\"Feature\",\"properties\":{" + PROJECT + "},\"geometry\":" + geometries.get(site) + '}')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Previews come one every 20 ms while {@code work} goes on; the time of one is counted from when it was due. */
    private void waits(String measure, BatchServer server, Work work) throws Exception {
        var isDone = new AtomicBoolean();
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Future<double[]> waits = worker.submit(() -> previews(server, isDone));
            try {
                work.run();
            } finally {
                isDone.set(true);
            }
            double[] milliseconds = waits.get();
            int last = milliseconds.length - 1;
            report.add(Figure.of(measure + ".median-milliseconds", milliseconds[last / 2], "ms"));
            report.add(Figure.of(measure + ".p95-milliseconds", milliseconds[(int) (last * P95)], "ms")
                    .with("previews", milliseconds.length));
        } finally {
            worker.shutdownNow();
        }
    }

    private double[] previews(BatchServer server, AtomicBoolean isDone) throws IOException, InterruptedException {
        List<Double> waits = new ArrayList<>();
        long due = System.nanoTime();
        while (!isDone.get()) {
            long left = due - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(left);
            }
            server.preview(feature(waits.size() % geometries.size()));
            waits.add((System.nanoTime() - due) / 1e6);
            due += EVERY_NANOSECONDS;
        }
        return waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
