package org.ecozone.screening.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How much of a site, as its result prints it.
 *
 * @param kind what is counted, the same throughout a sheet
 * @param value m², m or a number of points
 * @param mu of an area, to two decimals; nothing for other kinds
 */
public record Amount(Kind kind, BigDecimal value, BigDecimal mu) {

    private static final BigDecimal MU_OF_A_SQUARE_METRE = new BigDecimal("0.0015");
    private static final int DECIMALS = 2;
    private static final int SHARE_DECIMALS = 6;

    /** What a site is measured by. */
    public enum Kind {
        AREA,
        LENGTH,
        COUNT
    }

    /** An area in m²; its mu are those of the printed m². */
    static Amount area(BigDecimal squareMetres) {
        return new Amount(
                Kind.AREA,
                squareMetres,
                squareMetres.multiply(MU_OF_A_SQUARE_METRE).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** An amount of another kind. */
    static Amount of(Kind kind, BigDecimal value) {
        return new Amount(kind, value, BigDecimal.ZERO);
    }

    /** Together with {@code other}, of the same kind. */
    Amount with(Amount other) {
        return new Amount(kind, value.add(other.value()), mu.add(other.mu()));
    }

    /** Less {@code other}, of the same kind; what is null takes nothing away. */
    Amount without(@Nullable Amount other) {
        return other == null ? this : new Amount(kind, value.subtract(other.value()), mu.subtract(other.mu()));
    }

    /** The share that this is of {@code whole}, which is more than nothing. */
    BigDecimal shareOf(Amount whole) {
        return value.divide(whole.value(), SHARE_DECIMALS, RoundingMode.HALF_UP);
    }

    boolean isNothing() {
        return value.signum() == 0;
    }
}
