package org.ecozone.screening;

import java.time.LocalDate;
import java.util.List;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param name of the project; null if not given
 * @param site the ground, checked
 * @param accuracy stated positional accuracy of the site's border; null if not given
 * @param industry GB/T 4754-2017; null if not given
 * @param facts the project's facts, checked
 * @param asOf the day whose law applies
 * @param notices from the reading of the input, for example that heights were dropped
 * @param filed under what; nothing is decided by it
 */
public record ScreeningRequest(
        @Nullable String name,
        Site site,
        @Nullable Length accuracy,
        @Nullable Industry industry,
        Facts facts,
        LocalDate asOf,
        List<Notice> notices,
        Filed filed) {

    public ScreeningRequest {
        notices = List.copyOf(notices);
    }

    /** A request that is filed under nothing. */
    public ScreeningRequest(
            @Nullable String name,
            Site site,
            @Nullable Length accuracy,
            @Nullable Industry industry,
            Facts facts,
            LocalDate asOf,
            List<Notice> notices) {
        this(name, site, accuracy, industry, facts, asOf, notices, Filed.NOWHERE);
    }
}
