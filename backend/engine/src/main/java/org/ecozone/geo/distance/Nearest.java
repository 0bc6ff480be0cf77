package org.ecozone.geo.distance;

import org.ecozone.geo.EllipsoidalMeasure;

/**
 * The nearest polygon.
 *
 * @param index position in the list that was searched
 * @param bearing distance and direction from the geometry to the polygon
 */
public record Nearest(int index, EllipsoidalMeasure.Bearing bearing) {}
