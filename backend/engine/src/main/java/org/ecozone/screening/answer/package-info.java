/**
 * The answer to a screening, as the contract's JSON, and its hash: {@link org.ecozone.screening.answer.Answers} in, bytes out.
 *
 * <p>Invariants: figures are rounded here, once; the same result always gives the same bytes; what is hashed is served and
 * stored as it is. Members are written in the order of RFC 8785; what is the same for every site is written once and kept with its
 * rule book. A {@link org.ecozone.screening.answer.Detail} leaves out, it never says otherwise. May import {@code json},
 * {@code screening} and what the answer shows.
 */
@NullMarked
package org.ecozone.screening.answer;

import org.jspecify.annotations.NullMarked;
