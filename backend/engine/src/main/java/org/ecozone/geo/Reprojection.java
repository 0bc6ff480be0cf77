package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.GeometryEditor.CoordinateSequenceOperation;

/**
 * Between the CGCS2000 Gauss–Krüger zones (x = easting, y = northing, metres) and EPSG:4490 (x = longitude, y = latitude,
 * degrees). Geographic systems pass through unchanged: WGS 84 is treated as equal to CGCS2000.
 *
 * <p>Lines and rings are densified in the system they come from, so that edges which were straight there stay so: at most
 * {@value #STEP_METRES} m in a plane, {@value #STEP_DEGREES}° in longitude and latitude. An edge gives the same points in
 * both directions, and where rings of a valid geometry touch both get a vertex, so what was shared stays shared. Z and M are dropped. Empty geometries stay empty.
 *
 * <p>The projection is GeoTools' Transverse Mercator, built from its parameters: that needs no EPSG database on
 * disk, and no axis-order setting of the process has a say. The first use in a process costs about half a second.
 * Against the Krüger series it is within 20 µm up to 3° from the central meridian, and within 0.1 mm up to
 * {@value #REACH_DEGREES}° north of 40°N. Beyond {@value #REACH_DEGREES}° this class refuses to answer.
 */
public final class Reprojection {

    /** Longest edge, in metres, left in a projected geometry before it is un-projected. */
    public static final double STEP_METRES = 50;

    /** Longest edge, in degrees of longitude or latitude, left before projecting. */
    public static final double STEP_DEGREES = 0.0005;

    /** Distance from the central meridian, in degrees, up to which a zone is used. */
    public static final double REACH_DEGREES = 4.5;

    private static final double REACH_METRES = 500_000;
    private static final double MAX_NORTHING_METRES = 6_200_000;
    private static final double MAX_LATITUDE_DEGREES = 55.5;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Map<Crs, Zone> ZONES = new ConcurrentHashMap<>();

    private Reprojection() {}

    /** The lon/lat of {@code point}, given in {@code crs}. Throws {@link IllegalArgumentException} if it {@link #isInReach not in reach}. */
    public static Coordinate toLonLat(Coordinate point, Crs crs) {
        if (crs.isGeographic()) {
            return new Coordinate(point.x, point.y);
        }
        requireInReach(point, crs);
        return apply(zone(crs).toLonLat, point);
    }

    /** {@code lonLat} in the plane of {@code crs}. Throws {@link IllegalArgumentException} if it is out of the zone's reach. */
    public static Coordinate toPlane(Coordinate lonLat, Crs crs) {
        if (crs.isGeographic()) {
            return new Coordinate(lonLat.x, lonLat.y);
        }
        if (!isLonLatInReach(lonLat, crs)) {
            throw new IllegalArgumentException(lonLat + " is too far from the central meridian of " + crs);
        }
        return apply(zone(crs).toPlane, lonLat);
    }

    /**
     * {@code geometry}, given in {@code crs}, in lon/lat; densified in its own plane. Throws
     * {@link IllegalArgumentException} if a vertex is not {@link #isInReach in reach}.
     */
    public static Geometry toLonLat(Geometry geometry, Crs crs) {
        if (crs.isGeographic()) {
            return geometry.copy();
        }
        return edit(TouchNodes.in(geometry), STEP_METRES, point -> toLonLat(point, crs));
    }

    /**
     * {@code lonLat} in the plane of {@code crs}; densified in longitude and latitude. Throws
     * {@link IllegalArgumentException} if a vertex is out of the zone's reach.
     */
    public static Geometry toPlane(Geometry lonLat, Crs crs) {
        if (crs.isGeographic()) {
            return lonLat.copy();
        }
        return edit(lonLat, STEP_DEGREES, point -> toPlane(point, crs));
    }

    /**
     * Whether {@code point} lies where {@code crs} is used: for a Gauss–Krüger zone within 500 km of the central meridian
     * (with the zone prefix, if it has one) and between the equator and 55°N; for lon/lat within ±180°, ±90°.
     */
    public static boolean isInReach(Coordinate point, Crs crs) {
        if (crs.isGeographic()) {
            return Math.abs(point.x) <= 180 && Math.abs(point.y) <= 90;
        }
        return Math.abs(point.x - falseEasting(crs)) <= REACH_METRES && point.y >= 0 && point.y <= MAX_NORTHING_METRES;
    }

    /** Whether {@code lonLat} lies within {@value #REACH_DEGREES}° of the central meridian of {@code crs}, between 0 and 55.5°N. */
    public static boolean isLonLatInReach(Coordinate lonLat, Crs crs) {
        return Math.abs(lonLat.x - crs.centralMeridian()) <= REACH_DEGREES
                && lonLat.y >= 0
                && lonLat.y <= MAX_LATITUDE_DEGREES;
    }

