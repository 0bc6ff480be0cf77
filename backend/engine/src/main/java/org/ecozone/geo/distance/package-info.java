/**
 * Distances on the ellipsoid between borders: edges in space, packed in trees, and the search for the nearest.
 *
 * <p>Invariants: a distance is that of a geodesic between the nearest points of two borders; trees are immutable. May import
 * {@code geo}.
 *
 * <p>Words: <i>frame</i>, the place around which edges are laid into space; <i>owner</i>, the polygon that an edge belongs to.
 */
@NullMarked
package org.ecozone.geo.distance;

import org.jspecify.annotations.NullMarked;
