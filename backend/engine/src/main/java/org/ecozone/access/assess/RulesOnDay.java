package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ecozone.access.book.RulesOfDay;
import org.ecozone.access.book.RulesOfDay.InForce;
import org.ecozone.access.coverage.GroundCoverage;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Values;
import org.ecozone.access.rule.Wanted;
import org.jspecify.annotations.Nullable;

/** The provisions in force on a day, by numbers. The list of a unit is made when a site first meets the unit. */
final class RulesOnDay {

    private final RulesOfDay day;
    private final Function<InForce<Rule>, RuleOnMap> numbering;
    private final PlacesOnMap places;
    private final Part general;
    private final Map<String, Part> ofUnit = new ConcurrentHashMap<>();
    private final GroundCoverage coverage;

    /** The provisions of one list. */
    record Part(List<RuleOnMap> rules, List<ClauseOnMap> byPerson, List<String> notInForce) {}

    /**
     * A clause that a person must check.
     *
     * @param place number of its place
     */
    record ClauseOnMap(InForce<PersonClause> inForce, int place) {}

    RulesOnDay(
            RulesOfDay day, Function<InForce<Rule>, RuleOnMap> numbering, PlacesOnMap places, GroundCoverage coverage) {
        this.day = day;
        this.numbering = numbering;
        this.places = places;
        this.general = part(day.general());
        this.coverage = coverage;
    }

    /** What answers each kind of ground; a unit's own list answers only for its unit. */
    GroundCoverage coverage() {
        return coverage;
    }

    /** What holds whatever the unit. */
    Part general() {
        return general;
    }

    /** The list of the unit {@code code}; empty where it has none. */
    Part ofUnit(String code) {
        return ofUnit.computeIfAbsent(code, unit -> part(day.ofUnit(unit)));
    }

    private Part part(RulesOfDay.Part part) {
        List<RuleOnMap> rules = part.rules().stream().map(numbering).toList();
        List<ClauseOnMap> byPerson = new ArrayList<>();
        for (InForce<PersonClause> clause : part.byPerson()) {
            byPerson.add(
                    new ClauseOnMap(clause, places.number(clause.provision().where())));
        }
        return new Part(rules, List.copyOf(byPerson), List.copyOf(part.notInForce()));
    }

    /**
     * A rule in force on a day, by numbers.
     *
     * @param rule the rule
     * @param citations those of its own that are in force; never empty
     * @param rank its place among the rules of the book by id
     * @param place number of its place; {@link PlacesOnMap#EVERYWHERE} where it names none
     * @param when its condition, numbered; null where it has none
     * @param reads numbers of the facts that it reads, in its condition or for a layer that is not there
     */
    record RuleOnMap(
            Rule rule,
            List<Citation> citations,
            int rank,
            int place,
            @Nullable ConditionNode when,
            BitSet reads) {

        /**
         * How its condition comes out. One that hangs on a move at all counts as if the move could bring any truth: that is what
         * answers have said from the first, and recorded ones must come out again.
         */
        Span condition(Values values, Wanted wanted) {
            Span span = when == null ? Span.TRUE : when.span(values, wanted);
            Span told = span.isCertain() ? span : Span.of(Truth.FALSE, span.measured(), Truth.TRUE);
            return rule.settledByPerson() ? told.and(Span.UNKNOWN) : told;
        }

        /** It with the effect that a person has judged. */
        RuleOnMap judged(Effect effect) {
            return new RuleOnMap(rule.judged(effect), citations, rank, place, when, reads);
        }
    }
}
