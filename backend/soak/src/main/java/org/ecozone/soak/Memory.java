package org.ecozone.soak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server's memory over time, life by life. */
final class Memory implements Runnable {

    private static final long PAUSE_MILLIS = 2000;
    /** What the machine needs of a life to warm up, and at least behind that to judge it. */
    private static final long WARMING_SECONDS = 600;

    private static final long JUDGED_SECONDS = 300;
    private static final double MOST_GROWTH = 1.10;

    /** @param at nanoseconds */
    record Sample(long at, long process, long megabytes) {}

    private final Installation installation;
    private final List<Sample> samples = new ArrayList<>();

    Memory(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            installation
                    .server()
                    .ifPresent(server ->
                            add(new Sample(System.nanoTime(), server, Installation.residentMegabytes(server))));
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    synchronized void add(Sample sample) {
        if (sample.megabytes() > 0) {
            samples.add(sample);
        }
    }

    synchronized long most() {
        return samples.stream().mapToLong(Sample::megabytes).max().orElse(0);
    }

    /**
     * How much of the memory that the longest life used in the first half of its warm time it used in the second; 0 where no life was
     * long enough to tell.
     */
    synchronized double growth() {
        Map<Long, List<Sample>> lives = samples.stream().collect(Collectors.groupingBy(Sample::process));
        List<Sample> longest = lives.values().stream()
                .max(Comparator.comparingLong(Memory::seconds))
                .orElse(List.of());
        if (longest.isEmpty() || seconds(longest) < WARMING_SECONDS + JUDGED_SECONDS) {
            return 0;
        }
        long warm = longest.get(0).at() + TimeUnit.SECONDS.toNanos(WARMING_SECONDS);
        long last = longest.get(longest.size() - 1).at();
        long middle = warm + (last - warm) / 2;
        return mean(longest, middle, last) / mean(longest, warm, middle);
    }

    private static long seconds(List<Sample> life) {
        return TimeUnit.NANOSECONDS.toSeconds(
                life.get(life.size() - 1).at() - life.get(0).at());
    }

    private static double mean(List<Sample> life, long from, long until) {
        return life.stream()
                .filter(sample -> sample.at() >= from && sample.at() <= until)
                .mapToLong(Sample::megabytes)
                .average()
                .orElseThrow();
    }

    boolean isFlat() {
        return growth() <= MOST_GROWTH;
    }
}
