/**
 * The sheet (研判意见) beside a full answer: the hard facts in rows that are always the same, what speaks for the verdict, what is
 * settled and what may come, and what is still to be asked. {@link org.ecozone.screening.sheet.Sheet} in, a tree of JSON out.
 *
 * <p>Invariants: an answer is frozen, and a sheet only reads it: figures are copied from its themes, none is measured anew, but for
 * the distance of a site that lies outside the territory. A layer without data is never clear. A question is left out only where
 * no answer to it can change what the others leave open. May import {@code json}, {@code zoning}, {@code access} and
 * {@code screening}.
 *
 * <p>Words: <i>row</i>, one of the hard facts; <i>hit</i>, a place that the site meets and a rule that speaks of it; <i>holds</i>,
 * of rules that are TRUE; <i>open</i>, of rules that are UNKNOWN, and of facts that are not given.
 */
@NullMarked
package org.ecozone.screening.sheet;

import org.jspecify.annotations.NullMarked;
