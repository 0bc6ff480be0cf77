package org.ecozone.report.map;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Polygons;
import org.ecozone.work.Deadline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.LineLimiter;
import org.locationtech.jts.operation.overlayng.RingClipper;

/**
 * Outlines in pixels of a frame. What lies beyond the frame is cut off, and of vertices that lie within a tenth of a millimetre of
 * paper one is taken: a site of 600,000 vertices costs what can be seen of it.
 */
final class Outlines {

    private static final double CELL_MILLIMETRES = 0.1;
    private static final double DEGREE_METRES = 111_320;

    /**
     * An edge that is straight in longitude and latitude bends by length² · tan φ / 8R in the plane. Below the root of this
     * times the scale that is less than 0.05 mm up to 55°N.
     */
    private static final double STRAIGHT_SQUARED = 1_700;

    private final MapFrame frame;
    private final Envelope reach;
    private final RingClipper clipper;
    private final LineLimiter limiter;
    private final double cellLon;
    private final double cellLat;
    private final double longest;

    Outlines(MapFrame frame) {
        this.frame = frame;
        reach = frame.reach();
        clipper = new RingClipper(reach);
        limiter = new LineLimiter(reach);
        cellLat = CELL_MILLIMETRES * frame.scale() / 1000 / DEGREE_METRES;
        cellLon = cellLat / Math.cos(Math.toRadians(reach.centre().y));
        longest = Math.sqrt(STRAIGHT_SQUARED * frame.scale()) / DEGREE_METRES;
    }

    /** Whether anything of {@code lonLat} may be in the frame. */
    boolean mayShow(Geometry lonLat) {
        return reach.intersects(lonLat.getEnvelopeInternal());
    }

    /** The areas and lines of {@code lonLat}; empty where nothing of them is near the frame. */
    Path2D of(Geometry lonLat) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            add(path, lonLat.getGeometryN(i));
        }
        return path;
    }

    /** The points of {@code lonLat}, those that are its own: not the vertices of its lines. */
    List<Point2D> points(Geometry lonLat) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Geometry part = lonLat.getGeometryN(i);
            if (part.getDimension() == 0 && !part.isEmpty() && reach.contains(part.getCoordinate())) {
                points.add(frame.pixel(part.getCoordinate()));
            }
        }
        return points;
    }

    private void add(Path2D path, Geometry part) {
        if (part.isEmpty() || !mayShow(part)) {
            return;
        }
        if (part instanceof Polygon polygon) {
            for (int i = 0; i <= polygon.getNumInteriorRing(); i++) {
                ring(path, Polygons.ring(polygon, i));
            }
        } else if (part instanceof LineString line) {
            if (reach.contains(line.getEnvelopeInternal())) {
                draw(path, line.getCoordinates());
            } else {
                limiter.limit(line.getCoordinates()).forEach(piece -> draw(path, piece));
            }
        } else if (part.getNumGeometries() > 1) {
            path.append(of(part), false);
        }
    }

    private void ring(Path2D path, LineString ring) {
        Envelope extent = ring.getEnvelopeInternal();
        if (!reach.intersects(extent)) {
            return;
        }
        Coordinate[] points = ring.getCoordinates();
        Coordinate[] within = reach.contains(extent) ? points : clipper.clip(points);
        if (within.length > 2) {
            draw(path, within);
            path.closePath();
        }
    }

    private void draw(Path2D path, Coordinate[] points) {
        Deadline.check();
        Coordinate last = points[0];
        move(path, last, true);
        for (int i = 1; i < points.length; i++) {
            boolean ends = i == points.length - 1;
            if (ends || !isSameCell(last, points[i])) {
                edge(path, last, points[i]);
                last = points[i];
            }
        }
    }

    private boolean isSameCell(Coordinate a, Coordinate b) {
        return Math.floor(a.x / cellLon) == Math.floor(b.x / cellLon)
                && Math.floor(a.y / cellLat) == Math.floor(b.y / cellLat);
    }

    private void edge(Path2D path, Coordinate from, Coordinate to) {
        int pieces = (int) Math.max(1, Math.ceil(from.distance(to) / longest));
        for (int k = 1; k < pieces; k++) {
            double share = (double) k / pieces;
            move(path, new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share), false);
        }
        move(path, to, false);
    }

    private void move(Path2D path, Coordinate lonLat, boolean starts) {
        Point2D pixel = frame.pixel(lonLat);
        if (starts) {
            path.moveTo(pixel.getX(), pixel.getY());
        } else {
            path.lineTo(pixel.getX(), pixel.getY());
        }
    }
}
