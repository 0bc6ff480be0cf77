/**
 * A screening request read: a GeoJSON Feature becomes a site, an industry, facts and a day, or is refused with every fault.
 *
 * <p>Invariants: a request that was recorded reads the same again; nothing that decides a screening is left out of what is
 * recorded. May import {@code fault}, {@code json}, {@code sitefile}, {@code access}, {@code screening}.
 *
 * <p>Words: <i>ground</i>, the geometry as sent, before a width made an area of it; <i>refused</i>, not screened at all.
 */
@NullMarked
package org.ecozone.screening.request;

import org.jspecify.annotations.NullMarked;
