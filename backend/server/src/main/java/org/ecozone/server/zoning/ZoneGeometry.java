package org.ecozone.server.zoning;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** The stored form of a zone's geometry: a MultiPolygon in EPSG:4490, x = longitude. */
final class ZoneGeometry {

    static final int SRID = 4490;

    private ZoneGeometry() {}

    /** {@code geometry} itself if it is a MultiPolygon, else one of it as the only part. */
    static MultiPolygon multi(Geometry geometry) {
        if (geometry instanceof MultiPolygon multi) {
            return multi;
        }
        return geometry.getFactory().createMultiPolygon(new Polygon[] {(Polygon) geometry});
    }

    /** Extended WKB with the SRID, in hexadecimal digits, as PostGIS prints and reads it. */
    static String hexEwkb(Geometry geometry) {
        MultiPolygon multi = multi(geometry);
        if (multi.getSRID() != SRID) {
            multi = (MultiPolygon) multi.copy();
            multi.setSRID(SRID);
        }
        return WKBWriter.toHex(new WKBWriter(2, true).write(multi));
    }

    /** The geometry that {@code ST_AsBinary} gave. */
    static Geometry read(byte[] wkb) {
        try {
            Geometry geometry = new WKBReader().read(wkb);
            geometry.setSRID(SRID);
            return geometry;
        } catch (ParseException e) {
            throw new IllegalStateException("the database gave a geometry that is none", e);
        }
    }
}
