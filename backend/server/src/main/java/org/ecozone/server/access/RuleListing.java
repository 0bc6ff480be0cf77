package org.ecozone.server.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ecozone.access.Citation;
import org.ecozone.access.Condition;
import org.ecozone.access.Effect;
import org.ecozone.access.Rule;
import org.ecozone.access.RuleBook;
import org.ecozone.access.Where;
import org.jspecify.annotations.Nullable;

/**
 * The rule book as data.
 *
 * @param from first day for which the rules are complete
 */
record RuleListing(String version, String hash, LocalDate from, List<Entry> rules) {

    /** A rule; {@code facts} are the keys its condition reads. */
    @Schema(name = "Rule")
    record Entry(
            String id,
            String title,
            String level,
            String dimension,
            Effect effect,
            @Nullable Place where,
            @Nullable String when,
            Set<String> facts,
            List<CitedArticle> citations,
            @Nullable String note) {}

    /**
     * The places a rule speaks of.
     *
     * @param layer null where the rule speaks of the data's coverage
     * @param zones condition over zones in ECQL; null for all
     * @param relation OVERLAPS, OUTSIDE or INCOMPLETE_COVERAGE
     */
    record Place(@Nullable String layer, @Nullable String zones, String relation) {}

    /** An article of a document, with the document's days in force. */
    record CitedArticle(
            String document,
            String title,
            @Nullable String number,
            String article,
            String summary,
            LocalDate from,
            @Nullable LocalDate until) {}

    static RuleListing of(RuleBook book) {
        return new RuleListing(
                book.version(),
                book.hash(),
                book.from(),
                book.rules().stream().map(RuleListing::entry).toList());
    }

    private static Entry entry(Rule rule) {
        return new Entry(
                rule.id(),
                rule.title(),
                rule.level().label(),
                rule.dimension().label(),
                rule.effect(),
                place(rule.where()),
                text(rule.when()),
                rule.facts(),
                rule.cites().stream().map(RuleListing::article).toList(),
                rule.note());
    }

    private static @Nullable Place place(@Nullable Where where) {
        if (where instanceof Where.OfLayer of) {
            return new Place(of.layer(), text(of.zones()), of.relation().name());
        }
        return where == null ? null : new Place(null, null, "INCOMPLETE_COVERAGE");
    }

    private static @Nullable String text(@Nullable Condition condition) {
        return condition == null ? null : condition.text();
    }

    private static CitedArticle article(Citation citation) {
        Citation.Document document = citation.document();
        return new CitedArticle(
                document.id(),
                document.title(),
                document.number(),
                citation.article().id(),
                citation.article().summary(),
                document.from(),
                document.until());
    }
}
