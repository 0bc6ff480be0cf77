package org.ecozone.screening;

import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.SiteOverlaps;

/** Screening (研判) of a site. */
public final class Screening {

    private Screening() {}

    /**
     * Lays the site over every layer, asks every rule, and draws the verdict. A pure function: no clock, no query, no state.
     */
    public static ScreeningResult screen(ScreeningRequest request, RulesOnMap rules) {
        return screen(request, rules, rules.rules().asked(request.accuracy()));
    }

    /** {@link #screen(ScreeningRequest, RulesOnMap)} without the nearest zones, which decide nothing; for many sites. */
    public static ScreeningResult decide(ScreeningRequest request, RulesOnMap rules) {
        return screen(request, rules, rules.rules().asked(request.accuracy()).withoutNearest());
    }

    private static ScreeningResult screen(ScreeningRequest request, RulesOnMap rules, Asked asked) {
        SiteOverlaps overlaps = rules.map().overlaps(request.site(), asked);
        Assessment assessment = rules.assess(overlaps, request.facts(), request.asOf(), request.accuracy());
        return new ScreeningResult(
                request, overlaps, rules, assessment, Verdict.between(assessment.atLeast(), assessment.atMost()));
    }
}
