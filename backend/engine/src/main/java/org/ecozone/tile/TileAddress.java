package org.ecozone.tile;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.grid.Window;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which tile: {@code x} counts from 180° W to the east, {@code y} from 85.05° N to the south.
 *
 * @param zoom from {@link Tiles#FIRST_ZOOM} to {@link Tiles#LAST_ZOOM}
 */
public record TileAddress(int zoom, int x, int y) {

    /** @throws IllegalArgumentException if there is no such tile */
    public TileAddress {
        if (!exists(zoom, x, y)) {
            throw new IllegalArgumentException("no tile " + zoom + "/" + x + "/" + y);
        }
    }

    public static boolean exists(int zoom, int x, int y) {
        return zoom >= Tiles.FIRST_ZOOM && zoom <= Tiles.LAST_ZOOM && isAt(zoom, x) && isAt(zoom, y);
    }

    private static boolean isAt(int zoom, int place) {
        return place >= 0 && place < 1 << zoom;
    }

    /** The tiles of {@code zoom} that {@code degrees} reach into, margins included: from the west, from the north. */
    public static List<TileAddress> of(Envelope degrees, int zoom) {
        List<TileAddress> addresses = new ArrayList<>();
        if (!degrees.isNull()) {
            int east = place(Mercator.x(degrees.getMaxX()), zoom, Tiles.MARGIN);
            int south = place(Mercator.y(degrees.getMinY()), zoom, Tiles.MARGIN);
            for (int x = place(Mercator.x(degrees.getMinX()), zoom, -Tiles.MARGIN); x <= east; x++) {
                for (int y = place(Mercator.y(degrees.getMaxY()), zoom, -Tiles.MARGIN); y <= south; y++) {
                    addresses.add(new TileAddress(zoom, x, y));
                }
            }
        }
        return addresses;
    }

    private static int place(double cell, int zoom, int margin) {
        double place = (cell / (1 << Tiles.LAST_ZOOM - zoom) + margin) / Tiles.EXTENT;
        return (int) Math.max(0, Math.min((1 << zoom) - 1, Math.floor(place)));
    }

    /** The westernmost cell, counted from the west of the world. */
    int left() {
        return x * Tiles.EXTENT;
    }

    /** The northernmost cell, counted from the north of the world. */
    int top() {
        return y * Tiles.EXTENT;
    }

    /** The tile with its margin, in cells of the world. */
    Window window() {
        return new Window(
                left() - Tiles.MARGIN,
                top() - Tiles.MARGIN,
                left() + Tiles.EXTENT + Tiles.MARGIN,
                top() + Tiles.EXTENT + Tiles.MARGIN);
    }

    /** The same in cells of the tile, which is the same for all tiles. */
    static Window windowOfTile() {
        int end = Tiles.EXTENT + Tiles.MARGIN;
        return new Window(-Tiles.MARGIN, -Tiles.MARGIN, end, end);
    }

    /** Longitude and latitude of {@code place}, which is in cells of the tile. */
    Coordinate degrees(Coordinate place) {
        int scale = 1 << Tiles.LAST_ZOOM - zoom;
        return new Coordinate(
                Mercator.longitude((left() + place.x) * scale), Mercator.latitude((top() + place.y) * scale));
    }

    @Override
    public String toString() {
        return zoom + "/" + x + "/" + y;
    }
}
