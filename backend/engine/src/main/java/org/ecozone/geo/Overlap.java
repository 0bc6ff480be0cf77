package org.ecozone.geo;

/**
 * What a site and one geometry of an {@link OverlapIndex} have in common.
 *
 * @param index position of the geometry in the list that the index was made from
 * @param overlapClass how the common part lies
 * @param extent its area, length or count, of the same kind as the site's
 */
public record Overlap(int index, OverlapClass overlapClass, Extent extent) {}
