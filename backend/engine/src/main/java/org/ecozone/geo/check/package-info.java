/**
 * Whether geometry can be trusted: every defect with its place, proposals of repair, the coordinate systems that numbers may be
 * in, and whether polygons tile.
 *
 * <p>Invariants: a check finds all defects at once and changes nothing; a repair is a proposal, never silent. May import
 * {@code work}, {@code geo} and {@code fault}.
 *
 * <p>Words: <i>defect</i>, a fault of a ring, a part or a whole with a coordinate; <i>coverage</i>, polygons that should share
 * borders without gap or overlap; <i>candidate</i>, a coordinate system in which the numbers would fall on the territory.
 */
@NullMarked
package org.ecozone.geo.check;

import org.jspecify.annotations.NullMarked;
