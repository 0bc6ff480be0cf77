package org.ecozone.tile;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.grid.Window;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A polygon of a zone at a zoom, in cells of the world.
 *
 * @param zone the place of its zone in the layer
 * @param rings closed, the outer one first, each with the area to its left where y points up
 * @param envelope of the outer ring
 * @param anchor a corner near its middle: the tile in which that lies shows the part, whatever becomes of its area
 */
record Part(int zone, List<Coordinate[]> rings, Envelope envelope, Coordinate anchor) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    static Part of(int zone, Polygon polygon) {
        List<Coordinate[]> rings = new ArrayList<>();
        for (int i = 0; i <= polygon.getNumInteriorRing(); i++) {
            Coordinate[] ring = Polygons.ring(polygon, i).getCoordinates();
            rings.add(Orientations.isToTheLeft(List.of(ring)) == (i == 0) ? ring : reversed(ring));
        }
        Envelope envelope = polygon.getEnvelopeInternal();
        return new Part(zone, rings, envelope, anchor(rings.get(0), envelope.centre()));
    }

    private static Coordinate[] reversed(Coordinate[] ring) {
        Coordinate[] reversed = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            reversed[i] = ring[ring.length - 1 - i];
        }
        return reversed;
    }

    /** The corner of {@code ring} that is nearest to {@code middle}. */
    static Coordinate anchor(Coordinate[] ring, Coordinate middle) {
        Coordinate nearest = ring[0];
        for (Coordinate corner : ring) {
            if (corner.distance(middle) < nearest.distance(middle)) {
                nearest = corner;
            }
        }
        return nearest;
    }

    /** The square of {@link Tiles#SMALL} cells around {@code middle}, with its corners on the grid. */
    static Polygon square(Coordinate middle) {
        double west = Math.floor(middle.x + 0.5) - Tiles.SMALL / 2.0;
        double north = Math.floor(middle.y + 0.5) - Tiles.SMALL / 2.0;
        var envelope = new Envelope(west, west + Tiles.SMALL, north, north + Tiles.SMALL);
        return (Polygon) FACTORY.toGeometry(envelope);
    }

    /** Whether the square around its middle hides {@code polygon}, so that a gap beside it cannot open. */
    static boolean isSmall(Polygon polygon) {
        Envelope envelope = polygon.getEnvelopeInternal();
        return Math.max(envelope.getWidth(), envelope.getHeight()) <= Tiles.SMALL - 1;
    }

    /** Its rings as far as they lie in {@code window}. */
    List<Coordinate[]> cut(Window window) {
        return window.isAround(envelope)
                ? rings
                : rings.stream().map(window::cut).toList();
    }

    /** {@code polygon}, which is in cells of the last zoom, in those of {@code zoom}. */
    static Polygon scaled(Polygon polygon, int zoom) {
        double scale = 1.0 / (1 << Tiles.LAST_ZOOM - zoom);
        return (Polygon) AffineTransformation.scaleInstance(scale, scale).transform(polygon);
    }
}
