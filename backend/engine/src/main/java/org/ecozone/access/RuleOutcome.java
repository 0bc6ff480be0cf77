package org.ecozone.access;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.zoning.ZoneOverlap;

/**
 * A rule that is true for a site, or may be.
 *
 * @param rule the rule
 * @param truth TRUE or UNKNOWN
 * @param zones the zones that make it true, or may do so; empty where the rule names no zones, or speaks of what lies
 *     outside them
 * @param citations what it is based on on the date asked; never empty
 * @param factsRead what it was told: key to {@link Boolean}, {@link Double} or {@link String}, stated or derived
 * @param missingFacts keys whose values can still change {@code truth}, sorted; empty if TRUE
 * @param dataMissing whether the map has no answer: the layer is not there, has no data for a part of the site, or a
 *     zone lacks an attribute
 */
public record RuleOutcome(
        Rule rule,
        Truth truth,
        List<ZoneOverlap> zones,
        List<Citation> citations,
        SortedMap<String, Object> factsRead,
        List<String> missingFacts,
        boolean dataMissing) {

    public RuleOutcome {
        zones = List.copyOf(zones);
        citations = List.copyOf(citations);
        factsRead = Collections.unmodifiableSortedMap(new TreeMap<>(factsRead));
        missingFacts = List.copyOf(missingFacts);
    }
}
