/**
 * The maps of a report: where the site lies in the territory of the data, and the site with what it meets, drawn in the 3°
 * Gauss–Krüger zone of the site's centre.
 *
 * <p>Invariants: a map shows the site and every involved layer, or there is no map ({@link org.ecozone.report.map.MapNotDrawn});
 * what is too small to be seen has a ring. Nothing is measured here. No font and no setting of the machine has a say: equal input
 * gives equal bytes. Safe for use by many threads.
 */
@NullMarked
package org.ecozone.report.map;

import org.jspecify.annotations.NullMarked;
