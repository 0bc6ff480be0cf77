/**
 * The engine measured beside PostGIS and plain JTS: same zones, same sites, same machine, same run. Nothing here is part of
 * the product; {@code scripts/bench} runs it.
 */
@NullMarked
package org.ecozone.bench;

import org.jspecify.annotations.NullMarked;
