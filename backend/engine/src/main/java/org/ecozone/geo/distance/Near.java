package org.ecozone.geo.distance;

import org.ecozone.geo.Length;

/**
 * A polygon that is near.
 *
 * @param index position in the list that was searched
 * @param distance between the nearest points of the borders
 */
public record Near(int index, Length distance) {}
