package org.ecozone.access.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A statement that no provision stands between a kind of ground and some industries (承认无规定), with the text that was read to
 * be sure; or that the provisions stand at another layer, in whose zones such ground always lies.
 *
 * @param id stable name
 * @param layer id of the layer
 * @param zones which of its zones; null for all
 * @param industries which industries; null for all
 * @param elsewhere id of the layer whose provisions answer; null where there are none
 * @param reason in Chinese
 * @param read the articles read; a silence holds on days on which one of them is in force
 * @param until its last day, where a later text speaks of the ground though what was read stays in force; null for none
 */
public record Silence(
        String id,
        String layer,
        @Nullable Condition zones,
        @Nullable Condition industries,
        @Nullable String elsewhere,
        String reason,
        List<Citation> read,
        @Nullable LocalDate until) {

    public Silence {
        read = List.copyOf(read);
    }

    /** Whether what was read is the text in force on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return (until == null || !day.isAfter(until))
                && !Citation.inForce(read, day).isEmpty();
    }

    /** The days on which it may begin or cease to hold. */
    Set<LocalDate> changes() {
        Set<LocalDate> days = new TreeSet<>();
        read.forEach(article -> days.addAll(article.document().changes()));
        if (until != null) {
            days.add(until.plusDays(1));
        }
        return days;
    }
}
