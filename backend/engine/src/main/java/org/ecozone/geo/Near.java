package org.ecozone.geo;

/**
 * A polygon that is near.
 *
 * @param index position in the list that was searched
 * @param distance between the nearest points of the borders
 */
public record Near(int index, Length distance) {}
