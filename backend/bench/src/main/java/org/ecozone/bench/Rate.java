package org.ecozone.bench;

import java.util.Arrays;

/**
 * What several rounds of one measure gave.
 *
 * @param median the figure that is reported
 */
record Rate(double median, double least, double most) {

    static Rate of(double... rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Rate(median, sorted[0], sorted[sorted.length - 1]);
    }
}
