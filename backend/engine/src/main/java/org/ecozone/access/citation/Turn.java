package org.ecozone.access.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.access.rule.Citation.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document comes into force or ceases to be.
 *
 * @param on the first day on which it is so
 * @param standing IN_FORCE or LAPSED
 */
public record Turn(LocalDate on, Standing standing) {

    /** The turns of {@code document} after {@code since} up to {@code until}, in order; null for ever since. */
    static List<Turn> of(Document document, @Nullable LocalDate since, LocalDate until) {
        List<Turn> turns = new ArrayList<>();
        turns.add(new Turn(document.from(), Standing.IN_FORCE));
        if (document.until() != null) {
            turns.add(new Turn(document.until().plusDays(1), Standing.LAPSED));
        }
        turns.removeIf(
                turn -> turn.on().isAfter(until) || since != null && !turn.on().isAfter(since));
        return turns;
    }
}
