package org.ecozone.server.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ecozone.access.book.RuleBook;
import org.ecozone.screening.rescreen.Basis;
import org.ecozone.server.access.RulesInForce;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/**
 * By what records are screened again. What is {@link #RECORDED} stays as each record has it; what is not named is the edition in force
 * on the day, the rules in force, and today.
 *
 * @param map one edition for all; null where each record's own, or the one of its day
 * @param isRecordedEdition whether each keeps its own
 * @param rules one release for all; null where each keeps its own
 * @param asOf one day for all; null where each keeps its own
 * @param knownAt editions published later do not count
 */
record NewBasis(
        @Nullable ZoningMap map,
        boolean isRecordedEdition,
        @Nullable RuleBook rules,
        @Nullable LocalDate asOf,
        Instant knownAt) {

    /** What a parameter says for: as each record has it. */
    static final String RECORDED = "recorded";

    /**
     * Reads the query parameters, null where they were not given.
     *
     * @throws ProblemException BAD_PARAMETER, EDITION_UNKNOWN or RULES_UNKNOWN
     */
    static NewBasis of(
            @Nullable String edition,
            @Nullable String asOf,
            @Nullable String rules,
            PublishedEditions editions,
            RulesInForce inForce,
            Clock clock) {
        boolean isRecordedDay = RECORDED.equals(asOf);
        EditionQuery query = EditionQuery.of(null, isRecordedDay ? null : asOf, null, clock);
        @Nullable
        RuleBook book =
                RECORDED.equals(rules) ? null : rules == null ? inForce.current() : inForce.named(rules, "rules");
        @Nullable LocalDate day = isRecordedDay ? null : query.asOf();
        if (book != null && day != null) {
            RulesInForce.completeOn(book, day);
        }
        boolean isRecordedEdition = RECORDED.equals(edition);
        @Nullable ZoningMap map = null;
        if (edition != null && !isRecordedEdition) {
            map = editions.named(edition, "edition");
        } else if (edition == null && day != null) {
            map = editions.choose(query).map();
        }
        return new NewBasis(map, isRecordedEdition, book, day, query.knownAt());
    }

    /**
     * For a record that was made by {@code before}.
     *
     * @throws ProblemException EDITION_UNKNOWN or BAD_PARAMETER where there is none for its day
     */
    Basis after(Basis before, PublishedEditions editions) {
        LocalDate day = Optional.ofNullable(asOf).orElse(before.asOf());
        RuleBook book = RulesInForce.completeOn(Optional.ofNullable(rules).orElse(before.rules()), day);
        return new Basis(map(before, day, editions), book, day);
    }

    private ZoningMap map(Basis before, LocalDate day, PublishedEditions editions) {
        if (isRecordedEdition) {
            return before.map();
        }
        return map != null
                ? map
                : editions.choose(new EditionQuery(null, day, knownAt)).map();
    }
}
