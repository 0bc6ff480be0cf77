package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.geo.Area;
import org.ecozone.geo.Extent;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Finds whether a site lies where rules speak of, and whether that depends on where borders were measured. */
final class Places {

    private static final int PLACES_OF_A_REGION = 128;

    private final SiteOverlaps site;
    private final Map<String, LayerOverlap> layers = new HashMap<>();
    private final Map<Where, Place> found = new IdentityHashMap<>(PLACES_OF_A_REGION);
    private final Map<String, Object> answers;
    private final double siteAccuracy;
    private final double edgeTolerance;
    private final double edgeStays;
    private final Set<String> unitsWithList;
    private final Set<Zone> without;

    /**
     * @param unitsWithList codes of the units that have an access list
     * @param without zones that are taken as not met; compared by identity
     */
    Places(Situation situation, Set<String> unitsWithList, Set<Zone> without) {
        this.site = situation.site();
        this.siteAccuracy = situation.accuracyMetres();
        this.answers = answers(situation.facts());
        this.unitsWithList = unitsWithList;
        this.without = without;
        site.layers().forEach(overlap -> layers.put(overlap.layer().id(), overlap));
        double coverage = site.layers().stream()
                .map(layer -> layers.get(layer.layer().coverageLayer()))
                .filter(Objects::nonNull)
                .mapToDouble(layer -> layer.layer().positionalAccuracyMetres())
                .max()
                .orElse(0);
        this.edgeTolerance = coverage + siteAccuracy;
        this.edgeStays = edgeTolerance + coverage;
    }

    private static Map<String, Object> answers(Facts facts) {
        Map<String, Object> answers = new HashMap<>(facts.derived());
        answers.putAll(facts.stated());
        if (facts.industry() != null) {
            answers.put(Condition.INDUSTRY, facts.industry());
        }
        return answers;
    }

    /** What is known of the project, stated or derived; what is measured may be added. */
    Map<String, Object> answers() {
        return answers;
    }

    /** Rules that speak of the same place share its value ({@code WhereSheet}), so it is found once. */
    Place at(@Nullable Where where) {
        if (where == null) {
            return Place.EVERYWHERE;
        }
        Place known = found.get(where);
        if (known == null) {
            known = find(where);
            found.put(where, known);
        }
        return known;
    }

    private Place find(Where where) {
        return where.match(new OfKinds());
    }

    private final class OfKinds implements Where.Kinds<Place> {

        @Override
        public Place ofLayer(Where.OfLayer where) {
            return Places.this.ofLayer(where);
        }

        @Override
        public Place all(Where.All where) {
            return Place.all(where.parts().stream().map(Places.this::at).toList());
        }

        @Override
        public Place any(Where.Any where) {
            return Place.any(where.parts().stream().map(Places.this::at).toList());
        }

        @Override
        public Place incompleteCoverage(Where.IncompleteCoverage where) {
            return Places.this.incompleteCoverage();
        }

        @Override
        public Place missingUnitList(Where.MissingUnitList where) {
            return Places.this.missingUnitList();
        }
    }

    private Place incompleteCoverage() {
        return withoutData(site.uncovered());
    }

    /**
     * UNKNOWN where a part of the site, {@code uncovered}, has no data. That part may come to have some if it reaches no farther
     * beyond the edge of the data than borders may be off; a site that has none may come to have one if it is no farther from
     * that edge.
     */
    Place withoutData(Extent uncovered) {
        boolean isOpen = !uncovered.isNothing();
        boolean stays = isOpen && site.reachBeyond().metres() > edgeStays;
        boolean may = isOpen || mayLeaveTheData();
        return may
                ? new Place(
                        isOpen ? Truth.UNKNOWN : Truth.FALSE,
                        stays ? Truth.UNKNOWN : Truth.FALSE,
                        Truth.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        isOpen)
                : Place.NOWHERE;
    }

    /** Whether a part of the site lies beyond the edge of the data, or may if it moves by the tolerance. */
    boolean mayLeaveTheData() {
        return roomMetres() <= edgeTolerance;
    }

    /** By how much the edge of the data and the site may be off together. */
    double edgeTolerance() {
        return edgeTolerance;
    }

