/**
 * GeoJSON (RFC 7946) to sites. May import {@code work}, {@code fault}, {@code geo}, {@code geo.check} and {@code sitefile.site}.
 */
@NullMarked
package org.ecozone.sitefile.geojson;

import org.jspecify.annotations.NullMarked;
