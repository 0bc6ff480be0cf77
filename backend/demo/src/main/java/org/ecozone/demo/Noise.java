package org.ecozone.demo;

import org.locationtech.jts.geom.Coordinate;

/** Seeded randomness without state: the same question has the same answer, in whatever order questions come. */
final class Noise {

    /** The seed of the whole data set. */
    static final long SEED = 20_260_101L;

    private static final int OCTAVES = 4;

    private Noise() {}

    /** A number in 0 … 1 for {@code a}, {@code b} and {@code purpose} (SplitMix64 finaliser over their mix). */
    static double unit(long a, long b, long purpose) {
        long h = SEED + 0x9E3779B97F4A7C15L * (purpose + 1);
        h = mix(h ^ mix(a + 0x9E3779B97F4A7C15L));
        h = mix(h ^ mix(b + 0xD1B54A32D192ED03L));
        return (h >>> 11) * 0x1.0p-53;
    }

    /** A number in -1 … 1. */
    static double signed(long a, long b, long purpose) {
        return 2 * unit(a, b, purpose) - 1;
    }

    /** Fractal value noise in about -1 … 1, its largest features {@code wavelengthKm} across. */
    static double at(Coordinate km, double wavelengthKm, long purpose) {
        double sum = 0;
        double weight = 1;
        double total = 0;
        double scale = 1 / wavelengthKm;
        for (int octave = 0; octave < OCTAVES; octave++) {
            sum += weight * lattice(km.x * scale, km.y * scale, purpose * 31 + octave);
            total += weight;
            weight /= 2;
            scale *= 2.03;
        }
        return 1.6 * sum / total;
    }

    private static double lattice(double x, double y, long purpose) {
        long i = (long) Math.floor(x);
        long j = (long) Math.floor(y);
        double u = smooth(x - i);
        double v = smooth(y - j);
        double low = signed(i, j, purpose) * (1 - u) + signed(i + 1, j, purpose) * u;
        double high = signed(i, j + 1, purpose) * (1 - u) + signed(i + 1, j + 1, purpose) * u;
        return low * (1 - v) + high * v;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
