/**
 * What zones of an edition cover together, layer against layer: unions, common ground, ground that lies in several, and how it
 * divides among the zones of another layer.
 *
 * <p>Invariants: ground is counted once, however many zones it lies in; parts of a division sum to the whole; the measure is the
 * one of {@code geo.overlap}, a union being laid over zones like any site. May import {@code geo}, {@code geo.distance}, {@code geo.overlap} and
 * {@code zoning}.
 *
 * <p>Words: <i>region</i>, a description of ground that holds for any edition; <i>cover</i>, that ground in one edition;
 * <i>division</i>, a cover cut by the zones of a layer.
 */
@NullMarked
package org.ecozone.cover;

import org.jspecify.annotations.NullMarked;
