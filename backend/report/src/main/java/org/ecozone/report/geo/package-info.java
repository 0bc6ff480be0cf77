/**
 * The site of a recorded screening and what it has in common with zones, for geographic information systems: GeoJSON and
 * GeoPackage.
 *
 * <p>Invariants: shapes are those that were laid over the recorded edition, in EPSG:4490, x = longitude; figures are those of the
 * recorded result, and what has a figure has a feature, if need be one without a shape that says so. May import the engine.
 */
@NullMarked
package org.ecozone.report.geo;

import org.jspecify.annotations.NullMarked;
