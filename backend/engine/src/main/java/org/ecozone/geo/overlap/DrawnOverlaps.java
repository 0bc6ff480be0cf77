package org.ecozone.geo.overlap;

import java.util.List;
import org.ecozone.geo.Extent;
import org.locationtech.jts.geom.Geometry;

/** What a line or point site and grounds have in common: found without overlay. */
sealed interface DrawnOverlaps permits LineOverlaps, PointOverlaps {

    /** Everything that shares a point with {@code site}, in the order of the grounds. */
    List<Overlap> overlaps(Site site);

    Geometry piece(Site site, Overlap overlap);

    /** The extent of the union of {@code overlaps}: with {@link #uncoveredExtent} it sums to the site's. */
    Extent union(Site site, List<Overlap> overlaps);

    /** Pairs of {@code overlaps}, by position in that list, that have an extent in common. */
    List<int[]> overlappingPairs(Site site, List<Overlap> overlaps);

    /** The part of {@code site} that lies in none of the grounds. */
    Geometry uncovered(Site site);

    /** The part of it that lies in one of the grounds of {@code coverage}, which is of the same kind. */
    Geometry uncovered(Site site, DrawnOverlaps coverage);

    /** Its extent, {@code overlaps} being all there are. */
    Extent uncoveredExtent(Site site, List<Overlap> overlaps);
}
