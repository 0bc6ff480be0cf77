package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.coverage.GroundKinds;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/**
 * The places that a rule book speaks of, held against a map: each distinct place once, with its layer, facts and zones by
 * number. Immutable once made.
 */
final class PlacesOnMap {

    /** The number of what lies everywhere. */
    static final int EVERYWHERE = -1;

    private final FactNumbers facts;
    private final @Nullable ZoningMap map;
    private final Map<String, Integer> layers = new HashMap<>();
    private final Map<Zone, Integer> zones = new IdentityHashMap<>();
    private final Map<Where, Integer> numbers = new HashMap<>();
    private final List<PlaceOnMap> places = new ArrayList<>();
    private final Map<Integer, BitSet> byFact = new HashMap<>();
    private final Map<Integer, BitSet> byLayer = new HashMap<>();
    private final int units = layer(Where.UNIT_LAYER);
    private final BitSet ofAllLayers = new BitSet();
    private final Map<String, List<ZoneFilter>> filters = new HashMap<>();
    private final GroundKinds kinds;
    private final Map<Zone, GroundKinds.Kind> kindOf = new IdentityHashMap<>();

    /**
     * @param map null where sites are measured elsewhere; then each zone is held against each condition when a site meets it
     */
    PlacesOnMap(RuleBook book, FactNumbers facts, @Nullable ZoningMap map) {
        this.facts = facts;
        this.map = map;
        if (map != null) {
            map.layers()
                    .forEach(layer ->
                            map.zones(layer.id()).orElse(List.of()).forEach(zone -> zones.put(zone, zones.size())));
        }
        this.kinds = new GroundKinds(book.rules(), book.silences());
        book.rules().forEach(rule -> add(rule.where()));
        book.personClauses().forEach(clause -> add(clause.where()));
        for (Fact fact : book.facts()) {
            if (fact.measured() instanceof MeasuredFact.OfPlace of) {
                add(of.where());
            } else if (fact.measured() instanceof MeasuredFact.OfLayer of) {
                layer(of.layer());
            }
        }
        if (asksOfAllLayers()) {
            zones.keySet().forEach(zone -> kindOf.put(zone, kinds.of(zone)));
        }
    }

    private int add(@Nullable Where where) {
        if (where == null) {
            return EVERYWHERE;
        }
        @Nullable Integer known = numbers.get(where);
        if (known != null) {
            return known;
        }
        List<Integer> parts = where.parts().stream().map(this::add).toList();
        BitSet read = new BitSet();
        where.eachLayer(part -> read.set(layer(part.layer())));
        where.eachRemainder(id -> read.set(layer(id)));
        PlaceOnMap place = where instanceof Where.OfLayer of
                ? placeOf(where, layer(of.layer()), filter(of.layer(), of.zones()), parts, read)
                : placeOf(where, -1, filter("", null), parts, read);
        numbers.put(where, place.number());
        places.add(place);
        place.facts().stream().forEach(fact -> note(byFact, fact, place));
        place.layers().stream().forEach(layer -> note(byLayer, layer, place));
        if (where instanceof OpenProvisions) {
            ofAllLayers.set(place.number());
        }
        return place.number();
    }

    private static void note(Map<Integer, BitSet> readers, int read, PlaceOnMap place) {
        readers.computeIfAbsent(read, key -> new BitSet()).set(place.number());
    }

    private PlaceOnMap placeOf(Where where, int layer, ZoneFilter filter, List<Integer> parts, BitSet read) {
        return new PlaceOnMap(places.size(), where, layer, filter, parts, read, facts.set(where.facts()));
    }

    /** Which zones of the layer {@code id} pass {@code condition}; all where it is null. */
    ZoneFilter filter(String id, @Nullable Condition condition) {
        List<Zone> of = map == null ? List.of() : map.zones(id).orElse(List.of());
        ZoneFilter filter = new ZoneFilter(condition, of, zones::get);
        if (condition != null) {
            filters.computeIfAbsent(id, key -> new ArrayList<>()).add(filter);
        }
        return filter;
    }

