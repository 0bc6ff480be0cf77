/**
 * What would change a result, as real alternatives: another place nearby, the part of the site that complies, another value of what
 * the applicant may choose, and what must be avoided. A {@link org.ecozone.screening.ScreeningResult} in,
 * {@link org.ecozone.screening.otherwise.Alternatives} out.
 *
 * <p>Invariants: nothing is told that was not screened; what is left out without screening is left out by a proof
 * ({@link org.ecozone.screening.otherwise.Obstacles}); bounds are counted, not timed, so that the same question has the same answer
 * on every machine. Never a fact of the ground or of the industry is taken as other than it is. May import {@code json},
 * {@code geo}, {@code zoning}, {@code access}, {@code screening}, {@code screening.answer} and {@code screening.sheet}.
 *
 * <p>Words: <i>target</i>, what a place must come to; <i>left open</i>, of rules that are UNKNOWN and may stay so; <i>trial</i>, one
 * screening of the moved site; <i>obstacle</i>, ground on which the target is missed wherever the site overlaps it.
 */
@NullMarked
package org.ecozone.screening.otherwise;

import org.jspecify.annotations.NullMarked;
