/**
 * Many sites screened in one request: a GeoJSON FeatureCollection or a file that was read in, one row a site out. A row is the sheet of
 * a site folded to a line: the short answer, the hard facts with the sheet's figures, and how many questions are open.
 *
 * <p>Invariants: each row says what a screening of its site alone says; a site that cannot be screened is named and keeps no other
 * from being screened; no site is left out in silence. May import {@code fault}, {@code json}, {@code zoning}, {@code access.book},
 * {@code sitefile.site}, {@code screening} and its {@code request}, {@code answer} and {@code sheet}.
 *
 * <p>Words: <i>common</i>, said once for all sites; a site's own word goes before it.
 */
@NullMarked
package org.ecozone.screening.batch;

import org.jspecify.annotations.NullMarked;
