package org.ecozone.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecozone.geo.Area;
import org.ecozone.geo.Rounding;

/**
 * A balance as it is printed: before = retained + lost, after = retained + gained, so before − lost + gained = after, all to the
 * last digit. Before, retained and after of a total are rounded HALF_UP; lost and gained are what is between them.
 */
public record PrintedBalance(
        BigDecimal before, BigDecimal retained, BigDecimal lost, BigDecimal gained, BigDecimal after) {

    private static final int RATE_DECIMALS = 8;

    /** A balance that stands alone. */
    public static PrintedBalance of(Balance balance, AreaUnit unit) {
        BigDecimal before = print(balance.before(), unit);
        BigDecimal after = print(balance.after(), unit);
        BigDecimal retained = print(balance.retained(), unit).min(before).min(after);
        return new PrintedBalance(before, retained, before.subtract(retained), after.subtract(retained), after);
    }

    private static BigDecimal print(Area area, AreaUnit unit) {
        return Rounding.halfUp(unit.of(area), AreaUnit.DECIMALS);
    }

    /** {@code parts}, printed so that each closes and all of them sum to {@code total}, member by member. */
    public static List<PrintedBalance> parts(PrintedBalance total, List<Balance> parts, AreaUnit unit) {
        List<BigDecimal> retained = level(total.retained, parts, Balance::retained, unit);
        List<BigDecimal> lost = level(total.lost, parts, Balance::lost, unit);
        List<BigDecimal> gained = level(total.gained, parts, Balance::gained, unit);
        List<PrintedBalance> printed = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            printed.add(ofParts(retained.get(i), lost.get(i), gained.get(i)));
        }
        return printed;
    }

    private static List<BigDecimal> level(
            BigDecimal total, List<Balance> parts, Function<Balance, Area> member, AreaUnit unit) {
        return Rounding.partsThatSumTo(
                total, parts.stream().map(member).map(unit::of).toList(), AreaUnit.DECIMALS);
    }

    private static PrintedBalance ofParts(BigDecimal retained, BigDecimal lost, BigDecimal gained) {
        return new PrintedBalance(retained.add(lost), retained, lost, gained, retained.add(gained));
    }

    /** The sum, member by member. */
    public PrintedBalance plus(PrintedBalance other) {
        return ofParts(retained.add(other.retained), lost.add(other.lost), gained.add(other.gained));
    }

    /** The same, to be taken off. */
    public PrintedBalance negated() {
        return ofParts(retained.negate(), lost.negate(), gained.negate());
    }

    /** 面积保有率: after / before as printed, HALF_UP to 8 decimals; empty where there was nothing. */
    public Optional<BigDecimal> areaRate() {
        return rate(after);
    }

    /** 原位保留率: retained / before as printed, HALF_UP to 8 decimals; empty where there was nothing. */
    public Optional<BigDecimal> retentionRate() {
        return rate(retained);
    }

    private Optional<BigDecimal> rate(BigDecimal part) {
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(part.divide(before, RATE_DECIMALS, RoundingMode.HALF_UP));
    }
}