    /** How many vertices {@code geometry} will have once densified in the plane it is given in; to refuse before doing it. */
    public static long verticesAfterDensifying(Geometry geometry, Crs crs) {
        double step = crs.isGeographic() ? STEP_DEGREES : STEP_METRES;
        long[] count = new long[1];
        geometry.apply((org.locationtech.jts.geom.GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                CoordinateSequence points = line.getCoordinateSequence();
                for (int i = 1; i < points.size(); i++) {
                    count[0] += pieces(points.getCoordinate(i - 1), points.getCoordinate(i), step);
                }
            }
            count[0] += part instanceof LineString || part instanceof Point ? 1 : 0;
        });
        return count[0];
    }

    static double falseEasting(Crs crs) {
        return 500_000 + (crs.isPrefixed() ? crs.zone().orElseThrow() * 1_000_000.0 : 0);
    }

    private static void requireInReach(Coordinate point, Crs crs) {
        if (!isInReach(point, crs)) {
            throw new IllegalArgumentException(point + " is out of the reach of " + crs);
        }
    }

    private static Geometry edit(Geometry geometry, double step, PointOperation each) {
        var editor = new GeometryEditor(FACTORY);
        return editor.edit(geometry, new CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                List<Coordinate> points = part instanceof LineString && !part.isEmpty()
                        ? densified(sequence, step)
                        : List.of(sequence.toCoordinateArray());
                Coordinate[] result = points.stream().map(each::apply).toArray(Coordinate[]::new);
                if (part instanceof LinearRing && result.length > 0) {
                    result[result.length - 1] = result[0].copy();
                }
                return FACTORY.getCoordinateSequenceFactory().create(result);
            }
        });
    }

    private static List<Coordinate> densified(CoordinateSequence line, double step) {
        List<Coordinate> points = new ArrayList<>(line.size());
        points.add(line.getCoordinate(0));
        for (int i = 1; i < line.size(); i++) {
            Coordinate from = line.getCoordinate(i - 1);
            Coordinate to = line.getCoordinate(i);
            long pieces = pieces(from, to, step);
            for (long k = 1; k < pieces; k++) {
                points.add(between(from, to, k, pieces));
            }
            points.add(to);
        }
        return points;
    }

    private static long pieces(Coordinate from, Coordinate to, double step) {
        return Math.max(1, (long) Math.ceil(from.distance(to) / step));
    }

    /** Counted from the lesser end, so that both directions of an edge give the same point to the last bit. */
    private static Coordinate between(Coordinate from, Coordinate to, long k, long pieces) {
        boolean forward = from.compareTo(to) <= 0;
        Coordinate low = forward ? from : to;
        Coordinate high = forward ? to : from;
        double share = (double) (forward ? k : pieces - k) / pieces;
        return new Coordinate(low.x + (high.x - low.x) * share, low.y + (high.y - low.y) * share);
    }

    private static Coordinate apply(MathTransform transform, Coordinate point) {
        double[] xy = {point.x, point.y};
        try {
            transform.transform(xy, 0, xy, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException("cannot reproject " + point, e);
        }
        return new Coordinate(xy[0], xy[1]);
    }

    private static Zone zone(Crs crs) {
        return ZONES.computeIfAbsent(crs, Zone::of);
    }

    @FunctionalInterface
    private interface PointOperation {
        Coordinate apply(Coordinate point);
    }

    private record Zone(MathTransform toPlane, MathTransform toLonLat) {

        static Zone of(Crs crs) {
            try {
                var factory = new DefaultMathTransformFactory();
                ParameterValueGroup parameters = factory.getDefaultParameters("Transverse_Mercator");
                double semiMinor = EllipsoidalMeasure.SEMI_MAJOR_METRES * (1 - EllipsoidalMeasure.FLATTENING);
                parameters.parameter("semi_major").setValue(EllipsoidalMeasure.SEMI_MAJOR_METRES);
                parameters.parameter("semi_minor").setValue(semiMinor);
                parameters.parameter("central_meridian").setValue((double) crs.centralMeridian());
                parameters.parameter("false_easting").setValue(falseEasting(crs));
                MathTransform toPlane = factory.createParameterizedTransform(parameters);
                return new Zone(toPlane, toPlane.inverse());
            } catch (FactoryException | NoninvertibleTransformException e) {
                throw new IllegalStateException("GeoTools cannot build " + crs, e);
            }
        }
    }
}
