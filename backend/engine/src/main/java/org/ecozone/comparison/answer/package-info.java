/**
 * The answer to a comparison as the contract's JSON: the comparison, and its differences as GeoJSON, both canonical bytes
 * (RFC 8785).
 *
 * <p>Invariants: figures are taken as {@code comparison} prints them; the same comparison always has the same bytes, and each
 * answer carries the hash of the rest of it. May import {@code geo}, {@code zoning}, {@code json}, {@code cover}
 * and {@code comparison}.
 */
@NullMarked
package org.ecozone.comparison.answer;

import org.jspecify.annotations.NullMarked;
