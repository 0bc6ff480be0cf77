package org.ecozone.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.geo.grid.GridPolygon;
import org.ecozone.geo.grid.Sheet;
import org.ecozone.geo.grid.Window;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** What of a level lies in a tile, on the tile's grid. */
final class TileShapes {

    private final Level level;
    private final TileAddress address;
    private final Window window;

    private TileShapes(Level level, TileAddress address) {
        this.level = level;
        this.address = address;
        this.window = address.window();
    }

    /** The polygons by the place of their zone in the layer. */
    static Map<Integer, List<GridPolygon>> of(Level level, TileAddress address) {
        return new TileShapes(level, address).shapes();
    }

    private Map<Integer, List<GridPolygon>> shapes() {
        var sheet = new Sheet();
        List<Part> parts = level.parts();
        for (int number = 0; number < parts.size(); number++) {
            Part part = parts.get(number);
            if (window.meets(part.envelope())) {
                for (Coordinate[] ring : part.cut(window)) {
                    sheet.add(part.zone(), number, moved(ring));
                }
            }
        }
        Sheet.Snapped snapped = sheet.snapped();
        Map<Integer, List<Polygon>> squares = new TreeMap<>();
        for (int number : snapped.collapsed()) {
            Part part = parts.get(number);
            if (window.isAround(part.anchor())) {
                addSquare(part, moved(new Coordinate[] {part.anchor()})[0], squares);
            }
        }
        Map<Integer, List<GridPolygon>> shapes = snapped.byOwner();
        while (!squares.isEmpty()) {
            shapes = withSquares(shapes, squares);
        }
        return shapes;
    }

    /**
     * Long, narrow parts of which the grid leaves nothing are squares in the tile where their anchor is. To put it all on the grid once
     * more may cost another part its area, because borders come as near to corners as they were not before: {@code squares} then holds
     * what is to be added next.
     */
    private Map<Integer, List<GridPolygon>> withSquares(
            Map<Integer, List<GridPolygon>> shapes, Map<Integer, List<Polygon>> squares) {
        List<Part> parts = new ArrayList<>();
        shapes.forEach((zone, polygons) -> {
            if (!squares.containsKey(zone)) {
                polygons.forEach(polygon -> parts.add(Part.of(zone, polygon.toPolygon())));
            }
        });
        squares.forEach((zone, added) -> {
            List<Polygon> there = shapes.getOrDefault(zone, List.of()).stream()
                    .map(GridPolygon::toPolygon)
                    .toList();
            Level.merged(there, added).forEach(polygon -> parts.add(Part.of(zone, polygon)));
        });
        var sheet = new Sheet();
        for (int number = 0; number < parts.size(); number++) {
            for (Coordinate[] ring : parts.get(number).rings()) {
                sheet.add(parts.get(number).zone(), number, ring);
            }
        }
        Sheet.Snapped snapped = sheet.snapped();
        squares.clear();
        snapped.collapsed()
                .forEach(
                        number -> addSquare(parts.get(number), parts.get(number).anchor(), squares));
        return snapped.byOwner();
    }

    /** A square around {@code middle}, which is in cells of the tile. */
    private static void addSquare(Part part, Coordinate middle, Map<Integer, List<Polygon>> squares) {
        Polygon whole = Part.square(middle);
        Coordinate[] ring =
                TileAddress.windowOfTile().cut(whole.getExteriorRing().getCoordinates());
        squares.computeIfAbsent(part.zone(), zone -> new ArrayList<>())
                .add(whole.getFactory().createPolygon(ring));
    }

    private Coordinate[] moved(Coordinate[] ring) {
        Coordinate[] moved = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            moved[i] = new Coordinate(ring[i].x - address.left(), ring[i].y - address.top());
        }
        return moved;
    }
}
