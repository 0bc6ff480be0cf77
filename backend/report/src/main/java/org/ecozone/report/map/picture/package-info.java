/**
 * Pictures drawn with shapes alone: text as the outlines of the fonts that a report carries, patterns, which pixels a shape takes,
 * and PNG of 256 colours. Knows millimetres of paper and pixels, no ground.
 *
 * <p>Invariants: no font and no setting of the machine has a say; equal drawings give equal bytes. May import
 * {@code org.ecozone.report.text}.
 */
@NullMarked
package org.ecozone.report.map.picture;

import org.jspecify.annotations.NullMarked;
