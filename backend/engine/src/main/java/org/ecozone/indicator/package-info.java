/**
 * What is promised in numbers, and whether an edition keeps it: definitions as data, their values with method, uncertainty,
 * status and margin, how a value divides among units, and the same layer by other measures.
 *
 * <p>Invariants: a value is a pure function of editions and definitions; a status is decided on the raw value; what an edition
 * lacks is no data, never 0; printed operands give the printed result. May import {@code fault}, {@code geo},
 * {@code zoning} and {@code cover}.
 *
 * <p>Words: <i>stated</i>, a figure that a document gives; <i>approved</i>, one that an authority has fixed; <i>computed</i>, ours;
 * <i>target</i>, what the value is held against; <i>margin</i>, by how much it is kept.
 */
@NullMarked
package org.ecozone.indicator;

import org.jspecify.annotations.NullMarked;
