/**
 * Which activity is permitted, conditional, restricted or prohibited where, as data: facts, conditions, rules, citations
 * and industries. This text is the design.
 *
 * <p>A {@link org.ecozone.access.Rule} speaks of a place ({@link org.ecozone.access.Where}) and of a project (a
 * {@link org.ecozone.access.Condition} over {@link org.ecozone.access.Facts}); its truth is the conjunction of both in
 * Kleene's three-valued logic. UNKNOWN comes from a fact that was not given, a layer that the edition lacks, a part of the
 * site without data, or a zone without the attribute asked for. A rule that is UNKNOWN weighs like a TRUE one in
 * {@code atMost} and not at all in {@code atLeast}: what is not known neither passes nor condemns.
 *
 * <p>Invariants: everything here is immutable; {@link org.ecozone.access.RuleBook#load} takes all rule files or none and
 * reports every fault with file and line; a rule without a citation does not load; a rule that has no citation in force on
 * the date asked is named, never dropped in silence; a fact that follows from the industry is marked as derived and gives
 * way to what was stated.
 *
 * <p>Words of quantity: in the texts encoded here 以下, 以上 and 以内 include the number itself, so 35 蒸吨/小时以下 is
 * {@code <= 35}.
 *
 * <p>No geometry is measured here and nothing is stored: the package reads the overlaps that {@code zoning} found. May
 * import {@code geo} (values) and {@code zoning}.
 *
 * <p>Known limits: a fact that occurs twice in a condition may be named as missing although the condition no longer depends
 * on it; {@code OUTSIDE} has no notion of a boundary contact beyond the rounding of the measure.
 */
@NullMarked
package org.ecozone.access;

import org.jspecify.annotations.NullMarked;
