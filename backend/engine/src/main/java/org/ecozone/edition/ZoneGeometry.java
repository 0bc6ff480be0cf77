package org.ecozone.edition;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The form in which a zone's geometry is hashed and stored: a MultiPolygon in EPSG:4490, x = longitude. */
public final class ZoneGeometry {

    public static final int SRID = 4490;

    private ZoneGeometry() {}

    /** {@code geometry} itself if it is a MultiPolygon, else one of it as the only part. */
    public static MultiPolygon multi(Geometry geometry) {
        if (geometry instanceof MultiPolygon multi) {
            return multi;
        }
        return geometry.getFactory().createMultiPolygon(new Polygon[] {(Polygon) geometry});
    }
}
