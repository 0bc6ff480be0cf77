package org.ecozone.geo.plane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.WidestPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A point in an area: the disc of this depth around it lies in the area.
 *
 * @param x easting in metres
 * @param y northing in metres
 * @param depth metres to the border
 */
public record DeepPoint(double x, double y, double depth) {

    /** Points to a side of the grid that is laid over an area. */
    private static final int GRID = 12;

    /** Points nearer to a deeper one than this share of its depth are left out: their discs tell little more. */
    private static final double NEAR = 0.5;

    private static final int MOST_PARTS = 16;

    private static final Comparator<DeepPoint> DEEPEST_FIRST = Comparator.comparingDouble((DeepPoint p) -> -p.depth)
            .thenComparing(DeepPoint::x)
            .thenComparing(DeepPoint::y);

    /**
     * At most {@code most} points of {@code lonLat} in the plane of {@code crs}, the deepest first, that together tell much of where
     * it lies.
     *
     * @param lonLat polygons in EPSG:4490, x = longitude
     */
    public static List<DeepPoint> of(Geometry lonLat, Crs crs, int most) {
        Geometry plane = Reprojection.toPlane(lonLat, crs);
        PlaneArea area = PlaneArea.of(plane);
        List<DeepPoint> candidates = candidates(plane).stream()
                .map(point -> new DeepPoint(point.x, point.y, area.depth(point)))
                .filter(point -> point.depth > 0)
                .sorted(DEEPEST_FIRST)
                .toList();
        List<DeepPoint> chosen = new ArrayList<>();
        for (DeepPoint point : candidates) {
            if (chosen.size() < most && chosen.stream().noneMatch(point::isNearTo)) {
                chosen.add(point);
            }
        }
        return chosen;
    }

    private boolean isNearTo(DeepPoint deeper) {
        return Math.hypot(x - deeper.x, y - deeper.y) <= NEAR * deeper.depth;
    }

    private static List<Coordinate> candidates(Geometry plane) {
        List<Coordinate> candidates = new ArrayList<>();
        List<Polygon> parts = Polygons.polygonsOf(plane);
        parts.stream().limit(MOST_PARTS).forEach(part -> {
            candidates.add(WidestPoint.in(part).at());
            addGrid(part.getEnvelopeInternal(), parts.size() == 1 ? GRID : GRID / 2, candidates);
        });
        return candidates;
    }

    private static void addGrid(Envelope extent, int side, List<Coordinate> to) {
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                to.add(new Coordinate(
                        extent.getMinX() + extent.getWidth() * (i + 0.5) / side,
                        extent.getMinY() + extent.getHeight() * (j + 0.5) / side));
            }
        }
    }
}
