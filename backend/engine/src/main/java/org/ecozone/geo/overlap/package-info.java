/**
 * A site laid over polygons: common parts, unions, rests, classes, depths.
 *
 * <p>Invariants: parts close to their whole; what lies wholly inside has the site's own extent to the last bit; nothing found is
 * dropped. Which way of computing was taken is counted ({@link org.ecozone.geo.overlap.Recourse}). May import {@code geo}, {@code geo.line},
 * {@code geo.distance} and {@code geo.widening}.
 *
 * <p>Words: <i>ground</i>, a polygon prepared to be measured against others; <i>strip</i>, what lies between two edges over a
 * stretch of longitude; <i>contact</i>, an overlap thinner than the stated accuracy, between one run of either border; <i>depth</i>,
 * how far a part reaches into its polygon; <i>remainder</i>, what of a site lies in no polygon; <i>room</i>, the distance to the
 * edge of the data.
 */
@NullMarked
package org.ecozone.geo.overlap;

import org.jspecify.annotations.NullMarked;
