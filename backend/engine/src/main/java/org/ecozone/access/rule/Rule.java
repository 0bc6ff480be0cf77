package org.ecozone.access.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A provision that a program can decide.
 *
 * @param id stable name, for example {@code R-WS-01}
 * @param title what it demands, in Chinese
 * @param level who made it
 * @param dimension which of the four dimensions of an access list it belongs to
 * @param effect what it means where it is true
 * @param where the places it speaks of; null for everywhere
 * @param when its condition over the project's facts; null for every project
 * @param cites at least one article
 * @param note how the text was read where it leaves room; null where it does not
 * @param interpretation id of the rule book's interpretation that it rests on; null where it rests on none
 * @param placeIsLaw the words of the article that name the place; null where the rule is bound to no place or the article names
 *     none
 * @param settledByPerson whether it only says that a person must decide: where it holds it is UNKNOWN, until a
 *     {@link Judgement} gives its effect
 * @param clause where it stands in an access list; null for law and plan
 */
public record Rule(
        String id,
        String title,
        Level level,
        Dimension dimension,
        Effect effect,
        @Nullable Where where,
        @Nullable Condition when,
        List<Citation> cites,
        @Nullable String note,
        @Nullable String interpretation,
        @Nullable String placeIsLaw,
        boolean settledByPerson,
        @Nullable Clause clause) {

    public Rule {
        cites = List.copyOf(cites);
    }

    /** It with another place and condition. */
    public Rule with(@Nullable Where otherPlace, @Nullable Condition otherCondition) {
        return changed(effect, otherPlace, otherCondition, cites, settledByPerson);
    }

    /** It with another effect and other citations. */
    public Rule with(Effect otherEffect, List<Citation> otherCites) {
        return changed(otherEffect, where, when, otherCites, settledByPerson);
    }

    /** What it comes to once a person has judged that it means {@code judgedEffect}. */
    public Rule judged(Effect judgedEffect) {
        return changed(judgedEffect, where, when, cites, false);
    }

    private Rule changed(
            Effect itsEffect,
            @Nullable Where itsPlace,
            @Nullable Condition itsCondition,
            List<Citation> itsCites,
            boolean isSettledByPerson) {
        return new Rule(
                id,
                title,
                level,
                dimension,
                itsEffect,
                itsPlace,
                itsCondition,
                itsCites,
                note,
                interpretation,
                placeIsLaw,
                isSettledByPerson,
                clause);
    }

    /** Keys of the facts that its condition reads, sorted; holds {@link Condition#INDUSTRY} where it reads the industry. */
    public SortedSet<String> facts() {
        return when == null ? Collections.emptySortedSet() : when.keys();
    }

    /** For whom it holds. */
    public Clause.Scope scope() {
        return clause == null ? Clause.Scope.LAW : clause.scope();
    }

    /**
     * What it is an instance of: the code of the template and the id of the clause in it, as {@code WS-S1}, for a clause of
     * a unit; its own id otherwise.
     */
    public String model() {
        return clause == null || clause.unit() == null
                ? id
                : id.substring(clause.unit().length() + 1);
    }

    /** What it can be based on on {@code date}; the rule does not apply where this is empty. */
    public List<Citation> citationsInForce(LocalDate date) {
        return Citation.inForce(cites, date);
    }

    /** Who made a provision. */
    public enum Level {
        NATIONAL("国家"),
        REGION("自治区"),
        CORPS("兵团"),
        DIVISION("师市"),
        UNIT("单元");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }

    /** The four dimensions of an access list, in their order. */
    public enum Dimension {
        SPATIAL("空间布局约束"),
        EMISSION("污染物排放管控"),
        RISK("环境风险防控"),
        RESOURCE("资源利用效率");

        private final String label;

        Dimension(String label) {
            this.label = label;
        }

        /** The Chinese words. */
        public String label() {
            return label;
        }
    }
}
