/**
 * What users bring: files and GeoJSON of project sites, read into geometries in EPSG:4490 with every fault named at once.
 *
 * <p>Invariants: bytes in, values out; nothing read here throws for what a user sent. No coordinate system is guessed
 * silently: a file that does not settle it gets candidates back and no sites. A site that is handed on is valid and lies in
 * China. Imports only {@link org.ecozone.geo}; this is where Jackson trees become geometry.
 */
@NullMarked
package org.ecozone.sitefile;

import org.jspecify.annotations.NullMarked;
