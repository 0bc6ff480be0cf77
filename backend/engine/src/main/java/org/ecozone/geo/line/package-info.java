/**
 * Lines cut by their own parameter: where a path runs inside, along and outside of borders, without overlay.
 *
 * <p>Invariants: the stretches of a path and their rest sum to it to rounding; a stretch that a path runs again counts once.
 * May import {@code geo}.
 *
 * <p>Words: <i>path</i>, a line's segments in their order with the length up to each; <i>stretch</i>, a part of a path by its
 * parameter; <i>border</i>, the rings of polygons, asked whether points lie inside and where segments cross.
 */
@NullMarked
package org.ecozone.geo.line;

import org.jspecify.annotations.NullMarked;
