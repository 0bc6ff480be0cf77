package org.ecozone.screening.siting;

import java.time.LocalDate;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Area;
import org.jspecify.annotations.Nullable;

/**
 * A project that looks for a place.
 *
 * @param industry GB/T 4754-2017; null if not given: then little is certain
 * @param facts what is known of it, checked
 * @param area of the ground that it takes, compact and within one cell; null if not given: then it is taken as a point, and what
 *     rules say of areas stays open
 * @param asOf the day whose law applies
 */
public record SitingQuestion(
        @Nullable Industry industry, Facts facts, @Nullable Area area, LocalDate asOf) {}
