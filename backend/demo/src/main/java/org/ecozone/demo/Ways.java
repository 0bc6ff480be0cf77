package org.ecozone.demo;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.demo.Outline.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Invented roads and canals: narrow strips that part the fields and belong to no field. */
final class Ways {

    private static final double HALF_WIDTH_KM = 0.022;
    private static final double STEP_KM = 0.25;
    private static final double ANGLE = StrictMath.toRadians(9);

    /** Corners lon, lat, lon, lat, … of each way. */
    private static final List<double[]> WAYS = List.of(
            new double[] {82.09, 44.866, 82.24, 44.860, 82.39, 44.852, 82.60, 44.872, 82.72, 44.880},
            new double[] {81.95, 44.995, 82.10, 44.970, 82.22, 44.938},
            new double[] {82.09, 45.11, 82.11, 44.91},
            new double[] {82.16, 45.03, 82.06, 44.93},
            new double[] {82.52, 44.98, 82.54, 44.86, 82.57, 44.72},
            new double[] {82.63, 44.96, 82.62, 44.86, 82.66, 44.76},
            new double[] {82.40, 44.812, 82.55, 44.800, 82.70, 44.806},
            new double[] {82.38, 44.77, 82.50, 44.765, 82.66, 44.772},
            new double[] {82.46, 44.93, 82.48, 44.75},
            new double[] {82.13, 44.63, 82.17, 44.72, 82.19, 44.83},
            new double[] {82.09, 44.76, 82.26, 44.74},
            new double[] {82.28, 44.76, 82.38, 44.74, 82.44, 44.69},
            new double[] {82.35, 44.505, 82.52, 44.500, 82.68, 44.520},
            new double[] {82.49, 44.60, 82.51, 44.36},
            new double[] {82.57, 44.60, 82.58, 44.37},
            new double[] {82.36, 44.46, 82.67, 44.47},
            new double[] {82.94, 44.625, 83.12, 44.632, 83.30, 44.655},
            new double[] {83.09, 44.74, 83.10, 44.55},
            new double[] {83.18, 44.72, 83.17, 44.56},
            new double[] {81.48, 44.990, 81.75, 44.985},
            new double[] {81.60, 45.10, 81.61, 44.92},
            new double[] {80.91, 44.955, 81.08, 44.945, 81.22, 44.925},
            new double[] {81.06, 45.02, 81.07, 44.86});

    private Ways() {}

    /** One outline of all ways together; it may leave the territory. */
    static Outline outline() {
        Geometry all = Plane.KM.createPolygon();
        for (LineString line : lines()) {
            all = OverlayNGRobust.overlay(all, line.buffer(HALF_WIDTH_KM, 2), OverlayNG.UNION);
        }
        return Outline.of("ways", Kind.WAY, all);
    }

    /** The middle of each way in kilometres. */
    static List<LineString> lines() {
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < WAYS.size(); i++) {
            double[] corners = WAYS.get(i);
            List<Coordinate> line = new ArrayList<>();
            line.add(Plane.km(corners[0], corners[1]));
            for (int j = 2; j < corners.length; j += 2) {
                new FractalLine(9_000_000L + 100L * i + j, STEP_KM, FractalLine.ROUGH)
                        .append(line.get(line.size() - 1), Plane.km(corners[j], corners[j + 1]), ANGLE, line);
            }
            lines.add(Plane.KM.createLineString(line.toArray(Coordinate[]::new)));
        }
        return lines;
    }
}
