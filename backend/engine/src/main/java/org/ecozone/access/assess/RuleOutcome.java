package org.ecozone.access.assess;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.ecozone.access.assess.RulesOnDay.RuleOnMap;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.ZoneOverlap;

/**
 * A rule that is true for a site, or may be. What only a reader asks is made when it is asked. Immutable.
 */
public final class RuleOutcome {

    private static final int RANK_BITS = 24;

    private final RuleOnMap on;
    private final Span span;
    private final Place place;
    private final Valuation known;
    private final int[] open;
    private final int order;

    /**
     * @param span how the rule comes out, place and condition together
     * @param known what it was told
     * @param open numbers of the facts that can still change it; not to be changed
     */
    RuleOutcome(RuleOnMap on, Span span, Place place, Valuation known, int[] open) {
        this.on = on;
        this.span = span;
        this.place = place;
        this.known = known;
        this.open = open;
        int truth = span.measured() == Truth.TRUE ? 0 : 1;
        this.order = (effect().ordinal() << 1 | truth) << RANK_BITS | on.rank();
    }

    /** Whether an answer depends on where borders were measured. */
    public enum Measured {
        CERTAIN,
        DEPENDS
    }

    /** The rule. */
    public Rule rule() {
        return on.rule();
    }

    /** TRUE or UNKNOWN. */
    public Truth truth() {
        return span.measured();
    }

    /**
     * The zones that make it true, or may do so, by what they have in common with the site; empty where the rule names no zones,
     * or speaks of what lies outside them.
     */
    public List<ZoneOverlap> zones() {
        return place.zones();
    }

    /** The zones that do so by their distance. */
    public List<NearZone> near() {
        return place.near();
    }

    /** What it is based on on the date asked; never empty. */
    public List<Citation> citations() {
        return on.citations();
    }

    /** What it was told: key to {@link Boolean}, {@link Double} or {@link String}, stated, derived or measured. */
    public SortedMap<String, Object> factsRead() {
        return known.known(on.reads());
    }

    /** Keys whose values can still change {@link #truth}, sorted; empty if TRUE. */
    public List<String> missingFacts() {
        return IntStream.of(open).mapToObj(known.numbers()::key).toList();
    }

    /**
     * Whether the map has no answer: the layer is not there, has no data for a part of the site, or a zone lacks an attribute.
     */
    public boolean dataMissing() {
        return place.truth() == Truth.UNKNOWN && place.dataMissing();
    }

    /** Whether {@link #truth} would be another if borders and site moved within their accuracy. */
    public Measured measured() {
        return span.isCertain() ? Measured.CERTAIN : Measured.DEPENDS;
    }

    RuleOnMap on() {
        return on;
    }

    /** Numbers of the facts that can still change it, sorted; not to be changed. */
    int[] open() {
        return open;
    }

    Effect effect() {
        return on.rule().effect();
    }

    /** The more severe first, of these TRUE before UNKNOWN, then by id. */
    static int compare(RuleOutcome one, RuleOutcome other) {
        return Integer.compare(one.order, other.order);
    }

    @Override
    public String toString() {
        return rule().id() + " " + span + " " + missingFacts();
    }
}
