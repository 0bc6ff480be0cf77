/**
 * Areas in the plane of a Gauss–Krüger zone and how deep in them points lie: what tells, without screening, that a moved site still
 * overlaps something.
 *
 * <p>Invariants: coordinates are metres in one plane; what is told of depth is never more than it is. May import {@code geo}.
 *
 * <p>Words: <i>depth</i>, the distance of an inner point from the border.
 */
@NullMarked
package org.ecozone.geo.plane;

import org.jspecify.annotations.NullMarked;
