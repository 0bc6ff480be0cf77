package org.ecozone.screening;

import java.util.List;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.Explanation;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.zoning.SiteOverlaps;

/**
 * The answer to a {@link ScreeningRequest}: what was found, which rules it fires, and the verdict.
 *
 * @param request what was asked
 * @param overlaps the site over every layer of the edition
 * @param on the rules by which it was assessed, on the map of the edition
 * @param assessment which of them are TRUE or UNKNOWN, and the bounds of the effect
 * @param verdict between these bounds
 */
public record ScreeningResult(
        ScreeningRequest request, SiteOverlaps overlaps, RulesOnMap on, Assessment assessment, Verdict verdict) {

    /** What else a reader should know; put into words each time. */
    public List<Notice> notices() {
        return Notices.of(request, overlaps, on.rules(), assessment);
    }

    /** The rules by which it was assessed. */
    public RuleBook rules() {
        return on.rules();
    }

    /** Why the assessment came out so, and what would change it; found anew each time, for it costs more than the verdict. */
    public Explanation explain() {
        return on.explain(overlaps, request.facts(), request.asOf(), request.accuracy());
    }
}