    /** What is deeper than this within the data, but outside all zones of {@code layer}, stays so when borders move. */
    double staysOutside(LayerOverlap layer) {
        return Math.max(stays(layer), edgeStays);
    }

    /** No more than the distance from the site to ground about which nothing is known. */
    double roomMetres() {
        return site.room().metres();
    }

    /** How {@link #at} comes to its truth. */
    PlaceTrace trace(Where where) {
        return new PlaceTrace(
                at(where).truth(),
                where,
                where.parts().stream().map(this::trace).toList());
    }

    /** The layer {@code id}; null where the edition has none. */
    @Nullable
    LayerOverlap layer(String id) {
        return layers.get(id);
    }

    boolean isExcluded(Zone zone) {
        return !without.isEmpty() && without.contains(zone);
    }

    /** Whether the site is an area. */
    boolean isOfArea() {
        return site.siteExtent() instanceof Area;
    }

    double tolerance(LayerOverlap layer) {
        return layer.layer().positionalAccuracyMetres() + siteAccuracy;
    }

    /** How much of what the site and {@code layer} have in common stays when borders move. */
    MovedExtent moved(LayerOverlap layer) {
        return new MovedExtent(site, layer, siteAccuracy, tolerance(layer));
    }

    /** What is deeper than this stays more than a contact of borders when they move by the tolerance. */
    double stays(LayerOverlap layer) {
        return tolerance(layer) + layer.layer().positionalAccuracyMetres();
    }

    private Place ofLayer(Where.OfLayer where) {
        @Nullable LayerOverlap layer = layers.get(where.layer());
        if (layer == null) {
            return withoutLayer(where.elseFact());
        }
        return switch (where.relation()) {
            case OVERLAPS -> new LayerPlace(this, layer, where).find();
            case OUTSIDE -> new RemainderPlace(this, layer).outside();
            case INSIDE -> new RemainderPlace(this, layer).inside();
        };
    }

    private Place withoutLayer(@Nullable String elseFact) {
        if (elseFact == null) {
            return Place.certain(Truth.UNKNOWN, true);
        }
        return answers.get(elseFact) instanceof Boolean answer
                ? Place.certain(Truth.of(answer), false)
                : new Place(
                        Truth.UNKNOWN,
                        Truth.UNKNOWN,
                        Truth.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(elseFact),
                        false);
    }

    /** Ground in no unit at all is as little answered for as a unit without a list. */
    private Place missingUnitList() {
        @Nullable LayerOverlap units = layers.get(Where.UNIT_LAYER);
        if (units == null || units.remainder() == null) {
            return Place.certain(Truth.UNKNOWN, true);
        }
        Place outside = new RemainderPlace(this, units).inNone(units.remainder());
        List<ZoneOverlap> unlisted = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        boolean surely = outside.low() != Truth.FALSE;
        for (ZoneOverlap unit : units.zones()) {
            if (unit.overlapClass().isDecisive() && isUnlisted(unit.zone())) {
                unlisted.add(unit);
                boolean stays = unit.depth().metres() > stays(units);
                surely |= stays;
                if (!stays) {
                    doubts.add(new Doubt(unit.zone(), Doubt.Kind.MAY_VANISH));
                }
            }
        }
        for (NearZone unit : units.near()) {
            if (unit.distance().metres() <= tolerance(units) && isUnlisted(unit.zone())) {
                doubts.add(new Doubt(unit.zone(), Doubt.Kind.MAY_APPEAR));
            }
        }
        Truth truth = outside.truth() == Truth.FALSE && unlisted.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
        Truth low = surely ? Truth.UNKNOWN : Truth.FALSE;
        Truth high = outside.high() == Truth.FALSE && doubts.isEmpty() ? truth : Truth.UNKNOWN;
        List<ZoneOverlap> named = outside.truth() == Truth.TRUE ? List.of() : unlisted;
        return new Place(truth, low, high, named, List.of(), doubts, Set.of(), truth == Truth.UNKNOWN);
    }

    private boolean isUnlisted(Zone unit) {
        return !unitsWithList.contains(unit.code()) && !isExcluded(unit);
    }
}
