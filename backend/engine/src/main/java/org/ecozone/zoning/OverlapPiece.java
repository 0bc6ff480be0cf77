package org.ecozone.zoning;

import org.ecozone.geo.overlap.Overlap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The common part of a site and a zone, to be drawn.
 *
 * @param layer the zone's layer
 * @param zone the zone
 * @param overlap class and extent of the part
 * @param geometry the part, EPSG:4490, x = longitude; null where no way of cutting gives one of the extent that was measured
 */
public record OverlapPiece(
        Layer layer, Zone zone, Overlap overlap, @Nullable Geometry geometry) {}
