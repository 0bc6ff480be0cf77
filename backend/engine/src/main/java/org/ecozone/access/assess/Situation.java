package org.ecozone.access.assess;

import java.time.LocalDate;
import org.ecozone.access.rule.Facts;
import org.ecozone.zoning.SiteOverlaps;

/**
 * What rules are held against.
 *
 * @param accuracyMetres stated positional accuracy of the site; 0 where it states none
 */
record Situation(SiteOverlaps site, Facts facts, LocalDate asOf, double accuracyMetres) {

    Situation with(Facts others) {
        return new Situation(site, others, asOf, accuracyMetres);
    }
}
