package org.ecozone.screening.request;

import org.ecozone.geo.overlap.Site;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground of a request.
 *
 * @param asRead the geometry in lon/lat, before a width made an area of it
 */
record ReadSite(Site site, Geometry asRead) {}
