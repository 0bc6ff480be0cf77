package org.ecozone.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Interpretation;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.WhereWords;
import org.jspecify.annotations.Nullable;

/**
 * The rule book as data.
 *
 * @param from first day for which the rules are complete
 * @param interpretations how manners of speaking are read throughout; rules name them by id
 * @param rules law and plan first, then the access lists' clauses, those that a person must check last
 */
record RuleListing(
        String version, String hash, LocalDate from, List<Interpretation> interpretations, List<Entry> rules) {

    /**
     * A rule or clause.
     *
     * @param effect left out of a clause that a person must check: it has none of its own
     * @param check PERSON for such a clause; null otherwise
     * @param scope LAW, or the access list it stands in: REGION, CATEGORY or UNIT
     * @param unit code of the control unit whose list it stands in
     * @param category code of the category whose list it stands in
     * @param modality what kind of demand a clause makes, in Chinese
     * @param when condition over facts in ECQL; {@code industry} there means the beginning of the industry's code
     * @param facts keys that it reads, and {@code industry} where it reads the industry
     */
    @Schema(name = "Rule")
    record Entry(
            String id,
            String title,
            String level,
            String dimension,
            @JsonInclude(Include.NON_NULL) @Nullable Effect effect,
            @Nullable String check,
            Clause.Scope scope,
            @Nullable String unit,
            @Nullable String category,
            @Nullable String modality,
            @Nullable Place where,
            @Nullable String when,
            SortedSet<String> facts,
            List<CitedArticle> citations,
            @Nullable String interpretation,
            @Nullable String note) {}

    /**
     * The places a rule speaks of.
     *
     * @param layer null unless it speaks of one layer
     * @param zones condition over zones in ECQL; null for all
     * @param relation OVERLAPS, OUTSIDE or INSIDE of a layer; ALL or ANY of several places; INCOMPLETE_COVERAGE,
     *     UNIT_LIST_MISSING or STATED
     * @param text the whole in Chinese
     */
    record Place(@Nullable String layer, @Nullable String zones, String relation, String text) {}

    /** An article of a document, with the document's days in force. */
    record CitedArticle(
            String document,
            String title,
            @Nullable String number,
            String article,
            String summary,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** {@code words} says where a rule holds. */
    static RuleListing of(RuleBook book, WhereWords words) {
        return new RuleListing(
                book.version(),
                book.hash(),
                book.from(),
                book.interpretations(),
                Stream.concat(
                                book.rules().stream().map(rule -> entry(rule, words)),
                                book.personClauses().stream().map(clause -> entry(clause, words)))
                        .toList());
    }

    private static Entry entry(Rule rule, WhereWords words) {
        Clause clause = rule.clause();
        SortedSet<String> facts = new TreeSet<>(rule.facts());
        if (rule.where() != null) {
            facts.addAll(rule.where().facts());
        }
        return new Entry(
                rule.id(),
                rule.title(),
                rule.level().label(),
                rule.dimension().label(),
                rule.effect(),
                null,
                rule.scope(),
                clause == null ? null : clause.unit(),
                clause == null ? null : clause.category(),
                clause == null ? null : clause.modality().label(),
                place(rule.where(), words),
                text(rule.when()),
                facts,
                rule.cites().stream().map(RuleListing::article).toList(),
                rule.interpretation(),
                rule.note());
    }

    private static Entry entry(PersonClause check, WhereWords words) {
        Clause clause = check.clause();
        return new Entry(
                check.id(),
                check.title(),
                (clause.scope() == Clause.Scope.UNIT ? Rule.Level.UNIT : Rule.Level.DIVISION).label(),
                check.dimension().label(),
                null,
                "PERSON",
                clause.scope(),
                clause.unit(),
                clause.category(),
                clause.modality().label(),
                place(check.where(), words),
                null,
                check.where() == null ? new TreeSet<>() : check.where().facts(),
                check.cites().stream().map(RuleListing::article).toList(),
                null,
                check.note());
    }

    private static @Nullable Place place(@Nullable Where where, WhereWords words) {
        return where == null ? null : where.match(new Listed(words));
    }

    /** A place of each kind as data. */
    private record Listed(WhereWords words) implements Where.Kinds<Place> {

        @Override
        public Place ofLayer(Where.OfLayer where) {
            return new Place(
                    where.layer(), text(where.zones()), where.relation().name(), words.of(where));
        }

        @Override
        public Place all(Where.All where) {
            return named("ALL", where);
        }

        @Override
        public Place any(Where.Any where) {
            return named("ANY", where);
        }

        @Override
        public Place incompleteCoverage(Where.IncompleteCoverage where) {
            return named("INCOMPLETE_COVERAGE", where);
        }

        @Override
        public Place missingUnitList(Where.MissingUnitList where) {
            return named("UNIT_LIST_MISSING", where);
        }

        @Override
        public Place openProvisions(OpenProvisions where) {
            return named("PROVISIONS_OPEN", where);
        }

        @Override
        public Place stated(StatedPlace where) {
            return named("STATED", where);
        }

        private Place named(String relation, Where where) {
            return new Place(null, null, relation, words.of(where));
        }
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
