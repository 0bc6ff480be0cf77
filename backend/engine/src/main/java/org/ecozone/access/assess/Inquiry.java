package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecozone.access.assess.RulesOnDay.RuleOnMap;
import org.ecozone.access.rule.Contradiction;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that can be carried on, one answer after the other: what does not read a fact comes out as it did before it was
 * answered, and what reads it is asked as ever. It tells no more than what the answers leave open. Immutable but for places that it
 * remembers; for one thread.
 */
public final class Inquiry {

    private static final BitSet NONE = new BitSet();

    private final RulesByNumber rules;
    private final List<RuleOnMap> asked;
    private final @Nullable RuleOutcome[] found;
    private final Map<String, Object> stated;
    private final Answers answers;
    private final Places places;
    private final Valuation known;
    private final Effect atLeast;
    private final Effect atMost;
    private final List<String> missingFacts;

    private Inquiry(
            RulesByNumber rules,
            List<RuleOnMap> asked,
            @Nullable RuleOutcome[] found,
            Map<String, Object> stated,
            Answers answers,
            Places places,
            Valuation known) {
        this.rules = rules;
        this.asked = asked;
        this.found = found;
        this.stated = stated;
        this.answers = answers;
        this.places = places;
        this.known = known;
        List<RuleOutcome> outcomes = new ArrayList<>(found.length);
        Effect least = Effect.PERMITTED;
        Effect most = Effect.PERMITTED;
        for (@Nullable RuleOutcome outcome : found) {
            if (outcome != null) {
                outcomes.add(outcome);
                least = outcome.truth() == Truth.TRUE ? least.orMoreSevere(outcome.effect()) : least;
                most = most.orMoreSevere(outcome.effect());
            }
        }
        outcomes.sort(RuleOutcome::compare);
        this.atLeast = least;
        this.atMost = most;
        this.missingFacts = new MissingFacts(rules, known).of(outcomes, least);
    }

    /** Of what {@code assessor} has assessed. */
    static Inquiry of(Assessor assessor) {
        return new Inquiry(
                assessor.rules(),
                assessor.asked(),
                assessor.found().toArray(new RuleOutcome[0]),
                assessor.facts().stated(),
                assessor.answers(),
                assessor.places(),
                assessor.known());
    }

    /** As in {@link Assessment}. */
    public Effect atLeast() {
        return atLeast;
    }

    /** As in {@link Assessment}. */
    public Effect atMost() {
        return atMost;
    }

    /** As in {@link Assessment}. */
    public List<String> missingFacts() {
        return missingFacts;
    }

    /** Whether a project of which all that is stated so far is true can have {@code value}, one of the fact {@code key}'s. */
    public boolean isPossible(String key, Object value) {
        FactBook book = rules.book().factBook();
        Map<String, Object> more = stated(key, value);
        boolean isAnswered = book.fact(key).map(Fact::measured).isEmpty();
        return isAnswered && book.contradictions().stream().noneMatch(one -> isTrue(one, more));
    }

    private static boolean isTrue(Contradiction contradiction, Map<String, Object> stated) {
        return contradiction.when().evaluate(stated) == Truth.TRUE;
    }

    /** With {@code value} stated for the fact {@code key}, which {@link #isPossible}. */
    public Inquiry with(String key, Object value) {
        int number = rules.facts().number(key);
        BitSet changed = new BitSet();
        changed.set(number);
        BitSet otherPlaces = rules.places().reading(changed, NONE);
        Answers more = answers.with(number, value);
        Places then = places.without(more, otherPlaces, NONE);
        Valuation knownThen = Measurement.again(known, more, then, rules, changed, NONE);
        @Nullable RuleOutcome[] outcomes = found.clone();
        Wanted.Numbers wanted = new Wanted.Numbers();
        for (int i = 0; i < outcomes.length; i++) {
            RuleOnMap rule = asked.get(i);
            boolean isOtherPlace = rule.place() != PlacesOnMap.EVERYWHERE && otherPlaces.get(rule.place());
            if (isOtherPlace || rule.reads().intersects(changed)) {
                outcomes[i] = outcome(rule, then, knownThen, wanted);
            }
        }
        return new Inquiry(rules, asked, outcomes, stated(key, value), more, then, knownThen);
    }

    /** Null where it is FALSE. */
    private static @Nullable RuleOutcome outcome(
            RuleOnMap rule, Places places, Valuation known, Wanted.Numbers wanted) {
        Place place = places.at(rule.place());
        if (place.truth() == Truth.FALSE) {
            return null;
        }
        wanted.cut(0);
        Span span = place.span().and(rule.condition(known, wanted));
        return span.measured() == Truth.FALSE
                ? null
                : new RuleOutcome(rule, span, place, known, Assessor.open(wanted, place, known));
    }

    private Map<String, Object> stated(String key, Object value) {
        Map<String, Object> more = new HashMap<>(stated);
        more.put(key, Objects.requireNonNull(value));
        return more;
    }
}
