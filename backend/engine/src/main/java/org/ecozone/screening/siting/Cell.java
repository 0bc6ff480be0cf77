package org.ecozone.screening.siting;

import org.ecozone.geo.Area;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * Ground in which every rule comes out alike.
 *
 * @param face its polygon, EPSG:4490, x = longitude
 * @param area on the ellipsoid
 * @param kind number among {@link Cells#kinds}
 * @param unit the control unit in which it lies; null where it lies in none
 * @param district the zone of the territory's layer in which it lies; null where it lies in several
 */
record Cell(
        Polygon face,
        Area area,
        int kind,
        @Nullable Zone unit,
        @Nullable Zone district) {}
