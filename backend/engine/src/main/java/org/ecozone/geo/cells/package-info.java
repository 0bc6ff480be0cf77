/**
 * The plane of longitude and latitude cut by lines into faces, each of which lies wholly on one side of every line; and the lines
 * at a distance from something. Geometries are EPSG:4490, x = longitude; distances are metres on the ellipsoid.
 */
@NullMarked
package org.ecozone.geo.cells;

import org.jspecify.annotations.NullMarked;
