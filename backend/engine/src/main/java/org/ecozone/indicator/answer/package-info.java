/**
 * Indicators as the contract's JSON: canonical bytes, with a hash over everything but itself.
 *
 * <p>Invariants: names carry units; numbers are those printed, so a reader can compute with them; what is not there is null, never 0. May
 * import {@code json}, {@code zoning} and {@code indicator}.
 */
@NullMarked
package org.ecozone.indicator.answer;

import org.jspecify.annotations.NullMarked;
