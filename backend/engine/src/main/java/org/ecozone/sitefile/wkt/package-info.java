/**
 * WKT and EWKT to sites. May import {@code work}, {@code geo} and {@code sitefile.site}.
 */
@NullMarked
package org.ecozone.sitefile.wkt;

import org.jspecify.annotations.NullMarked;
