package org.ecozone.zoning;

import org.ecozone.geo.Area;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Share;
import org.ecozone.geo.overlap.OverlapClass;

/**
 * What a site and one zone have in common.
 *
 * @param zone the zone
 * @param overlapClass how the common part lies
 * @param extent area of a polygon site, length of a line site, count of a point site
 * @param uncertainty perimeter of the common part times the layer's positional accuracy; nothing for lines and points
 * @param depth lower bound of how far the common part reaches into the zone: it has a point at least this far from the zone's
 *     border, so while that border and the site move by less in all, something of it stays. Of several pieces it is the depth of
 *     the deepest: that one stays, others may not. Nothing for a touch or a contact
 * @param shareOfSite of the site's extent
 * @param shareOfZone of the zone's area; none for line and point sites
 */
public record ZoneOverlap(
        Zone zone,
        OverlapClass overlapClass,
        Extent extent,
        Area uncertainty,
        Length depth,
        Share shareOfSite,
        Share shareOfZone) {

    ZoneOverlap withDepth(Length deeper) {
        return new ZoneOverlap(zone, overlapClass, extent, uncertainty, deeper, shareOfSite, shareOfZone);
    }
}
