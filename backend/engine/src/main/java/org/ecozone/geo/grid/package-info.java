/**
 * Areas whose corners have whole numbers: many areas put on a grid together, so that borders that they share stay shared, and each of
 * them stays valid.
 *
 * <p>Invariants: a border is moved by less than a cell, in the same way for all who share it; nothing crosses what it did not cross, it
 * can only come to lie on it. Rings have the area to their left where y points up: outer rings have a positive area by the surveyor's
 * formula, holes a negative one. May import {@code geo} and {@code work}.
 *
 * <p>Words: <i>owner</i>, whose area it is; <i>part</i>, one of his polygons; <i>collapsed</i>, a part of which the grid leaves nothing.
 */
@NullMarked
package org.ecozone.geo.grid;

import org.jspecify.annotations.NullMarked;
