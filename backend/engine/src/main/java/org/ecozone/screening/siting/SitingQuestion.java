package org.ecozone.screening.siting;

import java.time.LocalDate;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Area;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A project that looks for a place.
 *
 * @param industry GB/T 4754-2017; null if not given: then little is certain
 * @param facts what is known of it, checked
 * @param area of the ground that it takes, compact and within one cell; null if not given: then it is taken as a point, and what
 *     rules say of areas stays open
 * @param within the regiment or control unit in which a place is looked for; null for all of the territory
 * @param asOf the day whose law applies
 */
public record SitingQuestion(
        @Nullable Industry industry,
        Facts facts,
        @Nullable Area area,
        @Nullable Zone within,
        LocalDate asOf) {

    /** What {@code rules} say of it at a place, of which {@code point} is measured. */
    Assessment at(SiteOverlaps point, RulesOnMap rules) {
        return rules.assess(area == null ? point : new AsArea(area).of(point), facts, asOf);
    }
}
