package org.ecozone.geo;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas in the plane of a CGCS2000 Gauss–Krüger zone, shown beside the ellipsoidal area and never mixed with it. In this
 * region the planar area is larger by 0 to 345 ppm within a 3° zone.
 */
public final class PlanarMeasure {

    private static final int FIRST_ZONE = 25;
    private static final int LAST_ZONE = 45;

    private PlanarMeasure() {}

    /**
     * The planar area of the polygons of {@code inPlane} (x = easting, y = northing, metres, in {@code crs}); zero for
     * points and lines. Throws {@link IllegalArgumentException} if {@code crs} is not a Gauss–Krüger zone.
     */
    public static Area area(Geometry inPlane, Crs crs) {
        return new Area(inPlane.getArea(), new AreaMethod.GaussKrugerPlanar(crs));
    }

    /**
     * The planar area of {@code lonLat} in the {@linkplain #zoneOf 3° zone of its centroid}, edges being straight in
     * longitude and latitude; empty if {@code lonLat} is empty or reaches further from the central meridian than
     * {@link Reprojection#REACH_DEGREES}.
     */
    public static Optional<Area> areaInOwnZone(Geometry lonLat) {
        return lonLat.isEmpty() ? Optional.empty() : areaInZone(lonLat, zoneOf(lonLat));
    }

    /** Likewise in the plane of {@code crs}, a Gauss–Krüger zone. */
    public static Optional<Area> areaInZone(Geometry lonLat, Crs crs) {
        if (lonLat.isEmpty()) {
            return Optional.empty();
        }
        var envelope = lonLat.getEnvelopeInternal();
        boolean inReach = Reprojection.isLonLatInReach(new Coordinate(envelope.getMinX(), envelope.getMinY()), crs)
                && Reprojection.isLonLatInReach(new Coordinate(envelope.getMaxX(), envelope.getMaxY()), crs);
        return inReach ? Optional.of(area(Reprojection.toPlane(lonLat, crs), crs)) : Optional.empty();
    }

    /** The sum of {@link #areaInOwnZone} over {@code lonLat}; empty if one of them has none, or there are none. */
    public static Optional<Area> areaInOwnZones(List<? extends Geometry> lonLat) {
        double squareMetres = 0;
        for (Geometry geometry : lonLat) {
            Optional<Area> area = areaInOwnZone(geometry);
            if (area.isEmpty()) {
                return Optional.empty();
            }
            squareMetres += area.get().squareMetres();
        }
        return lonLat.isEmpty()
                ? Optional.empty()
                : Optional.of(new Area(squareMetres, new AreaMethod.GaussKrugerOwnZones()));
    }

    /** The 3° zone, with prefix, of the centroid of {@code lonLat}, which must not be empty: round(longitude / 3), kept in 25 … 45. */
    public static Crs zoneOf(Geometry lonLat) {
        double longitude = lonLat.getCentroid().getX();
        int zone = (int) Math.max(FIRST_ZONE, Math.min(LAST_ZONE, Math.round(longitude / 3)));
        return Crs.threeDegreeZone(zone, true);
    }
}
