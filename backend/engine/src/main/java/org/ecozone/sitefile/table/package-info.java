/**
 * Tables of vertices, as separated text or workbook, to sites.
 *
 * <p>Words: <i>layout</i>, which columns hold what; <i>block</i>, rows that belong to one plot. May import {@code work}, {@code fault},
 * {@code geo}, {@code geo.check}, {@code sitefile.site} and the plots of {@code sitefile.plot}.
 */
@NullMarked
package org.ecozone.sitefile.table;

import org.jspecify.annotations.NullMarked;
