package org.ecozone.bench;

import java.lang.management.ManagementFactory;

/** How much of the heap is in use by what can still be reached. */
final class Heap {

    private static final int SETTLED = 3;
    private static final long MEGABYTE = 1_000_000;

    private Heap() {}

    /** Megabytes (10⁶ bytes) after collections that no longer find anything to free. */
    static double megabytes() {
        long least = Long.MAX_VALUE;
        for (int unchanged = 0; unchanged < SETTLED; ) {
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            unchanged = used < least - MEGABYTE ? 0 : unchanged + 1;
            least = Math.min(least, used);
        }
        return (double) least / MEGABYTE;
    }
}
