/**
 * The text of a drawing (DXF) before GDAL sees it: decoded in the encoding that it really has, with the arcs and splines that GDAL draws
 * wrongly cut to chords by our own arithmetic, and a count of what GDAL passes over without a word.
 *
 * <p>Bytes in, bytes out, nothing thrown for what they hold; what cannot be understood is left as it is, for GDAL to refuse. Imports
 * nothing of ours. <b>Words:</b> a group is a code and its value, on two lines; an entity is the groups from a code 0 to the next.
 */
@NullMarked
package org.ecozone.gisfile.dxf;

import org.jspecify.annotations.NullMarked;
