package org.ecozone.access.rule;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ecozone.geo.overlap.OverlapClass;
import org.jspecify.annotations.Nullable;

/** Which places a rule speaks of. */
public sealed interface Where
        permits Where.OfLayer,
                Where.All,
                Where.Any,
                Where.IncompleteCoverage,
                Where.MissingUnitList,
                OpenProvisions,
                StatedPlace {

    /** Id of the layer whose zones have access lists of their own. */
    String UNIT_LAYER = "control-unit";

    /** Hands every part that speaks of one layer to {@code visitor}, in order. */
    void eachLayer(Consumer<OfLayer> visitor);

    /** Hands the id of every layer of which it asks what lies outside its zones to {@code visitor}. */
    void eachRemainder(Consumer<String> visitor);

    /** The places it is made of, in order; empty where it is one. */
    List<Where> parts();

    /** Asks {@code kinds} for its own kind. */
    <T> T match(Kinds<T> kinds);

    /** An answer for every kind; a kind that comes to be needs one from everybody who asks. */
    interface Kinds<T> {

        T ofLayer(OfLayer where);

        T all(All where);

        T any(Any where);

        T incompleteCoverage(IncompleteCoverage where);

        T missingUnitList(MissingUnitList where);

        T openProvisions(OpenProvisions where);

        T stated(StatedPlace where);
    }

    /** Keys of the facts on which it hangs: those that answer where an edition lacks a layer, those to be stated; sorted. */
    default SortedSet<String> facts() {
        SortedSet<String> facts = new TreeSet<>();
        eachLayer(part -> {
            if (part.elseFact() != null) {
                facts.add(part.elseFact());
            }
        });
        parts().forEach(part -> facts.addAll(part.facts()));
        return Collections.unmodifiableSortedSet(facts);
    }

    /**
     * How a site lies to a layer.
     *
     * @param layer id of the layer
     * @param zones which of its zones, a condition over {@code code}, {@code name}, {@code category} and the zones'
     *     attributes; null for all. Null unless the relation is {@link Relation#OVERLAPS}
     * @param relation what makes it true
     * @param withinMetres greatest distance at which a zone counts, measured on the ellipsoid; null where it must overlap
     * @param least what all zones that count must reach together; null where any overlap does
     * @param overlapClass only zones of this class count; null for INSIDE and OVERLAP
     * @param elseFact key of the BOOLEAN fact that answers where the edition has no such layer; null where it stays UNKNOWN
     */
    record OfLayer(
            String layer,
            @Nullable Condition zones,
            Relation relation,
            @Nullable Double withinMetres,
            @Nullable Least least,
            @Nullable OverlapClass overlapClass,
            @Nullable String elseFact)
            implements Where {

        /** The site overlaps one of these zones, or another plain relation. */
        public static OfLayer of(String layer, @Nullable Condition zones, Relation relation) {
            return new OfLayer(layer, zones, relation, null, null, null, null);
        }

        @Override
        public void eachLayer(Consumer<OfLayer> visitor) {
            visitor.accept(this);
        }

        @Override
        public void eachRemainder(Consumer<String> visitor) {
            if (relation != Relation.OVERLAPS) {
                visitor.accept(layer);
            }
        }

        @Override
        public List<Where> parts() {
            return List.of();
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.ofLayer(this);
        }
    }

    /** All of the parts are met; not necessarily by the same piece of the site. */
    record All(List<Where> parts) implements Where {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public void eachLayer(Consumer<OfLayer> visitor) {
            parts.forEach(part -> part.eachLayer(visitor));
        }

        @Override
        public void eachRemainder(Consumer<String> visitor) {
            parts.forEach(part -> part.eachRemainder(visitor));
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.all(this);
        }
    }

    /** At least one of the parts is met. */
    record Any(List<Where> parts) implements Where {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public void eachLayer(Consumer<OfLayer> visitor) {
            parts.forEach(part -> part.eachLayer(visitor));
        }

        @Override
        public void eachRemainder(Consumer<String> visitor) {
            parts.forEach(part -> part.eachRemainder(visitor));
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.any(this);
        }
    }

    /**
     * Never TRUE: UNKNOWN when a part of the site lies outside the territory of the data, otherwise FALSE. With it a
     * missing answer stays visible.
     */
    record IncompleteCoverage() implements Where {

        @Override
        public void eachLayer(Consumer<OfLayer> visitor) {
            // Speaks of the territory, not of a layer.
        }

        @Override
        public void eachRemainder(Consumer<String> visitor) {
            // It asks what lies outside the territory, not outside a layer.
        }

        @Override
        public List<Where> parts() {
            return List.of();
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.incompleteCoverage(this);
        }
    }

    /** Never TRUE: UNKNOWN when a control unit that the site meets has no access list, otherwise FALSE. */
    record MissingUnitList() implements Where {

        @Override
        public void eachLayer(Consumer<OfLayer> visitor) {
            // Speaks of the units' lists, not of a layer's zones.
        }

        @Override
        public void eachRemainder(Consumer<String> visitor) {
            visitor.accept(UNIT_LAYER);
        }

        @Override
        public List<Where> parts() {
            return List.of();
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.missingUnitList(this);
        }
    }

    /** How a site lies to the zones. */
    enum Relation {
        /** At least one of the zones holds the site or overlaps it more than by a boundary contact. */
        OVERLAPS,
        /** A part of the site, more than a boundary contact, lies outside all zones of the layer. */
        OUTSIDE,
        /** The whole site, but for a boundary contact, lies inside the zones of the layer. */
        INSIDE
    }

    /**
     * A least extent.
     *
     * @param value included
     */
    record Least(Unit unit, double value) {

        /** What is counted. */
        public enum Unit {
            /** mu of the common parts, summed over the zones. */
            AREA_MU,
            /** Percent of the site's extent, summed over the zones. */
            SHARE_PERCENT
        }
    }
}
