package org.ecozone.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * An area that can be moved by metres in the plane of the 3° Gauss–Krüger zone of its centroid. Every vertex is moved there and
 * brought back; between them edges are straight in longitude and latitude, as those of every site, so that an edge of 5 km runs up
 * to 0.5 m beside the moved one. The area on the ground changes with the scale of the plane: 1e-5 for 2 km at 130 km from the
 * meridian.
 *
 * <p>Coordinates of what was moved have eight decimals, 1 mm, unless the shape is too fine for that.
 */
public final class Translation {

    private static final double DECIMALS = 1e8;
    /** Of longitude at 57°N: there are more where zones are used. */
    private static final double METRES_PER_DEGREE = 60_000;

    private final Geometry plane;
    private final Crs crs;
    private final boolean isRounded;

    private Translation(Geometry plane, Crs crs, boolean isRounded) {
        this.plane = plane;
        this.crs = crs;
        this.isRounded = isRounded;
    }

    /**
     * The translation of {@code lonLat}, a valid polygon or multipolygon in EPSG:4490, by up to {@code metres} to any side; empty
     * where its zone does not reach so far.
     */
    public static Optional<Translation> of(Geometry lonLat, double metres) {
        Crs crs = Crs.threeDegreeZone(PlanarMeasure.zoneOf(lonLat).zone().orElseThrow(), false);
        Envelope reach = lonLat.getEnvelopeInternal();
        reach.expandBy(metres / METRES_PER_DEGREE);
        if (!Reprojection.isLonLatInReach(new Coordinate(reach.getMinX(), reach.getMinY()), crs)
                || !Reprojection.isLonLatInReach(new Coordinate(reach.getMaxX(), reach.getMaxY()), crs)) {
            return Optional.empty();
        }
        Geometry plane = each(TouchNodes.in(lonLat), point -> Reprojection.toPlane(point, crs));
        Translation rounded = new Translation(plane, crs, true);
        return Optional.of(isValid(rounded.moved(0, 0)) ? rounded : new Translation(plane, crs, false));
    }

    /** Whether {@code lonLat} is a valid polygon or multipolygon. */
    public static boolean isValid(Geometry lonLat) {
        return new IsValidOp(lonLat).isValid();
    }

    /** The system of the plane, without zone prefix. */
    public Crs crs() {
        return crs;
    }

    /** Where it is, in EPSG:4490, after {@code east} and {@code north} metres along the axes of the plane. */
    public Geometry moved(double east, double north) {
        return each(plane, point -> {
            Coordinate lonLat = Reprojection.toLonLat(new Coordinate(point.x + east, point.y + north), crs);
            return isRounded ? new Coordinate(rounded(lonLat.x), rounded(lonLat.y)) : lonLat;
        });
    }

    /** In metres, the longest edge between two vertices. */
    public double longestEdge() {
        Coordinate[] points = plane.getCoordinates();
        double longest = 0;
        for (int i = 1; i < points.length; i++) {
            longest = Math.max(longest, points[i].distance(points[i - 1]));
        }
        return longest;
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * DECIMALS) / DECIMALS;
    }

    @FunctionalInterface
    private interface Moving {
        Coordinate to(Coordinate point);
    }

    private static Geometry each(Geometry geometry, Moving moving) {
        Geometry moved = geometry.copy();
        moved.apply((CoordinateFilter) point -> point.setCoordinate(moving.to(point)));
        moved.geometryChanged();
        return moved;
    }
}
