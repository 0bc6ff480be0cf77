/**
 * A recorded project screened again by another edition, release of the rules or day, and what came to be otherwise and why.
 *
 * <p>Invariants: a cause is computed, never guessed: every combination of what is old and what is new is screened, and only those
 * sets of causes are named that bring about the new outcome when everything else stays as it was; where several are needed
 * together all of them are named. Facts are the same by definition. Nothing is recorded.
 *
 * <p>May import {@code geo}, {@code geo.overlap}, {@code zoning}, {@code access.rule}, {@code access.book}, {@code access.assess},
 * {@code screening}, {@code screening.request}, {@code screening.record}.
 *
 * <p>Words: <i>basis</i>, what a question is answered by: edition, release and day; <i>cause</i>, a part of the basis that is another;
 * <i>standing</i>, how a rule comes out, if it is true or may be, and whether a clause that a person checks concerns the site.
 */
@NullMarked
package org.ecozone.screening.rescreen;

import org.jspecify.annotations.NullMarked;
