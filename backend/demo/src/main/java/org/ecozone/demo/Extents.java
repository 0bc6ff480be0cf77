package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecozone.geo.EllipsoidalMeasure;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The outline of the assumed territory: all of 双河市 and land of the regiments in 博乐市, 精河县 and 温泉县, roughly drawn near
 * their seats, given fractal borders and then scaled together until the territory has its area.
 */
final class Extents {

    /** Reserve area over territory area is to be 7.96 %; the reserve is 230 km². */
    static final double TARGET_SQUARE_METRES = 230e6 / 0.0796;

    private static final double SMALLEST_HOLE = 4e6;
    private static final double STEP_KM = 0.11;
    private static final double ANGLE = StrictMath.toRadians(42);
    private static final int STEPS = 12;
    private static final double TOLERANCE = 100;

    /** Corners as longitude and latitude, not closed. */
    private static final List<Drawing> DRAWINGS = List.of(
            drawing(
                    "84",
                    Territory.BOLE,
                    "82.20 45.02, 82.17 45.10, 82.18 45.19, 82.23 45.225, 82.31 45.235, "
                            + "82.46 45.17, 82.50 45.06, 82.44 44.99, 82.33 45.00, 82.27 44.985"),
            drawing(
                    "84",
                    Territory.BOLE,
                    "81.97 44.99, 81.99 45.06, 82.04 45.10, 82.13 45.105, "
                            + "82.22 45.05, 82.25 45.00, 82.2 44.95, 82.1 45.0"),
            drawing(
                    "81",
                    Territory.BOLE,
                    "82.07 44.66, 82.09 44.73, 82.125 44.80, 82.19 44.825, "
                            + "82.23 44.79, 82.255 44.75, 82.235 44.68"),
            drawing(
                    "86",
                    Territory.BOLE,
                    "82.13 44.885, 82.19 44.93, 82.26 44.94, 82.33 44.905, " + "82.34 44.88, 82.26 44.855, 82.2 44.87"),
            drawing(
                    "89",
                    Territory.BOLE,
                    "82.25 44.735, 82.29 44.785, 82.34 44.78, 82.39 44.755, "
                            + "82.45 44.72, 82.42 44.675, 82.37 44.655, 82.31 44.68"),
            drawing(
                    "90",
                    Territory.BOLE,
                    "82.43 44.88, 82.43 44.935, 82.48 44.965, 82.56 44.975, "
                            + "82.64 44.95, 82.62 44.89, 82.52 44.87"),
            drawing(
                    "87",
                    Territory.WENQUAN,
                    "81.50 44.95, 81.485 45.02, 81.51 45.075, 81.62 45.095, "
                            + "81.70 45.06, 81.74 45.0, 81.68 44.955, 81.62 44.925"),
            drawing(
                    "87",
                    Territory.WENQUAN,
                    "81.32 45.17, 81.30 45.23, 81.38 45.265, 81.47 45.275, "
                            + "81.57 45.30, 81.60 45.22, 81.53 45.18, 81.43 45.16"),
            drawing(
                    "88",
                    Territory.WENQUAN,
                    "80.95 44.89, 80.92 44.96, 80.95 45.05, 80.91 45.14, 80.97 45.175, 81.05 45.165, "
                            + "81.13 45.14, 81.11 45.06, 81.15 45.0, 81.21 44.95, 81.17 44.885, 81.06 44.87"),
            drawing(
                    "83",
                    Territory.JINGHE,
                    "82.37 44.42, 82.36 44.48, 82.40 44.545, 82.49 44.59, 82.57 44.585, 82.65 44.555, "
                            + "82.63 44.49, 82.67 44.44, 82.60 44.38, 82.52 44.36, 82.45 44.40"),
            drawing(
                    "91",
                    Territory.JINGHE,
                    "82.97 44.59, 82.95 44.66, 83.02 44.71, 83.09 44.735, 83.18 44.715, "
                            + "83.26 44.69, 83.28 44.62, 83.20 44.585, 83.12 44.555, 83.04 44.575"));

    private final Geometry lonLat;
    private final IndexedPointInAreaLocator locator;
    private final List<Geometry> borders;

    private Extents(Geometry lonLat, List<Geometry> borders) {
        this.lonLat = lonLat;
        this.locator = new IndexedPointInAreaLocator(lonLat);
        this.borders = borders;
    }

    /** A regiment's land outside 双河市. */
    private record Drawing(String owner, int county, Polygon rough, Polygon km, IndexedPointInAreaLocator locator) {

