package org.ecozone.geo.overlap;

import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;

/**
 * What a site and one geometry of an {@link OverlapIndex} have in common.
 *
 * @param index position of the geometry in the list that the index was made from
 * @param overlapClass how the common part lies
 * @param extent its area, length or count, of the same kind as the site's
 * @param perimeter of the common part, right to 0.1 %; nothing for lines and points
 */
public record Overlap(int index, OverlapClass overlapClass, Extent extent, Length perimeter) {

    static Overlap drawn(int index, OverlapClass overlapClass, Extent extent) {
        return new Overlap(index, overlapClass, extent, new Length(0));
    }
}
