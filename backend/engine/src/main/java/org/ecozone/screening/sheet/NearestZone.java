package org.ecozone.screening.sheet;

import java.math.BigDecimal;

/**
 * The nearest zone of a layer that the site does not meet.
 *
 * @param distanceMetres on the ellipsoid from the site's border, to a tenth
 * @param bearingDegrees clockwise from north, from site to zone, to a tenth
 */
public record NearestZone(
        String code, String name, String category, BigDecimal distanceMetres, BigDecimal bearingDegrees) {}
