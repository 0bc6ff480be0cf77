package org.ecozone.server.zoning;

import net.postgis.jdbc.jts.JtsBinaryParser;
import net.postgis.jdbc.jts.JtsBinaryWriter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** The stored form of a zone's geometry: a MultiPolygon in EPSG:4490, x = longitude. */
final class ZoneGeometry {

    static final int SRID = 4490;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

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
        return new JtsBinaryWriter().writeHexed(multi);
    }

    /**
     * The geometry that a column holds, from its extended WKB in hexadecimal digits. The parser gives packed coordinates;
     * overlay asks for coordinate objects again and again, so they are made once, here.
     */
    static Geometry read(String hexEwkb) {
        return FACTORY.createGeometry(new JtsBinaryParser().parse(hexEwkb));
    }
}
