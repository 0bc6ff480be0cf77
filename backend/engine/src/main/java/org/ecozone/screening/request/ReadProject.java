package org.ecozone.screening.request;

import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A project without a site, as it was understood.
 *
 * @param industry null if not given
 * @param area of the ground that it would take; null if not given
 * @param within the zone in which it looks for a place; null if not given
 */
public record ReadProject(
        @Nullable Industry industry,
        Facts facts,
        @Nullable Area area,
        @Nullable Zone within) {}
