/**
 * Coordinates, coordinate systems, areas and lengths as values, the ellipsoidal measure, reprojection, rounding.
 *
 * <p>Invariants: geometries are in EPSG:4490 with x = longitude and y = latitude in degrees, edges straight in longitude
 * and latitude; every {@link org.ecozone.geo.Area} names its method. This package and those below it are the only ones that may
 * ask a geometry for its measure or for a set operation. It imports nothing of ours.
 *
 * <p>Words: <i>extent</i>, an area, a length or a count, whichever a geometry has; <i>share</i>, of one extent in another of the
 * same method.
 */
@NullMarked
package org.ecozone.geo;

import org.jspecify.annotations.NullMarked;
