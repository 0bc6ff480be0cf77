package org.ecozone.zoning;

import org.ecozone.geo.Overlap;

/**
 * The common part of a site and a zone, to be drawn.
 *
 * @param layer the zone's layer
 * @param zone the zone
 * @param overlap class, extent and geometry (EPSG:4490, x = longitude) of the part
 */
public record OverlapPiece(Layer layer, Zone zone, Overlap overlap) {}
