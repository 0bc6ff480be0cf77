package org.ecozone.access.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation.Document;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a rule book with what they rest on, on a day; or those of them whose basis changed.
 *
 * @param book of which release
 * @param asOf the day whose law counts
 * @param since the clauses whose basis changed after it, up to {@code asOf}; null for all clauses
 * @param documents the documents that came into force or ceased to be in that time, or all; in the book's order
 * @param clauses law and plan first, then the access lists, those that a person must check last
 * @param silences what was read where nothing was found; in the book's order
 */
public record CitationReport(
        RuleBook book,
        LocalDate asOf,
        @Nullable LocalDate since,
        List<Document> documents,
        List<CitingClause> clauses,
        List<ReadSilence> silences) {

    /**
     * What {@code book} rests on.
     *
     * @throws IllegalArgumentException if a day is before {@link RuleBook#from}, or {@code since} after {@code asOf}
     */
    public static CitationReport of(RuleBook book, LocalDate asOf, @Nullable LocalDate since) {
        LocalDate first = since == null ? asOf : since;
        if (first.isBefore(book.from()) || first.isAfter(asOf)) {
            throw new IllegalArgumentException(book.from() + " ≤ " + first + " ≤ " + asOf + " does not hold");
        }
        return new CitationReport(
                book,
                asOf,
                since,
                book.documents().stream()
                        .filter(document ->
                                since == null || !Turn.of(document, since, asOf).isEmpty())
                        .toList(),
                clauses(book).stream()
                        .filter(clause -> since == null || clause.turned(since, asOf))
                        .toList(),
                book.silences().stream()
                        .map(ReadSilence::new)
                        .filter(silence -> since == null || silence.turned(since, asOf))
                        .toList());
    }

    /** All clauses of {@code book}. */
    private static List<CitingClause> clauses(RuleBook book) {
        Map<String, List<Provision>> byKind = new LinkedHashMap<>();
        Stream.concat(
                        book.rules().stream().map(Provision::of),
                        book.personClauses().stream().map(Provision::of))
                .forEach(each -> byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>())
                        .add(each));
        return byKind.values().stream().map(CitingClause::of).toList();
    }

    /** Those of its clauses that cite {@code document}. */
    public List<CitingClause> citing(Document document) {
        return clauses.stream().filter(clause -> clause.cites(document)).toList();
    }
}
