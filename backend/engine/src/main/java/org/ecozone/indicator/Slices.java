package org.ecozone.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecozone.cover.Division;
import org.ecozone.geo.Rounding;
import org.ecozone.indicator.Breakdown.Amount;

/**
 * A division by rows: a row for each zone, or for all zones of a category.
 *
 * @param rows m² in each row, in order, then in none of the zones
 * @param repeated m² that zones count more than once
 */
record Slices(double[] rows, double repeated) {

    /**
     * The rows of {@code division}.
     *
     * @param row the row of a zone's code
     * @param count how many rows there are
     */
    static Slices of(Division division, Function<Division.Part, Integer> row, int count) {
        double[] rows = new double[count + 1];
        for (Division.Part part : division.parts()) {
            rows[row.apply(part)] += part.area().squareMetres();
        }
        rows[count] = division.inNone().squareMetres();
        return new Slices(rows, division.repeated().squareMetres());
    }

    /** The rows, then what is repeated as a negative amount, printed so that they sum to {@code whole}. */
    List<Amount> amounts(Amount whole) {
        List<BigDecimal> squareMetres = levelled(whole.squareMetres(), 1);
        List<BigDecimal> mu = levelled(whole.mu(), 3.0 / 2000);
        List<Amount> amounts = new ArrayList<>();
        for (int i = 0; i < squareMetres.size(); i++) {
            amounts.add(new Amount(i < rows.length ? rows[i] : -repeated, squareMetres.get(i), mu.get(i)));
        }
        return amounts;
    }

    private List<BigDecimal> levelled(BigDecimal whole, double unitsOfSquareMetre) {
        BigDecimal deducted = Printed.rounded(repeated * unitsOfSquareMetre, whole.scale());
        List<Double> scaled =
                Arrays.stream(rows).mapToObj(row -> row * unitsOfSquareMetre).toList();
        List<BigDecimal> levelled =
                new ArrayList<>(Rounding.partsThatSumTo(whole.add(deducted), scaled, whole.scale()));
        levelled.add(deducted.negate());
        return levelled;
    }

    /** Positions of {@code keys}, the first one for each. */
    static Map<String, Integer> positions(List<String> keys) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        keys.forEach(key -> positions.putIfAbsent(key, positions.size()));
        return positions;
    }
}
