package org.ecozone.server.zoning;

import net.postgis.jdbc.jts.JtsBinaryParser;
import net.postgis.jdbc.jts.JtsBinaryWriter;
import org.ecozone.edition.ZoneGeometry;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;

/** A zone's geometry as PostGIS prints and reads it: extended WKB with the SRID, in hexadecimal digits. */
final class GeometryColumn {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), ZoneGeometry.SRID);

    private GeometryColumn() {}

    /** What the column is to hold. */
    static String write(Geometry geometry) {
        MultiPolygon multi = ZoneGeometry.multi(geometry);
        if (multi.getSRID() != ZoneGeometry.SRID) {
            multi = (MultiPolygon) multi.copy();
            multi.setSRID(ZoneGeometry.SRID);
        }
        return new JtsBinaryWriter().writeHexed(multi);
    }

    /**
     * The geometry that a column holds. The parser gives packed coordinates; overlay asks for coordinate objects again and
     * again, so they are made once, here.
     */
    static Geometry read(String hexEwkb) {
        return FACTORY.createGeometry(new JtsBinaryParser().parse(hexEwkb));
    }
}
