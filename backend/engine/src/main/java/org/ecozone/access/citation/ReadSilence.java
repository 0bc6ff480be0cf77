package org.ecozone.access.citation;

import java.time.LocalDate;
import java.util.List;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Citation.Document;

/**
 * A silence with what was read to state it. Once none of it is in force the ground is open again, until somebody reads the text
 * that took its place.
 */
public record ReadSilence(Silence silence) {

    /** What was read, on {@code day}; LAPSED also where a later text speaks of the ground. */
    public Standing standing(LocalDate day) {
        LocalDate until = silence.until();
        return until != null && day.isAfter(until) ? Standing.LAPSED : Standing.of(documents(), day);
    }

    /** Whether a document that was read came into force or ceased to be after {@code since}, up to {@code until}. */
    boolean turned(LocalDate since, LocalDate until) {
        return standing(since) != standing(until)
                || documents().stream()
                        .anyMatch(document -> !Turn.of(document, since, until).isEmpty());
    }

    private List<Document> documents() {
        return silence.read().stream().map(Citation::document).toList();
    }
}
