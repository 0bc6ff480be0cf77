/**
 * What every format ends in: sites with their coordinate system, faults, notices, proposals.
 *
 * <p>Invariants: a site is measured after it was checked; a coordinate system is certain or comes with its candidates. May import
 * {@code fault}, {@code geo} and {@code geo.check}.
 *
 * <p>Words: <i>draft</i>, a geometry in the numbers of the file, before its coordinate system is settled; <i>part</i>, an outer ring
 * with its holes; <i>reading</i>, the answer.
 */
@NullMarked
package org.ecozone.sitefile.site;

import org.jspecify.annotations.NullMarked;
