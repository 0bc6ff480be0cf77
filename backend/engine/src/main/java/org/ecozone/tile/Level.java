package org.ecozone.tile;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.work.Deadline;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A layer at a zoom: borders simplified once for all zones that they divide, small parts made squares.
 *
 * @param parts those of one zone beside each other, zones in the order of the layer
 */
record Level(List<Part> parts) {

    static Level of(Ground ground, int zoom) {
        List<Geometry> areas = simplified(ground.areas(), zoom);
        List<Part> parts = new ArrayList<>();
        for (int zone = 0; zone < areas.size(); zone++) {
            Deadline.check();
            for (Polygon polygon : enlarged(areas.get(zone), ground.collapsed().get(zone), zoom)) {
                parts.add(Part.of(zone, polygon));
            }
        }
        return new Level(List.copyOf(parts));
    }

    /** In cells of the last zoom, whose own borders are as exact as its grid. Nobody's area vanishes by that. */
    private static List<Geometry> simplified(List<Geometry> areas, int zoom) {
        if (zoom == Tiles.LAST_ZOOM) {
            return areas;
        }
        return RobustOverlay.attempt(() -> {
            var simplifier = new CoverageSimplifier(areas.toArray(Geometry[]::new));
            simplifier.setRemovableRingSizeFactor(0);
            return List.of(simplifier.simplify(Tiles.TOLERANCE * (1 << Tiles.LAST_ZOOM - zoom)));
        });
    }

    /** The polygons of a zone in cells of {@code zoom}; squares where they are small, one polygon where such a square meets another. */
    private static List<Polygon> enlarged(Geometry area, List<Coordinate> collapsed, int zoom) {
        List<Polygon> large = new ArrayList<>();
        List<Polygon> squares = new ArrayList<>();
        for (Polygon polygon : Polygons.polygonsOf(area)) {
            Polygon scaled = Part.scaled(polygon, zoom);
            if (Part.isSmall(scaled)) {
                squares.add(Part.square(scaled.getEnvelopeInternal().centre()));
            } else {
                large.add(scaled);
            }
        }
        double scale = 1.0 / (1 << Tiles.LAST_ZOOM - zoom);
        collapsed.forEach(place -> squares.add(Part.square(new Coordinate(place.x * scale, place.y * scale))));
        return merged(large, squares);
    }

    /** {@code squares} and {@code others} of one zone, without ground that lies in several of them. */
    static List<Polygon> merged(List<Polygon> others, List<Polygon> squares) {
        List<Polygon> apart = new ArrayList<>(others);
        List<Polygon> meeting = new ArrayList<>();
        for (Polygon square : squares) {
            boolean meets = apart.removeIf(other ->
                    other.getEnvelopeInternal().intersects(square.getEnvelopeInternal()) && meeting.add(other));
            meets |= meeting.stream()
                    .anyMatch(other -> other.getEnvelopeInternal().intersects(square.getEnvelopeInternal()));
            (meets ? meeting : apart).add(square);
        }
        if (!meeting.isEmpty()) {
            apart.addAll(Polygons.polygonsOf(RobustOverlay.union(List.copyOf(meeting))));
        }
        return apart;
    }
}
