package org.ecozone.geo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounding of parts that are printed together. */
public final class Rounding {

    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    /** Up to here a double times a power of ten is off by less than {@link #NEAR_HALF}. */
    private static final double MOST_SHIFTED = 1e11;

    private static final double NEAR_HALF = 1e-4;

    private static final MathContext NEVER_MORE = new MathContext(40, RoundingMode.DOWN);

    private Rounding() {}

    /**
     * {@code value}, HALF_UP to {@code decimals} decimals of its shortest decimal form. Only what lies near the middle between two
     * results needs that form.
     *
     * @param value finite, not negative
     * @param decimals 0 to 6
     */
    public static BigDecimal halfUp(double value, int decimals) {
        double shifted = value * TENS[decimals];
        double above = shifted - Math.floor(shifted);
        if (shifted < MOST_SHIFTED && Math.abs(above - 0.5) > NEAR_HALF) {
            return BigDecimal.valueOf((long) (shifted + 0.5), decimals);
        }
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * The parts, rounded to {@code decimals} decimals so that they sum to the rounded (HALF_UP) sum of the raw parts: every
     * part is cut, and what is missing goes, one unit each, to the largest remainders (ties: the earlier part).
     *
     * <p>Source: the largest-remainder method; land surveys ask for forced levelling (强制调平) of rounding residuals.
     *
     * @param parts finite, not negative
     */
    public static List<BigDecimal> partsThatSum(List<Double> parts, int decimals) {
        if (parts.size() <= 1) {
            return parts.stream().map(part -> halfUp(part, decimals)).toList();
        }
        List<BigDecimal> raw = parts.stream().map(BigDecimal::valueOf).toList();
        return levelled(raw, sum(raw).setScale(decimals, RoundingMode.HALF_UP), decimals);
    }

    /**
     * The parts, rounded to {@code decimals} decimals so that they sum to a figure that is printed above them: they are brought to
     * it in proportion, then levelled as {@link #partsThatSum} does. What is nothing stays nothing, as long as something is not.
     *
     * @param total not negative, of {@code decimals} decimals
     * @param parts finite, not negative
     */
    public static List<BigDecimal> partsThatSumTo(BigDecimal total, List<Double> parts, int decimals) {
        List<BigDecimal> raw = parts.stream().map(BigDecimal::valueOf).toList();
        BigDecimal sum = sum(raw);
        return levelled(
                sum.signum() == 0
                        ? raw
                        : raw.stream()
                                .map(part -> part.multiply(total).divide(sum, NEVER_MORE))
                                .toList(),
                total,
                decimals);
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every part cut, and what is missing to {@code total} given to the largest remainders. */
    private static List<BigDecimal> levelled(List<BigDecimal> raw, BigDecimal total, int decimals) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal[] cut = raw.stream()
                .map(part -> part.setScale(decimals, RoundingMode.FLOOR))
                .toArray(BigDecimal[]::new);
        int[] byRemainder = IntStream.range(0, cut.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> raw.get(i).subtract(cut[i]))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        long units = total.subtract(sum(List.of(cut))).divide(unit).longValueExact();
        for (int i = 0; i < cut.length; i++) {
            long some = units / cut.length + (i < units % cut.length ? 1 : 0);
            cut[byRemainder[i]] = cut[byRemainder[i]].add(unit.multiply(BigDecimal.valueOf(some)));
        }
        return List.of(cut);
    }
}
