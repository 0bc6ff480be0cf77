package org.ecozone.access.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An article of a document, as a rule cites it.
 *
 * @param document the law, regulation, notice or plan
 * @param article its article
 */
public record Citation(Document document, Article article) {

    /** Whether the document is in force on {@code date}. */
    public boolean isInForce(LocalDate date) {
        return document.isInForce(date);
    }

    /** Those of {@code citations} that are in force on {@code date}; the list itself where all are. */
    public static List<Citation> inForce(List<Citation> citations, LocalDate date) {
        for (Citation citation : citations) {
            if (!citation.isInForce(date)) {
                return citations.stream().filter(c -> c.isInForce(date)).toList();
            }
        }
        return citations;
    }

    /**
     * A law, regulation, notice or plan.
     *
     * @param id stable name
     * @param title full Chinese title
     * @param number document number; null where it has none
     * @param from first day in force
     * @param until last day in force; null while it is in force without end
     * @param articles what of it is cited, in its order
     * @param replacement what took its place; null where nothing did, or nobody has said
     */
    public record Document(
            String id,
            String title,
            @Nullable String number,
            LocalDate from,
            @Nullable LocalDate until,
            List<Article> articles,
            @Nullable Replacement replacement) {

        public Document {
            articles = List.copyOf(articles);
        }

        /** A document of which nobody has said what took its place. */
        public Document(
                String id,
                String title,
                @Nullable String number,
                LocalDate from,
                @Nullable LocalDate until,
                List<Article> articles) {
            this(id, title, number, from, until, articles, null);
        }

        /** The same document with other articles. */
        public Document with(List<Article> others) {
            return new Document(id, title, number, from, until, others, replacement);
        }

        /** The same document, replaced. */
        public Document replacedBy(Replacement by) {
            return new Document(id, title, number, from, until, articles, by);
        }

        /** The article {@code id}. */
        public Optional<Article> article(String id) {
            return articles.stream().filter(a -> a.id().equals(id)).findFirst();
        }

        /** The first day in force, and the first day no longer in force where there is one. */
        public List<LocalDate> changes() {
            return until == null ? List.of(from) : List.of(from, until.plusDays(1));
        }

        boolean isInForce(LocalDate date) {
            return !date.isBefore(from) && (until == null || !date.isAfter(until));
        }
    }

    /**
     * An article, item or chapter.
     *
     * @param id as one cites it, for example 第三百一十九条
     * @param summary what it says, in this project's own words
     */
    public record Article(String id, String summary) {}

    /**
     * What takes the place of a document once it is no longer in force.
     *
     * @param document id of the other document
     * @param provision which provision says so, for example 第一千二百四十二条; null where it is not known
     * @param articles ids of the other's articles by those of its own that they take the place of; what they demand may differ
     */
    public record Replacement(String document, @Nullable String provision, SortedMap<String, String> articles) {

        public Replacement {
            articles = Collections.unmodifiableSortedMap(new TreeMap<>(articles));
        }
    }
}
