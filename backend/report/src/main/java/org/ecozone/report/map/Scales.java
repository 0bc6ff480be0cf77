package org.ecozone.report.map;

import java.util.Arrays;
import java.util.OptionalInt;

/** Scales of maps, and the round lengths that go with them. */
final class Scales {

    private static final int[] OF_SITES = {
        500, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 7_500, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000,
        50_000, 75_000, 100_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 600_000, 750_000, 1_000_000,
        1_200_000, 1_500_000, 1_800_000, 2_000_000, 2_500_000, 3_000_000
    };

    private static final double[] ROUND = {1, 2, 5, 10};

    private Scales() {}

    /** The greatest scale at which so many metres have room on so many millimetres; empty if none of the list has it. */
    static OptionalInt fitting(
            double eastMetres, double northMetres, double widthMillimetres, double heightMillimetres) {
        double least = Math.max(eastMetres / widthMillimetres, northMetres / heightMillimetres) * 1000;
        return Arrays.stream(OF_SITES).filter(scale -> scale >= least).findFirst();
    }

    /** The longest round length, 1, 2 or 5 and zeros, that is no longer than {@code millimetres} at {@code scale}; in metres. */
    static double roundWithin(int scale, double millimetres) {
        double most = scale * millimetres / 1000;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double best = power;
        for (double round : ROUND) {
            if (round * power <= most) {
                best = round * power;
            }
        }
        return best;
    }

    /** {@code metres} as a person writes it: {@code 500 m}, {@code 2 km}. */
    static String words(double metres) {
        return metres < 1000 ? Math.round(metres) + " m" : number(metres / 1000) + " km";
    }

    /** {@code 1:25 000}. */
    static String words(int scale) {
        StringBuilder digits = new StringBuilder(Integer.toString(scale));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, ' ');
        }
        return "1:" + digits;
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
