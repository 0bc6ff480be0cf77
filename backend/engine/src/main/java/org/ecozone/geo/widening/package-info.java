/**
 * Lines and points widened to areas, in a plane.
 *
 * <p>Invariants: what comes out holds what went in, and no point of its border is nearer to that than the width allows; that is checked
 * each time, and nothing is handed out that fails it. Time and memory are bounded by the nodes of the borders, which are
 * foreseen before any border is made. May import {@code geo}.
 *
 * <p>Words: <i>run</i>, a stretch of a line that does not end where it began; <i>capsule</i>, everything near one segment; <i>node</i>, a
 * vertex of a border or a place where two of them cross.
 */
@NullMarked
package org.ecozone.geo.widening;

import org.jspecify.annotations.NullMarked;
