package org.ecozone.access.assess;

import java.time.LocalDate;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Length;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/**
 * A rule book held against a map once, so that sites on the map can be assessed many times: facts, places, layers and zones have
 * numbers, and each place knows the zones that it speaks of. The one door to what rules say. Immutable; safe for many threads.
 *
 * <p>A site may be measured elsewhere, on another edition, or be made by hand: a zone that is not on the map is held against
 * conditions when it is met. It costs more and comes out the same.
 */
public final class RulesOnMap {

    private final RulesByNumber rules;
    private final @Nullable ZoningMap map;

    private RulesOnMap(RuleBook rules, @Nullable ZoningMap map) {
        this.rules = new RulesByNumber(rules, map);
        this.map = map;
    }

    /** {@code rules} on {@code map}. */
    public static RulesOnMap of(RuleBook rules, ZoningMap map) {
        return new RulesOnMap(rules, map);
    }

    /** {@code rules} on no map: for sites measured on several, and for examples. */
    public static RulesOnMap of(RuleBook rules) {
        return new RulesOnMap(rules, null);
    }

    public RuleBook rules() {
        return rules.book();
    }

    /**
     * The map.
     *
     * @throws IllegalStateException if there is none
     */
    public ZoningMap map() {
        if (map == null) {
            throw new IllegalStateException("rules on no map");
        }
        return map;
    }

    /**
     * Holds every rule in force on {@code asOf} against a site and a project.
     *
     * @param site measured with what {@link RuleBook#asked} says
     * @param accuracy the site's stated positional accuracy; null where it states none
     * @throws IllegalArgumentException if {@code asOf} lies before {@link RuleBook#from}: an incomplete set of rules would let
     *     pass what was forbidden then
     */
    public Assessment assess(SiteOverlaps site, Facts facts, LocalDate asOf, @Nullable Length accuracy) {
        return assessor(site, facts, asOf, accuracy).assess();
    }

    /** {@link #assess} of a site that states no accuracy. */
    public Assessment assess(SiteOverlaps site, Facts facts, LocalDate asOf) {
        return assess(site, facts, asOf, null);
    }

    /** Why {@link #assess} came out so, and what would change it. */
    public Explanation explain(SiteOverlaps site, Facts facts, LocalDate asOf, @Nullable Length accuracy) {
        Assessor assessor = assessor(site, facts, asOf, accuracy);
        return new Explainer(assessor, assessor.assess()).explain();
    }

    /** {@link #assess} to be carried on with more answers. */
    public Inquiry inquire(SiteOverlaps site, Facts facts, LocalDate asOf, @Nullable Length accuracy) {
        Assessor assessor = assessor(site, facts, asOf, accuracy);
        assessor.assess();
        return Inquiry.of(assessor);
    }

    /**
     * What the rules tell of {@code zone} but where it lies. Zones of which it is equal come out alike wherever a site meets them, so
     * that sites which meet as many zones of each such kind, at distances on the same side of each of {@link RuleBook#distances}, have
     * the same bounds.
     */
    public Object kindOf(Zone zone) {
        return rules.places().told(zone);
    }

    private Assessor assessor(SiteOverlaps site, Facts facts, LocalDate asOf, @Nullable Length accuracy) {
        if (asOf.isBefore(rules.book().from())) {
            throw new IllegalArgumentException("规则库自 " + rules.book().from() + " 起完整，不能用于 " + asOf);
        }
        return new Assessor(rules, site, accuracy == null ? 0 : accuracy.metres(), facts, asOf);
    }
}
