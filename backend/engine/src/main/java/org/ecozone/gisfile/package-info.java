/**
 * Files of geographic information systems: archives, Shapefile, GeoPackage, FileGDB and DXF through GDAL, KML by our own reader.
 *
 * <p>Bytes in, layers of features out, coordinates as the file has them and in the system it states: nothing here
 * reprojects. What a user sent never makes this package throw, never gets a name on disk, and never reaches a program that
 * has no limits: archives are opened by our own code and only what is expected is written, under names of our own, to a private
 * folder that is always deleted; {@code ogr2ogr} runs as a process of its own with limits on time, memory and output.
 *
 * <p>May import {@code work}, {@code geo}, {@code geo.check} and {@code fault}.
 */
@NullMarked
package org.ecozone.gisfile;

import org.jspecify.annotations.NullMarked;
