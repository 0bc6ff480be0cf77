package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.ecozone.access.assess.PlacesOnMap.PlaceOnMap;
import org.ecozone.access.assess.PlacesOnMap.ZoneFilter;
import org.ecozone.access.coverage.GroundKinds;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/** Finds whether a site lies where rules speak of, and whether that depends on where borders were measured; each place once. */
final class Places {

    private final PlacesOnMap onMap;
    private final RulesOnDay day;
    private final Set<String> unitsWithList;
    private final SiteOnMap site;
    private final Answers answers;
    private final BitSet without;
    private final @Nullable Place[] found;

    /** Of a whole site. */
    Places(RulesByNumber rules, RulesOnDay day, SiteOnMap site, Answers answers) {
        this.onMap = rules.places();
        this.day = day;
        this.unitsWithList = rules.book().unitsWithList();
        this.site = site;
        this.answers = answers;
        this.without = new BitSet();
        this.found = new Place[onMap.size()];
    }

    private Places(Places whole, Answers answers, BitSet without, @Nullable Place[] found) {
        this.onMap = whole.onMap;
        this.day = whole.day;
        this.unitsWithList = whole.unitsWithList;
        this.site = whole.site;
        this.answers = answers;
        this.without = without;
        this.found = found;
    }

    /**
     * The same where some zones are taken as not met.
     *
     * @param answers what is known then
     * @param others numbers of the places that may come out otherwise
     * @param zones numbers of the zones among those that the site meets
     */
    Places without(Answers answers, BitSet others, BitSet zones) {
        @Nullable Place[] same = found.clone();
        for (int place = others.nextSetBit(0); place >= 0; place = others.nextSetBit(place + 1)) {
            same[place] = null;
        }
        return new Places(this, answers, zones, same);
    }

    /** How the place {@code number} comes out. */
    Place at(int number) {
        if (number == PlacesOnMap.EVERYWHERE) {
            return Place.EVERYWHERE;
        }
        Place known = found[number];
        if (known == null) {
            PlaceOnMap place = onMap.place(number);
            known = place.where().match(new OfKinds(place));
            found[number] = known;
        }
        return known;
    }

    private final class OfKinds implements Where.Kinds<Place> {

        private final PlaceOnMap place;

        OfKinds(PlaceOnMap place) {
            this.place = place;
        }

        @Override
        public Place ofLayer(Where.OfLayer where) {
            @Nullable LayerOnSite layer = site.layer(place.layer());
            if (layer == null) {
                return withoutLayer(where.elseFact());
            }
            return switch (where.relation()) {
                case OVERLAPS ->
                    isFarFrom(layer, where)
                            ? Place.NOWHERE
                            : new LayerPlace(Places.this, layer, where, place.zones()).find();
                case OUTSIDE -> new RemainderPlace(Places.this, layer).outside();
                case INSIDE -> new RemainderPlace(Places.this, layer).inside();
            };
        }

        @Override
        public Place all(Where.All where) {
            return Place.all(parts());
        }

        @Override
        public Place any(Where.Any where) {
            return Place.any(parts());
        }

        private List<Place> parts() {
            List<Place> parts = new ArrayList<>(place.parts().size());
            for (int part : place.parts()) {
                parts.add(at(part));
            }
            return parts;
        }

        @Override
        public Place incompleteCoverage(Where.IncompleteCoverage where) {
            return openWhere(site.withoutData(site.overlaps().uncovered()));
        }

        @Override
        public Place missingUnitList(Where.MissingUnitList where) {
            return Unanswered.unitList(Places.this, units(), unitsWithList);
        }

        @Override
        public Place openProvisions(OpenProvisions where) {
            return Unanswered.provisions(Places.this, day.coverage());
        }

        @Override
        public Place stated(StatedPlace where) {
            int number = answers.numbers().number(where.fact());
            @Nullable Object answer = answers.get(number);
            boolean isStated = !answers.isDerived(number);
            boolean isMeant = where.isMetBy(answer);
            return isStated && isMeant ? Place.EVERYWHERE : Place.NOWHERE;
        }
    }

    /** Whether the site meets nothing of the layer, is near nothing of it, and no data are missing: what most layers are. */
    private boolean isFarFrom(LayerOnSite layer, Where.OfLayer where) {
        return layer.count() == 0
                && where.least() == null
                && where.withinMetres() == null
                && site.withoutData(layer.overlap().uncovered()) == Span.FALSE;
    }

    private static Place openWhere(Span span) {
        return Place.of(span, List.of(), span.measured() == Truth.UNKNOWN);
    }

    SiteOnMap site() {
        return site;
    }

    Answers answers() {
        return answers;
    }

    GroundKinds.Kind kind(Zone zone) {
        return onMap.kind(zone);
    }

    /** How {@link #at} comes to its truth. */
    PlaceTrace trace(int number) {
        PlaceOnMap place = onMap.place(number);
        return new PlaceTrace(
                at(number).truth(),
                place.where(),
                place.parts().stream().map(this::trace).toList());
    }

    /** The layer of control units; null where the edition has none. */
    @Nullable
    LayerOnSite units() {
        return site.layer(onMap.units());
    }

    /** Whether any zone is taken as not met. */
    boolean excludesAny() {
        return !without.isEmpty();
    }

    boolean isExcluded(LayerOnSite.Met zone) {
        return without.get(zone.met());
    }

    boolean isExcluded(LayerOnSite.Near zone) {
        return without.get(zone.met());
    }

    /** Whether a zone that the site meets counts; not where it is taken as not met. */
    Truth passes(ZoneFilter filter, LayerOnSite.Met zone) {
        return isExcluded(zone) ? Truth.FALSE : filter.passes(zone.overlap().zone(), zone.number());
    }

    /** Whether a zone near the site counts; not where it is taken as not met. */
    Truth passes(ZoneFilter filter, LayerOnSite.Near zone) {
        return isExcluded(zone) ? Truth.FALSE : filter.passes(zone.zone().zone(), zone.number());
    }

    private Place withoutLayer(@Nullable String elseFact) {
        if (elseFact == null) {
            return Place.of(Span.UNKNOWN, List.of(), true);
        }
        int number = answers.numbers().number(elseFact);
        return answers.get(number) instanceof Boolean answer
                ? Place.of(Span.certain(Truth.of(answer)), List.of(), false)
                : Place.open(number);
    }
}