        /** Kilometres outside the drawn line; negative inside. */
        double distance(Coordinate at) {
            double distance = rough.getExteriorRing().distance(Plane.KM.createPoint(at));
            return locator.locate(at) == Location.EXTERIOR ? distance : -distance;
        }

        Geometry scaled(double factor) {
            Coordinate middle = km.getCentroid().getCoordinate();
            return Plane.lonLat(AffineTransformation.scaleInstance(factor, factor, middle.x, middle.y)
                    .transform(km));
        }
    }

    private static Drawing drawing(String owner, int county, String corners) {
        Polygon rough = Plane.polygon(Arrays.stream(corners.split("[ ,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray());
        Polygon km = fractal(rough, 0);
        for (int attempt = 1; !km.isValid(); attempt++) {
            km = fractal(rough, attempt);
        }
        return new Drawing(owner, county, rough, km, new IndexedPointInAreaLocator(rough));
    }

    private static Polygon fractal(Polygon rough, int attempt) {
        Coordinate[] corners = rough.getCoordinates();
        List<Coordinate> ring = new ArrayList<>();
        ring.add(corners[0]);
        for (int i = 1; i < corners.length; i++) {
            long key = (Math.round(corners[0].x * 1e4) * 100 + attempt) * 100 + i;
            new FractalLine(key, STEP_KM, FractalLine.ROUGH).append(corners[i - 1], corners[i], ANGLE, ring);
        }
        return Plane.KM.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** The territory within {@code counties}, its area within 100 m² of the target (secant steps over the scale). */
    static Extents of(Counties counties) {
        double before = 0.95;
        double factor = 1.05;
        double missedBefore = missed(counties, before);
        double missed = missedBefore;
        for (int i = 0; i < STEPS && Math.abs(missed) > TOLERANCE; i++) {
            missed = missed(counties, factor);
            double next = factor - missed * (factor - before) / (missed - missedBefore);
            before = factor;
            missedBefore = missed;
            factor = next;
        }
        double scale = before;
        return new Extents(
                territory(counties, scale),
                DRAWINGS.stream().map(d -> d.scaled(scale).getBoundary()).toList());
    }

    private static double missed(Counties counties, double factor) {
        return EllipsoidalMeasure.area(territory(counties, factor)).squareMetres() - TARGET_SQUARE_METRES;
    }

    /** Borders to be cut along, in EPSG:4490. */
    List<Geometry> borders() {
        return borders;
    }

    boolean covers(Coordinate lonLat) {
        return locator.locate(lonLat) == Location.INTERIOR;
    }

    double squareMetres() {
        return EllipsoidalMeasure.area(lonLat).squareMetres();
    }

    /** Kilometres from the drawn land of any regiment; negative inside. */
    static double distance(Coordinate km) {
        return DRAWINGS.stream().mapToDouble(d -> d.distance(km)).min().orElseThrow();
    }

    /** The regiment whose drawn land in {@code county} is nearest. */
    static Optional<String> owner(Coordinate km, int county) {
        return DRAWINGS.stream()
                .filter(d -> d.county() == county)
                .min((a, b) -> Double.compare(a.distance(km), b.distance(km)))
                .map(Drawing::owner);
    }

    private static Geometry territory(Counties counties, double factor) {
        Geometry territory = counties.get(Territory.SHUANGHE).area();
        for (Drawing drawing : DRAWINGS) {
            Geometry county = counties.get(drawing.county()).area();
            Geometry land = OverlayNGRobust.overlay(drawing.scaled(factor), county, OverlayNG.INTERSECTION);
            territory = OverlayNGRobust.overlay(territory, land, OverlayNG.UNION);
        }
        return withoutSmallHoles(territory);
    }

    private static Geometry withoutSmallHoles(Geometry territory) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < territory.getNumGeometries(); i++) {
            Polygon part = (Polygon) territory.getGeometryN(i);
            List<LinearRing> holes = new ArrayList<>();
            for (int j = 0; j < part.getNumInteriorRing(); j++) {
                Polygon hole = Plane.LON_LAT.createPolygon(part.getInteriorRingN(j));
                if (EllipsoidalMeasure.area(hole).squareMetres() >= SMALLEST_HOLE) {
                    holes.add(part.getInteriorRingN(j));
                }
            }
            parts.add(Plane.LON_LAT.createPolygon(part.getExteriorRing(), holes.toArray(LinearRing[]::new)));
        }
        return Plane.LON_LAT.buildGeometry(parts);
    }
}
