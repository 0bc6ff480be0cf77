package org.ecozone.access.assess;

import java.util.List;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.ZoneOverlap;

/**
 * A clause that a person must check for a site.
 *
 * @param clause the clause
 * @param truth TRUE, or UNKNOWN where it is not known whether the site lies where the clause speaks of
 * @param zones the zones for which it concerns the site; empty where it names none
 * @param citations what it is based on on the date asked; never empty
 */
public record ClauseToCheck(PersonClause clause, Truth truth, List<ZoneOverlap> zones, List<Citation> citations) {

    public ClauseToCheck {
        zones = List.copyOf(zones);
        citations = List.copyOf(citations);
    }
}
