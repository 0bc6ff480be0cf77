package org.ecozone.access.citation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.ecozone.access.rule.Citation.Document;

/** Whether what is cited is in force on a day; of a clause, what is so of all its citations. */
public enum Standing {
    /** All of it. */
    IN_FORCE,
    /** Some of it; the rest has lapsed or is to come. */
    PARTLY,
    /** None of it any more: the clause does not apply. */
    LAPSED,
    /** None of it yet: the clause does not apply. */
    NOT_YET;

    /** Of a document: never {@link #PARTLY}. */
    static Standing of(Document document, LocalDate day) {
        if (day.isBefore(document.from())) {
            return NOT_YET;
        }
        return document.until() != null && day.isAfter(document.until()) ? LAPSED : IN_FORCE;
    }

    /** Of documents together, at least one; where none is in force, one that was outweighs those to come. */
    static Standing of(Collection<Document> documents, LocalDate day) {
        var kinds = documents.stream().map(document -> of(document, day)).collect(Collectors.toSet());
        if (kinds.contains(IN_FORCE)) {
            return kinds.size() == 1 ? IN_FORCE : PARTLY;
        }
        return kinds.contains(LAPSED) ? LAPSED : NOT_YET;
    }
}
