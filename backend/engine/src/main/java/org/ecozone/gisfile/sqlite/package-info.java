/**
 * Tables of an SQLite database, read from its bytes: what a GeoPackage says of its coordinate systems in several places, and which of its tables
 * hold geometries. GDAL believes one of these places and says nothing of the others.
 *
 * <p>Follows "Database File Format" of sqlite.org. Rows of ordinary tables only: no indexes, no tables WITHOUT ROWID, no journal. Imports
 * {@code work}.
 */
@NullMarked
package org.ecozone.gisfile.sqlite;

import org.jspecify.annotations.NullMarked;
