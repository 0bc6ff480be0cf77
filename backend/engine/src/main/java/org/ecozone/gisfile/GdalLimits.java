package org.ecozone.gisfile;

import java.time.Duration;

/**
 * What one run of a GDAL program may use.
 *
 * @param time on the clock; then its whole process group is killed
 * @param processorSeconds of processor time
 * @param memoryBytes of address space
 * @param fileBytes of one file that it writes, and of an output that is written to one
 * @param waiting for one of the places where programs run
 */
record GdalLimits(Duration time, int processorSeconds, long memoryBytes, long fileBytes, Duration waiting) {

    private static final long MB = 1024 * 1024;

    static final GdalLimits DEFAULT =
            new GdalLimits(Duration.ofSeconds(30), 25, 1536 * MB, 400 * MB, Duration.ofSeconds(20));

    GdalLimits withTime(Duration other) {
        return new GdalLimits(other, processorSeconds, memoryBytes, fileBytes, waiting);
    }
}
