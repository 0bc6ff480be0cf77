package org.ecozone.access.assess;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.ZoneOverlap;

/**
 * A rule that is true for a site, or may be.
 *
 * @param rule the rule
 * @param truth TRUE or UNKNOWN
 * @param zones the zones that make it true, or may do so, by what they have in common with the site; empty where the rule
 *     names no zones, or speaks of what lies outside them
 * @param near the zones that do so by their distance
 * @param citations what it is based on on the date asked; never empty
 * @param factsRead what it was told: key to {@link Boolean}, {@link Double} or {@link String}, stated, derived or measured
 * @param missingFacts keys whose values can still change {@code truth}, sorted; empty if TRUE
 * @param dataMissing whether the map has no answer: the layer is not there, has no data for a part of the site, or a
 *     zone lacks an attribute
 * @param measured whether {@code truth} would be another if borders and site moved within their accuracy
 */
public record RuleOutcome(
        Rule rule,
        Truth truth,
        List<ZoneOverlap> zones,
        List<NearZone> near,
        List<Citation> citations,
        SortedMap<String, Object> factsRead,
        List<String> missingFacts,
        boolean dataMissing,
        Measured measured) {

    public RuleOutcome {
        zones = List.copyOf(zones);
        near = List.copyOf(near);
        citations = List.copyOf(citations);
        factsRead = factsRead.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(factsRead));
        missingFacts = List.copyOf(missingFacts);
    }

    /** Whether an answer depends on where borders were measured. */
    public enum Measured {
        CERTAIN,
        DEPENDS
    }
}
