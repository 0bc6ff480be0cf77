package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RulesOfDay;
import org.ecozone.access.book.RulesOfDay.InForce;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Wanted;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Holds rules against one site and one project. */
final class Assessor {

    private final RuleBook book;
    private final Situation situation;
    private final Known known;
    private final Map<String, Object> certain;
    private final Places places;
    private final RulesOfDay rules;
    private final List<RuleOutcome> outcomes = new ArrayList<>();
    private final List<Blocked> blocked = new ArrayList<>();
    private final List<ClauseToCheck> byPerson = new ArrayList<>();
    private final TreeSet<String> notInForce = new TreeSet<>();
    private final StabilityBounds bounds = new StabilityBounds();

    Assessor(RuleBook book, Situation situation) {
        this(book, situation, Set.of());
    }

    /**
     * @param without zones that are taken as not met; compared by identity
     */
    Assessor(RuleBook book, Situation situation, Set<Zone> without) {
        this.book = book;
        this.situation = situation;
        this.places = new Places(situation, book.unitsWithList(), without);
        this.known = Known.in(situation, book, places);
        this.certain = known.doubtful().isEmpty() ? known.values() : known.certain();
        this.rules = book.provisions().on(situation.asOf());
    }

    Assessment assess() {
        assess(rules.general(), true);
        units().forEach((unit, stays) -> assess(rules.ofUnit(unit), stays));
        outcomes.sort(Comparator.comparing((RuleOutcome o) -> o.rule().effect())
                .thenComparing(RuleOutcome::truth, Comparator.reverseOrder())
                .thenComparing(o -> o.rule().id()));
        Effect atLeast = Effect.PERMITTED;
        Effect atMost = Effect.PERMITTED;
        for (RuleOutcome outcome : outcomes) {
            Effect effect = outcome.rule().effect();
            atLeast = outcome.truth() == Truth.TRUE ? atLeast.orMoreSevere(effect) : atLeast;
            atMost = atMost.orMoreSevere(effect);
        }
        return new Assessment(
                outcomes,
                List.copyOf(notInForce),
                atLeast,
                atMost,
                new MissingFacts(book.factBook().byKey(), known.values()).of(outcomes, atLeast),
                byPerson,
                bounds.stability(),
                known.values());
    }

    /** Rules that lie where the site does and whose condition is FALSE; known after {@link #assess}. */
    List<Blocked> blocked() {
        return blocked;
    }

    Known known() {
        return known;
    }

    Places places() {
        return places;
    }

    Situation situation() {
        return situation;
    }

    /** A rule that the site's place would fire, but the project's facts do not. */
    record Blocked(Rule rule, Place place, List<Citation> citations) {}

    /** How {@code rule} comes out; FALSE where it is not in force. */
    Truth truthOf(Rule rule) {
        if (rule.citationsInForce(situation.asOf()).isEmpty()) {
            return Truth.FALSE;
        }
        Truth place = places.at(rule.where()).truth();
        return rule.when() == null ? place : place.and(rule.when().evaluate(known.values()));
    }

    /** @param stays whether these rules are asked whichever way borders move */
    private void assess(RulesOfDay.Part part, boolean stays) {
        notInForce.addAll(part.notInForce());
        for (InForce<Rule> rule : part.rules()) {
            assess(rule, stays);
        }
        for (InForce<PersonClause> clause : part.byPerson()) {
            Place place = places.at(clause.provision().where());
            if (place.truth() != Truth.FALSE) {
                byPerson.add(new ClauseToCheck(clause.provision(), place.truth(), place.zones(), clause.citations()));
            }
        }
    }

    /** Codes of the units that the site meets, or may if borders moved, and whether it meets them then, too. */
    private SortedMap<String, Boolean> units() {
        @Nullable LayerOverlap units = places.layer(Where.UNIT_LAYER);
        SortedMap<String, Boolean> codes = new TreeMap<>();
        if (units == null) {
            return codes;
        }
        for (NearZone unit : units.near()) {
            if (unit.distance().metres() <= places.tolerance(units)) {
                codes.put(unit.zone().code(), false);
            }
        }
        for (ZoneOverlap unit : units.zones()) {
            codes.put(unit.zone().code(), unit.depth().metres() > places.stays(units));
        }
        return codes;
    }

    private void assess(InForce<Rule> inForce, boolean stays) {
        Rule rule = inForce.provision();
        Place place = places.at(rule.where());
        if (place.high() == Truth.FALSE) {
            return;
        }
        Wanted.Keys wanted = new Wanted.Keys();
        Truth asKnown = rule.when() == null
                ? Truth.TRUE
                : rule.when().root().span(known.values()::get, wanted).measured();
        Truth truth = place.truth().and(asKnown);
        Truth low = stays ? place.low().and(leastOf(rule, asKnown)) : Truth.FALSE;
        Truth high = place.high().and(mostOf(rule, asKnown));
        bounds.add(rule.effect(), low, high, place.doubts());
        if (truth == Truth.FALSE) {
            if (place.truth() != Truth.FALSE) {
                blocked.add(new Blocked(rule, place, inForce.citations()));
            }
            return;
        }
        outcomes.add(new RuleOutcome(
                rule,
                truth,
                place.zones(),
                place.near(),
                inForce.citations(),
                factsRead(inForce.reads()),
                open(place, wanted.keys()),
                place.truth() == Truth.UNKNOWN && place.dataMissing(),
                low == high ? RuleOutcome.Measured.CERTAIN : RuleOutcome.Measured.DEPENDS));
    }

    private Truth leastOf(Rule rule, Truth asKnown) {
        return hangsOnMeasurement(rule) ? Truth.FALSE : asKnown;
    }

    private Truth mostOf(Rule rule, Truth asKnown) {
        return hangsOnMeasurement(rule) ? Truth.TRUE : asKnown;
    }

    /** Without the facts that depend on the measurement the condition must still be what it is with them. */
    private boolean hangsOnMeasurement(Rule rule) {
        if (rule.when() == null || known.doubtful().isEmpty()) {
            return false;
        }
        boolean reads = rule.facts().stream().anyMatch(known.doubtful()::contains);
        return reads && rule.when().evaluate(certain) == Truth.UNKNOWN;
    }

    private SortedMap<String, Object> factsRead(List<String> keys) {
        SortedMap<String, Object> read = new TreeMap<>();
        for (String key : keys) {
            @Nullable Object value = known.values().get(key);
            if (value != null) {
                read.put(key, value);
            }
        }
        return read;
    }

    /** What the condition just asked wants, and what the place does; what is measured is told by what stands behind it. */
    private List<String> open(Place place, List<String> wanted) {
        if (wanted.isEmpty() && place.openFacts().isEmpty()) {
            return List.of();
        }
        SortedSet<String> open = known.behind().isEmpty() ? new TreeSet<>(wanted) : known.answerable(wanted);
        open.addAll(place.openFacts());
        return List.copyOf(open);
    }
}
