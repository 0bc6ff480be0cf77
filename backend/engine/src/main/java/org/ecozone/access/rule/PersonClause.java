package org.ecozone.access.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause of an access list that a person must check. It is listed with every result that it concerns and never decides.
 *
 * @param id stable name
 * @param title what it demands, in Chinese
 * @param dimension which of the four dimensions it belongs to
 * @param clause where it stands
 * @param where the places it speaks of; null for everywhere
 * @param cites at least one article
 * @param note what to look at; null where the text says it
 */
public record PersonClause(
        String id,
        String title,
        Rule.Dimension dimension,
        Clause clause,
        @Nullable Where where,
        List<Citation> cites,
        @Nullable String note) {

    public PersonClause {
        cites = List.copyOf(cites);
    }

    /** What it is an instance of, as {@link Rule#model}. */
    public String model() {
        return clause.unit() == null ? id : id.substring(clause.unit().length() + 1);
    }

    /** What it can be based on on {@code date}; it does not apply where this is empty. */
    public List<Citation> citationsInForce(LocalDate date) {
        return Citation.inForce(cites, date);
    }
}
