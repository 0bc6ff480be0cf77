package org.ecozone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A made-up partition of an extent: a grid whose corners were moved at random, so that no border is straight. */
record ManyZones(Layer layer, List<Zone> zones) {

    private static final GeometryFactory LON_LAT = new GeometryFactory();

    /** Corners a side of a zone. */
    private static final int STEPS = 3;

    /** {@code columns} by {@code rows} zones in {@code extent}, as zones of {@code layer}. */
    static ManyZones of(Layer layer, Envelope extent, int columns, int rows, long seed) {
        var random = new Random(seed);
        Coordinate[][] corners = new Coordinate[columns * STEPS + 1][rows * STEPS + 1];
        double width = extent.getWidth() / (columns * STEPS);
        double height = extent.getHeight() / (rows * STEPS);
        for (int i = 0; i < corners.length; i++) {
            for (int j = 0; j < corners[i].length; j++) {
                corners[i][j] = new Coordinate(
                        extent.getMinX() + width * (i + 0.6 * (random.nextDouble() - 0.5)),
                        extent.getMinY() + height * (j + 0.6 * (random.nextDouble() - 0.5)));
            }
        }
        List<Zone> zones = new ArrayList<>(columns * rows);
        String category = layer.categories().get(0).code();
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                String code = "Z" + (column * rows + row);
                var area = LON_LAT.createPolygon(ring(corners, column * STEPS, row * STEPS));
                zones.add(new Zone(layer.id(), code, "分区 " + code, category, Map.of(), area));
            }
        }
        return new ManyZones(layer, List.copyOf(zones));
    }

    private static Coordinate[] ring(Coordinate[][] corners, int west, int south) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            ring.add(corners[west + i][south]);
        }
        for (int i = 0; i < STEPS; i++) {
            ring.add(corners[west + STEPS][south + i]);
        }
        for (int i = STEPS; i > 0; i--) {
            ring.add(corners[west + i][south + STEPS]);
        }
        for (int i = STEPS; i > 0; i--) {
            ring.add(corners[west][south + i]);
        }
        ring.add(corners[west][south]);
        return ring.toArray(Coordinate[]::new);
    }
}
