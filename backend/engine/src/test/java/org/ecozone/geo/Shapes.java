package org.ecozone.geo;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometry for tests, from WKT in whole milli-degrees east of 82°E and north of 45°N: one unit is about 79 m by 111 m. */
public final class Shapes {

    private Shapes() {}

    public static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** {@code wkt} in milli-degrees from 82°E, 45°N. */
    public static Geometry near(String wkt) {
        Geometry geometry = wkt(wkt);
        geometry.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
            c.x = 82 + c.x / 1000;
            c.y = 45 + c.y / 1000;
        });
        geometry.geometryChanged();
        return geometry;
    }

    /** An axis-parallel box in milli-degrees. */
    public static Geometry box(double west, double south, double east, double north) {
        return near("POLYGON ((%s %s, %s %s, %s %s, %s %s, %s %s))"
                .formatted(west, south, east, south, east, north, west, north, west, south));
    }
}
