package org.ecozone.geo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounding of parts that are printed together. */
public final class Rounding {

    private Rounding() {}

    /**
     * The parts, rounded to {@code decimals} decimals so that they sum to the rounded (HALF_UP) sum of the raw parts: every
     * part is cut, and what is missing goes, one unit each, to the largest remainders (ties: the earlier part).
     *
     * <p>Source: the largest-remainder method; land surveys ask for forced levelling (强制调平) of rounding residuals.
     *
     * @param parts finite, not negative
     */
    public static List<BigDecimal> partsThatSum(List<Double> parts, int decimals) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        List<BigDecimal> raw = parts.stream().map(BigDecimal::valueOf).toList();
        BigDecimal total =
                raw.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal[] cut = raw.stream()
                .map(part -> part.setScale(decimals, RoundingMode.FLOOR))
                .toArray(BigDecimal[]::new);
        BigDecimal missing = total;
        for (BigDecimal part : cut) {
            missing = missing.subtract(part);
        }
        int[] byRemainder = IntStream.range(0, cut.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> raw.get(i).subtract(cut[i]))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int units = missing.divide(unit).intValueExact();
        for (int i = 0; i < units; i++) {
            cut[byRemainder[i]] = cut[byRemainder[i]].add(unit);
        }
        return List.of(cut);
    }
}
