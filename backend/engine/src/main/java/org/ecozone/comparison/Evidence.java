package org.ecozone.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;

/**
 * What a finding rests on: figures by names that carry their unit, words, and tables of figures; printed as they stand.
 *
 * @param figures by name
 * @param words by name
 * @param tables by name, figures by what they are of
 */
public record Evidence(
        SortedMap<String, BigDecimal> figures,
        SortedMap<String, String> words,
        SortedMap<String, SortedMap<String, BigDecimal>> tables) {

    private static final int SHARE_DECIMALS = 6;

    /** Refuses one name for two things. */
    public Evidence {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        long names = Stream.of(figures, words, tables)
                .map(Map::keySet)
                .flatMap(Set::stream)
                .distinct()
                .count();
        if (names < figures.size() + words.size() + tables.size()) {
            throw new IllegalArgumentException("evidence of one name twice");
        }
    }

    /** Collects evidence. */
    static final class Collected {

        private final SortedMap<String, BigDecimal> figures = new TreeMap<>();
        private final SortedMap<String, String> words = new TreeMap<>();
        private final SortedMap<String, SortedMap<String, BigDecimal>> tables = new TreeMap<>();

        /** {@code name} in m² and in mu. */
        Collected area(String name, PrintedArea area) {
            figures.put(name + "SquareMetres", area.squareMetres());
            figures.put(name + "Mu", area.mu());
            return this;
        }

        /** Likewise, of an area that stands alone. */
        Collected area(String name, Area area) {
            return area(name, PrintedArea.of(area));
        }

        /** Before, lost, gained and after. */
        Collected balance(PrintedBalance squareMetres, PrintedBalance mu) {
            balance("SquareMetres", squareMetres);
            balance("Mu", mu);
            return this;
        }

        private void balance(String unit, PrintedBalance printed) {
            figures.put("before" + unit, printed.before());
            figures.put("lost" + unit, printed.lost());
            figures.put("gained" + unit, printed.gained());
            figures.put("after" + unit, printed.after());
        }

        Collected metres(String name, Length length) {
            figures.put(name + "Metres", length.roundedMetres(1));
            return this;
        }

        Collected share(String name, double share) {
            figures.put(name, BigDecimal.valueOf(share).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP));
            return this;
        }

        Collected count(String name, long count) {
            figures.put(name, BigDecimal.valueOf(count));
            return this;
        }

        Collected figure(String name, BigDecimal figure) {
            figures.put(name, figure);
            return this;
        }

        Collected word(String name, String word) {
            words.put(name, word);
            return this;
        }

        /** Areas in m². */
        Collected areas(String name, Map<String, PrintedArea> areas) {
            SortedMap<String, BigDecimal> table = new TreeMap<>();
            areas.forEach((of, area) -> table.put(of, area.squareMetres()));
            return table(name + "SquareMetres", table);
        }

        Collected table(String name, SortedMap<String, BigDecimal> table) {
            tables.put(name, table);
            return this;
        }

        Evidence made() {
            return new Evidence(figures, words, tables);
        }
    }

    static Collected collected() {
        return new Collected();
    }

    /** The figure {@code name}; throws {@link NoSuchElementException} where there is none. */
    public BigDecimal figure(String name) {
        BigDecimal figure = figures.get(name);
        if (figure == null) {
            throw new NoSuchElementException(name);
        }
        return figure;
    }
}
