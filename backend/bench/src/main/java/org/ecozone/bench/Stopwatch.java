package org.ecozone.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Times what the current thread does: by the wall clock, and on its processor. */
final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long began = System.nanoTime();
    private final long processor = THREADS.getCurrentThreadCpuTime();

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    double processorSeconds() {
        return (THREADS.getCurrentThreadCpuTime() - processor) / 1e9;
    }

    /** The figure {@code measure}: the seconds until now. */
    Figure figure(String measure) {
        return Figure.of(measure, seconds(), "s").with("cpuSeconds", processorSeconds());
    }
}
