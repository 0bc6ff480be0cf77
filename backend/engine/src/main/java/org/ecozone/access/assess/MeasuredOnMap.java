package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ecozone.access.assess.PlacesOnMap.PlaceOnMap;
import org.ecozone.access.assess.PlacesOnMap.ZoneFilter;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.Spread;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the system measures, by numbers.
 *
 * @param number of the fact
 * @param zones which zones of its layer count; all where it speaks of none
 * @param place number of its place; less than 0 where it speaks of none
 * @param needs numbers of the facts from which it follows
 * @param layers numbers of the layers that it reads
 */
record MeasuredOnMap(
        Fact fact, int number, MeasuredFact how, ZoneFilter zones, int place, BitSet needs, BitSet layers) {

    /** Those of {@code book} that are measured, what a fact needs before it. */
    static List<MeasuredOnMap> of(RuleBook book, FactNumbers facts, PlacesOnMap places) {
        List<MeasuredOnMap> all = new ArrayList<>();
        for (Fact fact : book.provisions().measured()) {
            MeasuredFact how = fact.measured();
            if (how != null
                    && !(how instanceof MeasuredFact.OfEia
                            && book.rulesReading(fact.key()).isEmpty())) {
                all.add(how.match(new Numbering(book, facts, places, fact)));
            }
        }
        return List.copyOf(all);
    }

    /** Whether it may come out otherwise where these facts or the zones of these layers are others. */
    boolean reads(BitSet otherFacts, BitSet otherLayers) {
        return needs.intersects(otherFacts) || layers.intersects(otherLayers);
    }

    private record Numbering(RuleBook book, FactNumbers facts, PlacesOnMap places, Fact fact)
            implements MeasuredFact.Kinds<MeasuredOnMap> {

        @Override
        public MeasuredOnMap ofSite(MeasuredFact.OfSite measured) {
            return measured(measured, places.filter("", null), -1, new BitSet(), new BitSet());
        }

        @Override
        public MeasuredOnMap ofLayer(MeasuredFact.OfLayer measured) {
            BitSet layer = new BitSet();
            layer.set(places.layerNumber(measured.layer()));
            return measured(measured, places.filter(measured.layer(), measured.zones()), -1, new BitSet(), layer);
        }

        @Override
        public MeasuredOnMap ofPlace(MeasuredFact.OfPlace measured) {
            PlaceOnMap place = places.place(places.number(measured.where()));
            return measured(measured, place.zones(), place.number(), place.facts(), place.layers());
        }

        /** Its industry it needs, too. */
        @Override
        public MeasuredOnMap ofEia(MeasuredFact.OfEia measured) {
            BitSet needs = facts.set(book.eia().facts());
            needs.set(facts.number(Condition.INDUSTRY));
            return measured(measured, places.filter("", null), -1, needs, new BitSet());
        }

        private MeasuredOnMap measured(MeasuredFact how, ZoneFilter zones, int place, BitSet needs, BitSet layers) {
            return new MeasuredOnMap(fact, facts.number(fact.key()), how, zones, place, needs, layers);
        }
    }

    /**
     * A fact as measured.
     *
     * @param value null where the map cannot tell it
     * @param spread what it may become when borders move; null where it stays
     * @param behind where it is not known, the facts that would tell it; empty where it is, and where none would
     */
    record Reading(@Nullable Object value, @Nullable Spread spread, BitSet behind) {

        private static final BitSet NOTHING = new BitSet();

        static Reading of(@Nullable Object value) {
            return new Reading(value, null, NOTHING);
        }

        /** The same, that may come to be anything, or unknown. */
        Reading anything() {
            return new Reading(value, new Spread.Anything(), behind);
        }
    }
}
