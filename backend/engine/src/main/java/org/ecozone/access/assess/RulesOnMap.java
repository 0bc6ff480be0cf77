package org.ecozone.access.assess;

import java.time.LocalDate;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Length;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;

/** Rules held against what a site meets on a map. Immutable; safe for many threads. */
public record RulesOnMap(RuleBook rules) {

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
        return new Explainer(rules, assessor, assessor.assess()).explain();
    }

    private Assessor assessor(SiteOverlaps site, Facts facts, LocalDate asOf, @Nullable Length accuracy) {
        if (asOf.isBefore(rules.from())) {
            throw new IllegalArgumentException("规则库自 " + rules.from() + " 起完整，不能用于 " + asOf);
        }
        return new Assessor(rules, new Situation(site, facts, asOf, accuracy == null ? 0 : accuracy.metres()));
    }
}
