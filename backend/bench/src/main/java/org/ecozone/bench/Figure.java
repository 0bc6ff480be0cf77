package org.ecozone.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a run.
 *
 * @param measure its name, for example {@code engine.sites-per-second}
 * @param threads or clients that worked; 0 where that does not matter
 * @param value the figure: a median where there were rounds
 * @param unit of the value
 * @param rounds least and most of the rounds; null where there was one
 * @param more further numbers that belong to it, by name
 */
record Figure(
        String measure,
        int threads,
        double value,
        String unit,
        @Nullable Rate rounds,
        Map<String, Object> more) {

    static final String RATE = "sites/s";

    Figure {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    static Figure of(String measure, double value, String unit) {
        return new Figure(measure, 0, value, unit, null, Map.of());
    }

    static Figure of(String measure, int threads, Throughput throughput) {
        Rate rate = throughput.sitesPerSecond();
        return new Figure(
                measure,
                threads,
                rate.median(),
                RATE,
                rate,
                Map.of("cpuMicrosecondsPerSite", Math.round(throughput.cpuMicroseconds() * 100) / 100.0));
    }

    Figure with(String name, Object number) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, number);
        return new Figure(measure, threads, value, unit, rounds, all);
    }

    boolean isRate() {
        return unit.equals(RATE);
    }
}
