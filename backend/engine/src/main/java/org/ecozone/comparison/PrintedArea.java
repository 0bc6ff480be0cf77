package org.ecozone.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.geo.Area;
import org.ecozone.geo.Rounding;

/** An area as it is printed, with {@value AreaUnit#DECIMALS} decimals; each unit is rounded from raw values by itself. */
public record PrintedArea(BigDecimal squareMetres, BigDecimal mu) {

    static final PrintedArea ZERO = of(Area.ZERO);

    /** An area that stands alone. */
    public static PrintedArea of(Area area) {
        return new PrintedArea(area.roundedSquareMetres(AreaUnit.DECIMALS), area.roundedMu(AreaUnit.DECIMALS));
    }

    /** Each of {@code areas} by itself. */
    static List<PrintedArea> each(List<Area> areas) {
        return areas.stream().map(PrintedArea::of).toList();
    }

    /** {@code areas}, printed so that they sum to {@code total}. */
    static List<PrintedArea> parts(PrintedArea total, List<Area> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        List<BigDecimal> squareMetres = Rounding.partsThatSumTo(
                total.squareMetres, areas.stream().map(Area::squareMetres).toList(), AreaUnit.DECIMALS);
        List<BigDecimal> mu =
                Rounding.partsThatSumTo(total.mu, areas.stream().map(Area::mu).toList(), AreaUnit.DECIMALS);
        List<PrintedArea> parts = new ArrayList<>(areas.size());
        for (int i = 0; i < areas.size(); i++) {
            parts.add(new PrintedArea(squareMetres.get(i), mu.get(i)));
        }
        return parts;
    }

    static PrintedArea sum(Stream<PrintedArea> areas) {
        return areas.reduce(ZERO, PrintedArea::plus);
    }

    private PrintedArea plus(PrintedArea other) {
        return new PrintedArea(squareMetres.add(other.squareMetres), mu.add(other.mu));
    }

    /** Divided among {@code count}, HALF_UP. */
    PrintedArea mean(int count) {
        BigDecimal by = BigDecimal.valueOf(Math.max(1, count));
        return new PrintedArea(
                squareMetres.divide(by, AreaUnit.DECIMALS, RoundingMode.HALF_UP),
                mu.divide(by, AreaUnit.DECIMALS, RoundingMode.HALF_UP));
    }
}
