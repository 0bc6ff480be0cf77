package org.ecozone.zoning;

import org.ecozone.geo.Length;

/**
 * A zone near a site that counts for no rule as an overlap.
 *
 * @param zone the zone
 * @param distance on the ellipsoid between the nearest points of site and zone; nothing where they touch or are in contact
 */
public record NearZone(Zone zone, Length distance) {}
