package org.ecozone.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts printed so that they sum to a whole that is already printed (强制调平). */
final class Levelling {

    private Levelling() {}

    /**
     * The parts with as many decimals as {@code whole}, which they sum to: each is cut, and what is missing goes, one unit each, to
     * the largest remainders, again and again; what is too much is taken from the largest parts likewise.
     *
     * @param whole what they sum to, but for rounding
     * @param parts finite, not negative; at least one unless the whole is 0
     */
    static List<BigDecimal> of(BigDecimal whole, double[] parts) {
        BigDecimal[] raw =
                Arrays.stream(parts).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
        BigDecimal[] cut = Arrays.stream(raw)
                .map(part -> part.setScale(whole.scale(), RoundingMode.FLOOR))
                .toArray(BigDecimal[]::new);
        BigDecimal missing = whole.subtract(Arrays.stream(cut).reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(whole.scale());
        long units = missing.divide(unit).longValueExact();
        int[] order = units < 0 ? byPart(raw) : byRemainder(raw, cut);
        for (long i = 0; i < Math.abs(units); i++) {
            int at = order[(int) (i % order.length)];
            cut[at] = cut[at].add(units < 0 ? unit.negate() : unit);
        }
        return List.of(cut);
    }

    private static int[] byRemainder(BigDecimal[] raw, BigDecimal[] cut) {
        return largestFirst(
                Comparator.comparing((Integer i) -> raw[i].subtract(cut[i])).reversed(), raw.length);
    }

    private static int[] byPart(BigDecimal[] raw) {
        return largestFirst(Comparator.comparing((Integer i) -> raw[i]).reversed(), raw.length);
    }

    private static int[] largestFirst(Comparator<Integer> order, int size) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
