/**
 * Rules held against a site: truth, bounds, missing facts, and why.
 *
 * <p>A rule that is UNKNOWN weighs like a TRUE one in {@code atMost} and not at all in {@code atLeast}: what is not known neither
 * passes nor condemns. An explanation asks the same rules again without a fact or a zone; there is no second logic.
 *
 * <p>Invariants: pure functions; no geometry is measured here, the overlaps that {@code zoning} found are read. May import
 * {@code access.rule}, {@code access.eia}, {@code access.book}, {@code zoning}, {@code geo}, {@code geo.overlap}.
 *
 * <p>Words: <i>situation</i>, a site, facts and a day; <i>doubt</i>, a zone that may appear or vanish when borders move within the
 * stated accuracy; <i>stability</i>, whether a verdict depends on the measurement.
 */
@NullMarked
package org.ecozone.access.assess;

import org.jspecify.annotations.NullMarked;
