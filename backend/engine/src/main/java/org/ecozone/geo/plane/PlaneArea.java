package org.ecozone.geo.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.WidestPoint;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** An area in a plane that is asked how deep in it points lie. Not safe for several threads. */
public final class PlaneArea implements Expanse {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Envelope extent;
    private final IndexedPointInAreaLocator inside;
    private final IndexedFacetDistance border;

    private PlaneArea(Geometry plane) {
        extent = plane.getEnvelopeInternal();
        inside = new IndexedPointInAreaLocator(plane);
        border = new IndexedFacetDistance(plane);
    }

    /** {@code plane}, polygons in metres. */
    static PlaneArea of(Geometry plane) {
        return new PlaneArea(plane);
    }

    /**
     * What of {@code lonLat} lies in {@code window}, in the plane of {@code crs}: a point is at most as deep in it as in the whole.
     * Empty where there is nothing. Throws {@link org.ecozone.geo.OverlayFailedException} where it cannot be cut.
     *
     * @param lonLat polygons in EPSG:4490, x = longitude
     * @param window in EPSG:4490, within reach of {@code crs}
     */
    public static Optional<PlaneArea> within(Geometry lonLat, Envelope window, Crs crs) {
        Geometry part = window.contains(lonLat.getEnvelopeInternal())
                ? lonLat
                : Polygons.ofDimension(RobustOverlay.intersection(lonLat, FACTORY.toGeometry(window)), 2);
        return part.isEmpty() ? Optional.empty() : Optional.of(of(Reprojection.toPlane(part, crs)));
    }

    /**
     * The parts of {@code window} that lie in none of {@code lonLat} and hold a disc of a radius of more than {@code metres}. Throws
     * {@link org.ecozone.geo.OverlayFailedException} where they cannot be cut.
     *
     * @param lonLat polygons in EPSG:4490, x = longitude
     * @param window in EPSG:4490, within reach of {@code crs}
     */
    public static List<PlaneArea> beside(List<? extends Geometry> lonLat, Envelope window, Crs crs, double metres) {
        Geometry rest = FACTORY.toGeometry(window);
        for (Geometry polygons : lonLat) {
            rest = rest.isEmpty() ? rest : Polygons.ofDimension(RobustOverlay.difference(rest, polygons), 2);
        }
        List<PlaneArea> parts = new ArrayList<>();
        for (Polygon part : Polygons.polygonsOf(Reprojection.toPlane(rest, crs))) {
            PlaneArea area = of(part);
            if (area.depth(WidestPoint.in(part).at()) > metres) {
                parts.add(area);
            }
        }
        return parts;
    }

    /** The {@code window}, in EPSG:4490, in the plane of {@code crs}; empty where that does not reach so far. */
    public static Optional<PlaneArea> ofWindow(Envelope window, Crs crs) {
        boolean isInReach = Reprojection.isLonLatInReach(new Coordinate(window.getMinX(), window.getMinY()), crs)
                && Reprojection.isLonLatInReach(new Coordinate(window.getMaxX(), window.getMaxY()), crs);
        return isInReach ? Optional.of(of(Reprojection.toPlane(FACTORY.toGeometry(window), crs))) : Optional.empty();
    }

    @Override
    public boolean isDeeper(double x, double y, double metres) {
        if (!(x - extent.getMinX() > metres
                && extent.getMaxX() - x > metres
                && y - extent.getMinY() > metres
                && extent.getMaxY() - y > metres)) {
            return false;
        }
        Coordinate point = new Coordinate(x, y);
        return inside.locate(point) == Location.INTERIOR
                && !border.isWithinDistance(FACTORY.createPoint(point), metres);
    }

    /** Whether the point lies outside, farther than {@code metres} from the border. */
    public boolean isFarther(double x, double y, double metres) {
        double east = Math.max(extent.getMinX() - x, x - extent.getMaxX());
        double north = Math.max(extent.getMinY() - y, y - extent.getMaxY());
        if (east > metres || north > metres) {
            return true;
        }
        Coordinate point = new Coordinate(x, y);
        return inside.locate(point) == Location.EXTERIOR
                && !border.isWithinDistance(FACTORY.createPoint(point), metres);
    }

    /** How far from the border the point lies; 0 outside. */
    double depth(Coordinate point) {
        return inside.locate(point) == Location.INTERIOR ? border.distance(FACTORY.createPoint(point)) : 0;
    }
}
