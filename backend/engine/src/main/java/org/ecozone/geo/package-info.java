/**
 * Coordinates, areas, overlay and checks: pure functions and values.
 *
 * <p>Invariants: geometries are in EPSG:4490 with x = longitude and y = latitude in degrees, edges straight in longitude
 * and latitude; every {@link org.ecozone.geo.Area} names its method. This is the only package that may ask a geometry for
 * its measure or for a set operation. It imports nothing of ours.
 */
@NullMarked
package org.ecozone.geo;

import org.jspecify.annotations.NullMarked;
