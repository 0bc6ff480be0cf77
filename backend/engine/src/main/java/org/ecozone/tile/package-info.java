/**
 * Vector tiles of the layers of an edition: Mapbox Vector Tiles 2.1 in Web Mercator, tile by tile when they are asked for, and the
 * certificate that nothing is lost in them.
 *
 * <p>Invariants: the same zones give the same bytes in any process; every polygon is valid after it was put on the tile's grid, outer
 * rings run clockwise as the map shows them; neighbours in a layer have the same border, simplified once for both; no part of a zone
 * vanishes at any zoom: what is smaller than {@link org.ecozone.tile.Tiles#SMALL} cells is drawn as a square of that size. May import
 * {@code fault}, {@code work}, {@code geo}, {@code geo.grid} and {@code zoning}.
 *
 * <p>Words: <i>cell</i>, the unit of a tile's grid, of which a tile has {@link org.ecozone.tile.Tiles#EXTENT} a side; <i>zoom</i>, how
 * often the world was halved; <i>level</i>, a layer as it is at a zoom; <i>margin</i>, what a tile shows beyond its sides.
 */
@NullMarked
package org.ecozone.tile;

import org.jspecify.annotations.NullMarked;
