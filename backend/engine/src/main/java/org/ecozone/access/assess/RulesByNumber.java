package org.ecozone.access.assess;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.access.assess.RulesOnDay.RuleOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RulesOfDay.InForce;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Rule;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/** A rule book whose facts, places, layers and zones have numbers. Immutable but for what it remembers; safe for many threads. */
final class RulesByNumber {

    /** Screenings ask for today, a few for days of the past. */
    private static final int DAYS_KEPT = 32;

    private final RuleBook book;
    private final FactNumbers facts;
    private final PlacesOnMap places;
    private final List<MeasuredOnMap> measured;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<Integer, ConditionNode> askIf = new HashMap<>();
    private final int[] positions;
    private final Map<LocalDate, RulesOnDay> days = new ConcurrentHashMap<>();

    RulesByNumber(RuleBook book, @Nullable ZoningMap map) {
        this.book = book;
        this.facts = FactNumbers.of(book);
        this.places = new PlacesOnMap(book, facts, map);
        this.measured = MeasuredOnMap.of(book, facts, places);
        book.rules().stream().map(Rule::id).sorted().forEach(id -> ranks.putIfAbsent(id, ranks.size()));
        this.positions = new int[facts.size()];
        int position = 0;
        for (Fact fact : book.facts()) {
            positions[facts.number(fact.key())] = ++position;
            @Nullable Condition condition = fact.askIf();
            if (condition != null) {
                askIf.put(facts.number(fact.key()), condition.root().numbered(facts::number));
            }
        }
    }

    RuleBook book() {
        return book;
    }

    FactNumbers facts() {
        return facts;
    }

    PlacesOnMap places() {
        return places;
    }

    /** The facts that the system measures, what a fact needs before it. */
    List<MeasuredOnMap> measured() {
        return measured;
    }

    /** Of the fact {@code number}: while this is open, what it reads is asked and not the fact; null if it is always asked. */
    @Nullable
    ConditionNode askIf(int number) {
        return askIf.get(number);
    }

    /** Where the rules list the fact {@code number}; what they do not list, as the industry, comes first. */
    int position(int number) {
        return positions[number];
    }

    /** What is in force on {@code day}. */
    RulesOnDay on(LocalDate day) {
        RulesOnDay kept = days.get(day);
        if (kept == null) {
            kept = new RulesOnDay(book.provisions().on(day), this::numbered, places, book.coverage(day));
            if (days.size() >= DAYS_KEPT) {
                days.clear();
            }
            days.put(day, kept);
        }
        return kept;
    }

    private RuleOnMap numbered(InForce<Rule> inForce) {
        Rule rule = inForce.provision();
        @Nullable Condition when = rule.when();
        return new RuleOnMap(
                rule,
                inForce.citations(),
                ranks.get(rule.id()),
                places.number(rule.where()),
                when == null ? null : when.root().numbered(facts::number),
                facts.set(inForce.reads()));
    }
}
