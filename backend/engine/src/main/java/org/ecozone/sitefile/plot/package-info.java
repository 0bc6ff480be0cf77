/**
 * Boundary point texts of land surveys (勘测定界界址点坐标交换格式, TXT) and their variants to sites.
 *
 * <p>Words: <i>plot</i> (地块), points in rings under one heading; <i>axes</i>, which of a point's two numbers is north. May import
 * {@code work}, {@code fault}, {@code geo}, {@code geo.check} and {@code sitefile.site}.
 */
@NullMarked
package org.ecozone.sitefile.plot;

import org.jspecify.annotations.NullMarked;
