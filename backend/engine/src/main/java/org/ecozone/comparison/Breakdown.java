package org.ecozone.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A layer's balance by the zones of another layer, or by their categories. The parts, less what they count more than once, sum to
 * the layer's.
 *
 * @param by id of the layer whose zones divide the ground: those of the later edition
 * @param parts in the order of codes or of the legend; those that the layer reaches in neither edition are left out; last, where
 *     there is any, the ground in none of them
 * @param repeated what lies in several parts, as often as it is counted too many times; nothing where they tile the ground
 */
public record Breakdown(String by, List<Part> parts, Balance repeated) {

    public Breakdown {
        parts = List.copyOf(parts);
    }

    /**
     * What lies in one part.
     *
     * @param code of the zone or the category; null for the ground in none
     * @param name in Chinese
     * @param category of the zone, or the category itself; null for the ground in none
     */
    public record Part(
            @Nullable String code, String name, @Nullable String category, Balance balance) {

        /** The ground in none. */
        static Part none(Balance balance) {
            return new Part(null, "不属于任何一个", null, balance);
        }
    }

    /** A part with its printed figures. */
    public record Printed(Part part, PrintedBalance squareMetres, PrintedBalance mu) {}

    /** What is counted more than once, as printed; to be taken off the sum of the parts. */
    public PrintedBalance printedRepeated(AreaUnit unit) {
        return PrintedBalance.of(repeated, unit);
    }

    /** The parts as printed: less what is repeated they sum to {@code total} as printed. */
    public List<Printed> printed(Balance total) {
        List<PrintedBalance> squareMetres = printed(total, AreaUnit.SQUARE_METRES);
        List<PrintedBalance> mu = printed(total, AreaUnit.MU);
        List<Printed> printed = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            printed.add(new Printed(parts.get(i), squareMetres.get(i), mu.get(i)));
        }
        return printed;
    }

    private List<PrintedBalance> printed(Balance total, AreaUnit unit) {
        return PrintedBalance.parts(
                PrintedBalance.of(total, unit).plus(printedRepeated(unit)),
                parts.stream().map(Part::balance).toList(),
                unit);
    }

    /** The parts that are zones. */
    Stream<Part> zones() {
        return parts.stream().filter(part -> part.code() != null);
    }
}
