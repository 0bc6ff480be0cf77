package org.ecozone.screening.request;

import org.ecozone.screening.ScreeningRequest;
import org.locationtech.jts.geom.Geometry;

/**
 * A request as it was understood.
 *
 * @param asked what is screened
 * @param ground the geometry as it was read, lon/lat, before a width made an area of it
 */
public record ReadRequest(ScreeningRequest asked, Geometry ground) {}
