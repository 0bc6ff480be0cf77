package org.ecozone.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The drawing plane of the generator: kilometres east and north of a middle point, equirectangular. Shapes are drawn here so
 * that they have the same look in every direction; nothing is measured here.
 *
 * <p>Every coordinate that leaves the plane lies on the 1e-7 degree grid. {@link StrictMath} throughout: the same bytes on
 * every machine.
 */
final class Plane {

    /** The grid of everything that is written: 1e-7 degree, about 1 cm. */
    static final PrecisionModel GRID = new PrecisionModel(1e7);

    /** Geometries in EPSG:4490, x = longitude. */
    static final GeometryFactory LON_LAT = new GeometryFactory(GRID, 4490);

    /** Geometries in kilometres. */
    static final GeometryFactory KM = new GeometryFactory();

    private static final double LON = 82.1;
    private static final double LAT = 44.85;
    private static final double KM_PER_LAT = 111.13;
    private static final double KM_PER_LON = 111.32 * StrictMath.cos(StrictMath.toRadians(LAT));

    private Plane() {}

    /** Kilometres of a longitude and latitude in degrees. */
    static Coordinate km(double lon, double lat) {
        return new Coordinate((lon - LON) * KM_PER_LON, (lat - LAT) * KM_PER_LAT);
    }

    /** Longitude and latitude on the grid. */
    static Coordinate lonLat(Coordinate km) {
        return new Coordinate(GRID.makePrecise(LON + km.x / KM_PER_LON), GRID.makePrecise(LAT + km.y / KM_PER_LAT));
    }

    /** A copy in kilometres. */
    static Geometry km(Geometry lonLat) {
        Geometry copy = KM.createGeometry(lonLat);
        copy.apply((Coordinate c) -> c.setCoordinate(km(c.x, c.y)));
        copy.geometryChanged();
        return copy;
    }

    /** A copy in longitude and latitude on the grid. */
    static Geometry lonLat(Geometry km) {
        Geometry copy = LON_LAT.createGeometry(km);
        copy.apply((Coordinate c) -> c.setCoordinate(lonLat(c)));
        copy.geometryChanged();
        return copy;
    }

    /** A polygon in kilometres from the corners lon, lat, lon, lat, …, not closed. */
    static Polygon polygon(double... lonLat) {
        Coordinate[] ring = new Coordinate[lonLat.length / 2 + 1];
        for (int i = 0; i < ring.length - 1; i++) {
            ring[i] = km(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        ring[ring.length - 1] = ring[0].copy();
        return KM.createPolygon(ring);
    }
}