    /** What rules tell of {@code zone} but where it lies: zones of which that is equal come out alike wherever a site meets them. */
    List<Object> told(Zone zone) {
        List<Object> told = new ArrayList<>();
        told.add(zone.layer());
        told.add(zone.layer().equals(Where.UNIT_LAYER) ? zone.code() : "");
        told.add(asksOfAllLayers() ? kind(zone) : "");
        filters.getOrDefault(zone.layer(), List.of()).forEach(filter -> told.add(filter.passes(zone, zone(zone))));
        return told;
    }

    private int layer(String id) {
        return layers.computeIfAbsent(id, key -> layers.size());
    }

    /** How many places there are. */
    int size() {
        return places.size();
    }

    PlaceOnMap place(int number) {
        return places.get(number);
    }

    /** The numbers of the places that may come out otherwise where these facts or zones of these layers are others. */
    BitSet reading(BitSet changedFacts, BitSet changedLayers) {
        BitSet reading = new BitSet(places.size());
        changedFacts.stream().forEach(fact -> add(reading, byFact.get(fact)));
        changedLayers.stream().forEach(layer -> add(reading, byLayer.get(layer)));
        if (!changedLayers.isEmpty()) {
            reading.or(ofAllLayers);
        }
        return reading;
    }

    private static void add(BitSet set, @Nullable BitSet more) {
        if (more != null) {
            set.or(more);
        }
    }

    /** The number of {@code where}, one of the rule book's; {@link #EVERYWHERE} for null. */
    int number(@Nullable Where where) {
        return where == null ? EVERYWHERE : numbers.get(where);
    }

    /** How many layers are read. */
    int layerCount() {
        return layers.size();
    }

    /** The number of the layer {@code id}; less than 0 where nothing reads it. */
    int layerNumber(String id) {
        return layers.getOrDefault(id, -1);
    }

    /** The number of the layer of control units. */
    int units() {
        return units;
    }

    /** Whether any place asks of all layers, those among them that no rule names. */
    boolean asksOfAllLayers() {
        return !ofAllLayers.isEmpty();
    }

    /** What kind of ground {@code zone} is. */
    GroundKinds.Kind kind(Zone zone) {
        GroundKinds.Kind known = kindOf.get(zone);
        return known == null ? kinds.of(zone) : known;
    }

    /** The number of {@code zone}; less than 0 where it is not on the map. */
    int zone(Zone zone) {
        return zones.getOrDefault(zone, -1);
    }

    /**
     * A place that rules speak of, by numbers.
     *
     * @param number among all places of the rule book
     * @param where the place
     * @param layer number of the layer that it speaks of; less than 0 unless it speaks of one
     * @param zones which zones of this layer count
     * @param parts numbers of the places it is made of
     * @param layers numbers of all layers that it and its parts read
     * @param facts numbers of the facts that answer in it for a layer that an edition lacks
     */
    record PlaceOnMap(
            int number, Where where, int layer, ZoneFilter zones, List<Integer> parts, BitSet layers, BitSet facts) {}

    /**
     * Which zones of a layer a place or a measured fact speaks of: the sets of numbers that its condition passes and leaves open. A
     * zone that has no number, since it is not on the map, is held against the condition itself.
     */
    static final class ZoneFilter {

        private final @Nullable Condition condition;
        private final BitSet passing = new BitSet();
        private final BitSet open = new BitSet();

        /**
         * @param condition null for all zones
         * @param zones of the layer
         */
        ZoneFilter(@Nullable Condition condition, List<Zone> zones, ToIntFunction<Zone> numbers) {
            this.condition = condition;
            if (condition != null) {
                for (Zone zone : zones) {
                    Truth truth = condition.evaluate(zone);
                    passing.set(numbers.applyAsInt(zone), truth == Truth.TRUE);
                    open.set(numbers.applyAsInt(zone), truth == Truth.UNKNOWN);
                }
            }
        }

        /**
         * Whether {@code zone} counts.
         *
         * @param number of the zone; less than 0 where it is not on the map
         */
        Truth passes(Zone zone, int number) {
            if (condition == null) {
                return Truth.TRUE;
            }
            if (number < 0) {
                return condition.evaluate(zone);
            }
            return passing.get(number) ? Truth.TRUE : open.get(number) ? Truth.UNKNOWN : Truth.FALSE;
        }
    }
}
