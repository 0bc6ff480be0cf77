package org.ecozone.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.locationtech.jts.geom.Polygon;

/**
 * How often and how long contenders are asked: first to warm up, then in rounds that are measured. The sites are asked in
 * turn, again from the first after the last; threads take them in small runs from one counter. A round's rate is what was
 * answered over the time until the last thread was done.
 *
 * @param warmUp time that is not measured
 * @param count of measured rounds
 * @param length of a round
 */
record Rounds(Duration warmUp, int count, Duration length) {

    private static final int RUN = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Where results go, so that no computation can be left out. */
    static volatile double sink;

    Throughput measure(Contender contender, List<Polygon> sites, int threads) {
        return measureInTurn(List.of(contender), sites, threads).get(0);
    }

    /** The contenders round by round in turn, so that what disturbs the machine disturbs all of them alike. */
    List<Throughput> measureInTurn(List<? extends Contender> contenders, List<Polygon> sites, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Asked> asked = contenders.stream()
                    .map(contender -> new Asked(contender, sites, threads, workers))
                    .toList();
            asked.forEach(one -> one.round(warmUp));
            asked.forEach(Asked::forget);
            for (int i = 0; i < count; i++) {
                asked.forEach(one -> one.round(length));
            }
            return asked.stream().map(Asked::throughput).toList();
        } finally {
            workers.shutdownNow();
        }
    }

    /** A contender and what its rounds gave. */
    private static final class Asked {

        private final Contender contender;
        private final List<Polygon> sites;
        private final int threads;
        private final ExecutorService workers;
        private final AtomicLong next = new AtomicLong();
        private final List<Double> rates = new ArrayList<>();
        private long answered;
        private long cpuNanoseconds;

        Asked(Contender contender, List<Polygon> sites, int threads, ExecutorService workers) {
            this.contender = contender;
            this.sites = sites;
            this.threads = threads;
            this.workers = workers;
        }

        void round(Duration length) {
            long began = System.nanoTime();
            List<Future<Work>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(workers.submit(() -> work(began + length.toNanos())));
            }
            long inRound = 0;
            for (Future<Work> one : running) {
                Work work = get(one);
                inRound += work.answered();
                cpuNanoseconds += work.cpuNanoseconds();
            }
            rates.add(inRound * 1e9 / (System.nanoTime() - began));
            answered += inRound;
        }

        void forget() {
            rates.clear();
            answered = 0;
            cpuNanoseconds = 0;
        }

        Throughput throughput() {
            double[] all = rates.stream().mapToDouble(Double::doubleValue).toArray();
            return new Throughput(Rate.of(all), cpuNanoseconds / 1e3 / answered);
        }

        private Work work(long deadline) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long done = 0;
            double sum = 0;
            do {
                long from = next.getAndAdd(RUN);
                for (int i = 0; i < RUN; i++) {
                    sum += contender.ask(sites.get((int) ((from + i) % sites.size())));
                }
                done += RUN;
            } while (System.nanoTime() < deadline);
            sink = sum;
            return new Work(done, THREADS.getCurrentThreadCpuTime() - cpu);
        }

        private static Work get(Future<Work> future) {
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private record Work(long answered, long cpuNanoseconds) {}
}
