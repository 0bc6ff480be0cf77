/**
 * Distances on the ellipsoid between borders: envelopes of all layers in one tree, edges in space, and the search for the nearest.
 *
 * <p>Invariants: a distance is that of a geodesic between the nearest points of two borders; trees are immutable. May import
 * {@code geo}.
 *
 * <p>Words: <i>frame</i>, the place around which edges are laid into space; <i>owner</i>, the polygon that an edge belongs to;
 * <i>part</i>, one of the lists whose envelopes are in a tree.
 */
@NullMarked
package org.ecozone.geo.distance;

import org.jspecify.annotations.NullMarked;
