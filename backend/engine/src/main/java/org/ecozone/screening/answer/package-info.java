/**
 * The answer to a screening, as the contract's JSON, and its hash.
 *
 * <p>Invariants: figures are rounded here, once; the same result always gives the same bytes. May import {@code json},
 * {@code screening} and what the answer shows.
 */
@NullMarked
package org.ecozone.screening.answer;

import org.jspecify.annotations.NullMarked;
