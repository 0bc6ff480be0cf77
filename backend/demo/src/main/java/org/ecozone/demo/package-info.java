/**
 * The generator of the synthetic demonstration data in {@code data/demo}.
 *
 * <p>Order of work: {@code Counties} (real borders) and {@code Extents} (the assumed territory) are cut together with a
 * {@code Mesh} of fractal cells, {@code Settlements}, {@code WaterSources} and {@code Ways} into a {@code Mosaic} of faces on
 * the 1e-7 degree grid; {@code Territory}, {@code LandUse} and {@code ControlUnits} choose among the faces; {@code Zones} and
 * {@code DrawnZones} unite them. {@code Landscape} says what the ground is: {@code OpenGround} cuts what is neither tilled nor
 * wooded nor road a second time, by rivers, villages and the like, without a vertex added to any older line. Invariants: zones
 * share vertices wherever they share a border (but for {@code Redigitised}), every file follows from the seed alone, byte for
 * byte.
 *
 * <p>Depends on {@code org.ecozone.geo} for areas, and on nothing else of the project.
 */
package org.ecozone.demo;
