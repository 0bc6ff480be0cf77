/**
 * Vector tiles over HTTP, and what clients need to use them: TileJSON and styles. Tiles are made when they are first asked for and
 * kept, by the content of the edition and not by its name, as long as there is room. Imports {@code edge}, {@code zoning}, {@code problem} and the
 * engine.
 */
@NullMarked
package org.ecozone.server.tile;

import org.jspecify.annotations.NullMarked;
