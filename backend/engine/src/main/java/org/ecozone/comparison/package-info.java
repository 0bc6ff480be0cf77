/**
 * Two editions held against each other, layer by layer: what was kept, lost and gained, which zones changed, and what a total
 * hides.
 *
 * <p>Invariants: before − lost + gained = after, in raw values and in printed ones; the comparison of A with B is the mirror of
 * that of B with A, but for the zones by which ground is divided: those are always the later edition's; an edition with itself has
 * no difference and no finding; a layer that one side lacks is said so, never 0. What is kept is measured by the ground measure
 * (union over union); polygons by overlay are the second measure. May import {@code geo}, {@code geo.distance},
 * {@code geo.overlap}, {@code zoning} and {@code cover}.
 *
 * <p>Words: <i>retained</i>, ground that the layer covers in both editions; <i>lost</i> and <i>gained</i>, in one of them only;
 * <i>difference</i>, one polygon of such ground, or of ground that changed its category; <i>adjustment</i>, the document that
 * explains a change; <i>finding</i>, what a total hides.
 */
@NullMarked
package org.ecozone.comparison;

import org.jspecify.annotations.NullMarked;
