package org.ecozone.geo.overlap;

import org.ecozone.geo.Crs;
import org.ecozone.geo.PlanarMeasure;
import org.ecozone.geo.Reprojection;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;

/** Widens lines and points to areas, in the plane of the 3° Gauss–Krüger zone of their centre. */
final class Widening {

    /** Segments to a quarter circle: the area of a disc is 0.04 % short of the circle's. */
    private static final int QUADRANT_SEGMENTS = 32;

    private Widening() {}

    /** Everything within {@code metres} of {@code lonLat}, in EPSG:4490; round ends and joins. */
    static Geometry widen(Geometry lonLat, double metres) {
        Crs zone = PlanarMeasure.zoneOf(lonLat);
        Geometry plane = Reprojection.toPlane(lonLat, zone);
        return Reprojection.toLonLat(BufferOp.bufferOp(plane, metres, QUADRANT_SEGMENTS), zone);
    }
}
