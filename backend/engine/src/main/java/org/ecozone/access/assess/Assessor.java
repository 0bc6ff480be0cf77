package org.ecozone.access.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.assess.RulesOnDay.RuleOnMap;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Wanted;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Holds rules against one site and one project. */
final class Assessor {

    private static final int[] NOTHING = {};
    private static final int RULES_OF_A_SITE = 192;
    private static final Span MAY_NOT_BE_ASKED = Span.of(Truth.FALSE, Truth.TRUE, Truth.TRUE);

    private final RulesByNumber rules;
    private final RulesOnDay day;
    private final Facts facts;
    private final Answers answers;
    private final Places places;
    private final Valuation known;
    private final List<RuleOnMap> asked = new ArrayList<>(RULES_OF_A_SITE);
    private final List<@Nullable RuleOutcome> found = new ArrayList<>(RULES_OF_A_SITE);
    private final List<RuleOutcome> outcomes = new ArrayList<>(RULES_OF_A_SITE / 2);
    private final List<Blocked> blocked = new ArrayList<>();
    private final List<ClauseToCheck> byPerson = new ArrayList<>();
    private final Stability.Bounds bounds = new Stability.Bounds();
    private final Wanted.Numbers wanted = new Wanted.Numbers();

    /**
     * @param accuracyMetres stated positional accuracy of the site; 0 where it states none
     */
    Assessor(RulesByNumber rules, SiteOverlaps site, double accuracyMetres, Facts facts, LocalDate asOf) {
        this.rules = rules;
        this.facts = facts;
        this.answers = Answers.of(facts, rules.book().factBook(), rules.facts());
        this.day = rules.on(asOf);
        this.places = new Places(rules, day, new SiteOnMap(site, accuracyMetres, rules.places()), answers);
        this.known = Measurement.of(answers, places, rules);
    }

    Assessment assess() {
        assess(day.general(), Span.TRUE);
        List<String> notInForce = new ArrayList<>(day.general().notInForce());
        units().forEach((unit, met) -> {
            RulesOnDay.Part part = day.ofUnit(unit);
            assess(part, met);
            notInForce.addAll(part.notInForce());
        });
        Effect atLeast = bounds.atLeast();
        outcomes.sort(RuleOutcome::compare);
        return new Assessment(
                outcomes,
                notInForce.isEmpty() ? List.of() : List.copyOf(new TreeSet<>(notInForce)),
                atLeast,
                bounds.atMost(),
                new MissingFacts(rules, known).of(outcomes, atLeast),
                byPerson,
                bounds.stability(),
                known);
    }

    RulesByNumber rules() {
        return rules;
    }

    Facts facts() {
        return facts;
    }

    Answers answers() {
        return answers;
    }

    Places places() {
        return places;
    }

    Valuation known() {
        return known;
    }

    /** The rules that the site was held against; known after {@link #assess}. */
    List<RuleOnMap> asked() {
        return asked;
    }

    /** How each of {@link #asked} came out; null where it is FALSE. */
    List<@Nullable RuleOutcome> found() {
        return found;
    }

    /** Rules that lie where the site does and whose condition is FALSE; known after {@link #assess}. */
    List<Blocked> blocked() {
        return blocked;
    }

    /** A rule that the site's place would fire, but the project's facts do not. */
    record Blocked(RuleOnMap on, Place place) {}

    /**
     * @param met whether the site meets that whose list this is
     */
    private void assess(RulesOnDay.Part part, Span met) {
        List<RuleOnMap> of = part.rules();
        for (int i = 0; i < of.size(); i++) {
            RuleOnMap rule = judged(of.get(i));
            asked.add(rule);
            found.add(assess(rule, met));
        }
        for (RulesOnDay.ClauseOnMap clause : part.byPerson()) {
            Place place = places.at(clause.place());
            if (place.truth() != Truth.FALSE) {
                byPerson.add(new ClauseToCheck(
                        clause.inForce().provision(),
                        place.truth(),
                        place.zones(),
                        clause.inForce().citations()));
            }
        }
    }

    /** What a person must settle, and has settled, has the effect that the person gave it. */
    private RuleOnMap judged(RuleOnMap rule) {
        Facts.@Nullable Judgement judgement = rule.rule().settledByPerson()
                ? facts.judgements().get(rule.rule().id())
                : null;
        return judgement == null ? rule : rule.judged(judgement.effect());
    }

    /** Null where it is FALSE. */
    private @Nullable RuleOutcome assess(RuleOnMap rule, Span met) {
        Place place = places.at(rule.place());
        if (place.span() == Span.FALSE) {
            return null;
        }
        wanted.cut(0);
        Span span = met.and(place.span()).and(rule.condition(known, wanted));
        bounds.add(rule.rule().effect(), span, place.doubts());
        if (span.measured() != Truth.FALSE) {
            RuleOutcome outcome = new RuleOutcome(rule, span, place, known, open(wanted, place, known));
            outcomes.add(outcome);
            return outcome;
        }
        if (place.truth() != Truth.FALSE) {
            blocked.add(new Blocked(rule, place));
        }
        return null;
    }

    /** What the condition just asked wants, and what the place does; what is measured is told by what stands behind it. */
    static int[] open(Wanted.Numbers wanted, Place place, Valuation known) {
        if (wanted.size() == 0 && place.openFacts().isEmpty()) {
            return NOTHING;
        }
        int[] facts = wanted.distinct();
        if (place.openFacts().isEmpty() && known.areAnswerable(facts)) {
            return facts;
        }
        BitSet open = new BitSet(known.numbers().size());
        for (int fact : facts) {
            open.set(fact);
        }
        open = known.answerable(open);
        open.or(place.openFacts());
        return open.stream().toArray();
    }

    /** By code of each unit that the site meets, or may if borders moved: whether it is asked, which it is as measured. */
    private SortedMap<String, Span> units() {
        SortedMap<String, Span> codes = new TreeMap<>();
        @Nullable LayerOnSite units = places.units();
        if (units == null) {
            return codes;
        }
        for (NearZone unit : units.overlap().near()) {
            if (unit.distance().metres() <= units.tolerance()) {
                codes.put(unit.zone().code(), MAY_NOT_BE_ASKED);
            }
        }
        for (ZoneOverlap unit : units.overlap().zones()) {
            boolean stays = unit.depth().metres() > units.stays();
            codes.put(unit.zone().code(), stays ? Span.TRUE : MAY_NOT_BE_ASKED);
        }
        return codes;
    }
}
