package org.ecozone.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The polygons that the commands of a feature draw. */
final class ReadPolygons {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final MessageReader commands;
    private final List<Polygon> polygons = new ArrayList<>();
    private final List<Coordinate> ring = new ArrayList<>();
    private final List<LinearRing> holes = new ArrayList<>();
    private LinearRing outer = FACTORY.createLinearRing();
    private int x;
    private int y;

    ReadPolygons(MessageReader commands) {
        this.commands = commands;
    }

    static Geometry together(List<Polygon> polygons) {
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    List<Polygon> read() {
        while (commands.hasMore()) {
            int command = (int) commands.varint();
            int count = command >>> 3;
            switch (command & 7) {
                case TileWriter.MOVE_TO -> {
                    require(count == 1 && ring.isEmpty(), "a ring begins within another");
                    move();
                }
                case TileWriter.LINE_TO -> {
                    for (int i = 0; i < count; i++) {
                        move();
                    }
                }
                case TileWriter.CLOSE_PATH -> close();
                default -> throw new IllegalArgumentException("unknown command " + command);
            }
        }
        require(ring.isEmpty(), "a ring that is not closed");
        finish();
        return polygons;
    }

    private void move() {
        x += zigZag(commands.varint());
        y += zigZag(commands.varint());
        ring.add(new Coordinate(x, y));
    }

    private static int zigZag(long value) {
        return (int) (value >>> 1) ^ -(int) (value & 1);
    }

    /** A ring with a positive area begins a polygon, one with a negative area is a hole of it. */
    private void close() {
        require(ring.size() >= 3, "a ring of fewer than three corners");
        ring.add(ring.get(0).copy());
        boolean isOuter = Orientations.isToTheLeft(ring);
        LinearRing closed = FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
        ring.clear();
        if (isOuter) {
            finish();
            outer = closed;
        } else {
            require(!outer.isEmpty(), "a hole before any outer ring");
            holes.add(closed);
        }
    }

    private void finish() {
        if (!outer.isEmpty()) {
            polygons.add(FACTORY.createPolygon(outer, holes.toArray(LinearRing[]::new)));
        }
        holes.clear();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
