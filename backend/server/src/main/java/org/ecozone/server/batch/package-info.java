/** Screening of many sites in one request. Imports {@code lines}, {@code screening}, {@code sitefile}, {@code zoning}, {@code timing}, {@code problem}. */
@NullMarked
package org.ecozone.server.batch;

import org.jspecify.annotations.NullMarked;
