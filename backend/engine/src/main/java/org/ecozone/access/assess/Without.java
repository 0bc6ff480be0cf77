package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.ecozone.access.assess.RulesOnDay.RuleOnMap;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of the same rules where some facts are not given and some zones are not met: only what reads them is asked
 * again, and it is asked as ever. Facts and zones are left out by number; zones by their number among those that the site
 * meets.
 */
final class Without {

    private final Assessor whole;
    private final BitSet changed;
    private final BitSet otherPlaces;
    private final Places places;
    private final Valuation known;

    /**
     * @param whole the one that has assessed with all of them
     * @param facts numbers of the facts, the industry among them
     */
    Without(Assessor whole, BitSet facts, BitSet zones) {
        this.whole = whole;
        this.changed = whole.answers().changedWithout(facts);
        BitSet layers = whole.places().site().layersOf(zones);
        this.otherPlaces = whole.rules().places().reading(changed, layers);
        Answers answers = whole.answers().without(facts);
        this.places = whole.places().without(answers, otherPlaces, zones);
        this.known = Measurement.again(whole.known(), answers, places, whole.rules(), changed, layers);
    }

    /** How {@code rule}, which came out as {@code before}, comes out now. */
    Truth truth(RuleOnMap rule, Truth before) {
        boolean isOtherPlace = rule.place() != PlacesOnMap.EVERYWHERE && otherPlaces.get(rule.place());
        if (!isOtherPlace && !rule.reads().intersects(changed)) {
            return before;
        }
        Truth place = places.at(rule.place()).truth();
        return place == Truth.FALSE
                ? place
                : place.and(rule.condition(known, Wanted.NOTHING).measured());
    }

    /** The bounds of the effect. */
    Bounds bounds() {
        List<RuleOnMap> asked = whole.asked();
        Effect atLeast = Effect.PERMITTED;
        Effect atMost = Effect.PERMITTED;
        for (int i = 0; i < asked.size(); i++) {
            Effect effect = asked.get(i).rule().effect();
            if (effect.isMoreSevereThan(atLeast)) {
                @Nullable RuleOutcome before = whole.found().get(i);
                Truth truth = truth(asked.get(i), before == null ? Truth.FALSE : before.truth());
                atLeast = truth == Truth.TRUE ? effect : atLeast;
                atMost = truth != Truth.FALSE ? atMost.orMoreSevere(effect) : atMost;
            }
        }
        return new Bounds(atLeast, atMost);
    }

    /** As in {@link Assessment}. */
    record Bounds(Effect atLeast, Effect atMost) {

        boolean areDecided() {
            return atLeast == atMost;
        }
    }

    /**
     * What is taken as not there.
     *
     * @param facts numbers of facts; not to be changed
     * @param zones numbers of zones among those that the site meets; not to be changed
     */
    record Absence(BitSet facts, BitSet zones) {

        static final Absence NOTHING = new Absence(new BitSet(), new BitSet());

        int size() {
            return facts.cardinality() + zones.cardinality();
        }

        boolean contains(Absence other) {
            return contains(facts, other.facts) && contains(zones, other.zones);
        }

        private static boolean contains(BitSet set, BitSet other) {
            BitSet rest = (BitSet) other.clone();
            rest.andNot(set);
            return rest.isEmpty();
        }

        /** Without one of its facts each, then without one of its zones each, in the order of {@code sortedZones}. */
        List<Absence> eachLess(Collection<Integer> sortedZones) {
            List<Absence> less = new ArrayList<>();
            facts.stream().forEach(fact -> less.add(new Absence(flipped(facts, fact), zones)));
            sortedZones.forEach(zone -> less.add(new Absence(facts, flipped(zones, zone))));
            return less;
        }

        private static BitSet flipped(BitSet set, int number) {
            BitSet other = (BitSet) set.clone();
            other.flip(number);
            return other;
        }

        Absence withFact(int fact) {
            BitSet more = (BitSet) facts.clone();
            more.set(fact);
            return new Absence(more, zones);
        }

        Absence withZones(BitSet others) {
            BitSet more = (BitSet) zones.clone();
            more.or(others);
            return new Absence(facts, more);
        }
    }
}
