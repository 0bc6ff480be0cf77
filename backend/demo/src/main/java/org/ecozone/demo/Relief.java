package org.ecozone.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The terrain as light and shadow: a see-through picture for a web map, its rows and columns even in Web Mercator (EPSG:3857),
 * so that it needs no warping. Black where the light does not reach, white where it falls full, nothing on level ground: the
 * same picture serves a light and a dark page.
 */
final class Relief {

    /** The picture's file, beside the ground's. */
    static final String FILE = "relief.png";

    /** Longitudes and latitudes of the picture's edges. */
    static final Envelope LON_LAT = new Envelope(80.5, 83.75, 44.0, 45.6);

    private static final int WIDTH = 1_024;

    /** Cells around the picture: where the grid ends, the ground breaks off. */
    private static final int MARGIN = 16;

    private static final int COLUMNS = WIDTH + 2 * MARGIN;

    /** Towards its edges the picture fades, over so many pixels. */
    private static final double FADE = 96;

    /** Heights are drawn larger than they are, as on any map of this scale. */
    private static final double EXAGGERATION = 1.6;

    /** Steps of shadow, and as many of light. */
    private static final int STEPS = 12;

    private static final int DARKEST = 150;
    private static final int BRIGHTEST = 190;

    private final double east = StrictMath.toRadians(LON_LAT.getWidth()) / WIDTH;
    private final int rows = (int) Math.round((mercator(LON_LAT.getMaxY()) - mercator(LON_LAT.getMinY())) / east);
    private final double north = (mercator(LON_LAT.getMaxY()) - mercator(LON_LAT.getMinY())) / rows;
    private final double cellKm = km(rows / 2, 0).distance(km(rows / 2, 1));

    private Relief() {}

    /** Writes the picture as PNG. */
    static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(new Relief().picture(), "png", file.toFile());
    }

    private BufferedImage picture() {
        double[] metres =
                Terrain.metres(rows + 2 * MARGIN, COLUMNS, cellKm, (row, column) -> km(row - MARGIN, column - MARGIN));
        Hillshade shade = new Hillshade(metres, COLUMNS, 1_000 * cellKm, EXAGGERATION);
        BufferedImage picture = new BufferedImage(WIDTH, rows, BufferedImage.TYPE_BYTE_INDEXED, colours());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double light = shade.light(row + MARGIN, column + MARGIN) - Hillshade.LEVEL;
                picture.getRaster().setSample(column, row, 0, step(light * faded(row, column)));
            }
        }
        return picture;
    }

    /** The middle of a pixel in kilometres. */
    private Coordinate km(int row, int column) {
        double lon = LON_LAT.getMinX() + StrictMath.toDegrees((column + 0.5) * east);
        double northing = mercator(LON_LAT.getMaxY()) - (row + 0.5) * north;
        return Plane.km(lon, StrictMath.toDegrees(StrictMath.atan(StrictMath.sinh(northing))));
    }

    private double faded(int row, int column) {
        int fromEdge = Math.min(Math.min(row, rows - 1 - row), Math.min(column, WIDTH - 1 - column));
        return Math.min(1, (fromEdge + 0.5) / FADE);
    }

    /** A colour's number: 0 nothing, then shadows, then lights. {@code light} is what there is more than on level ground. */
    private static int step(double light) {
        int step = (int) Math.round(STEPS * (light < 0 ? -light / Hillshade.LEVEL : light / (1 - Hillshade.LEVEL)));
        return light < 0 || step == 0 ? step : STEPS + step;
    }

    private static IndexColorModel colours() {
        int[] argb = new int[2 * STEPS + 1];
        for (int i = 1; i <= STEPS; i++) {
            argb[i] = DARKEST * i / STEPS << 24;
            argb[STEPS + i] = BRIGHTEST * i / STEPS << 24 | 0xFFFFFF;
        }
        return new IndexColorModel(8, argb.length, argb, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    /** The Mercator northing of a latitude on the unit sphere. */
    private static double mercator(double lat) {
        double sin = StrictMath.sin(StrictMath.toRadians(lat));
        return 0.5 * StrictMath.log((1 + sin) / (1 - sin));
    }
}
