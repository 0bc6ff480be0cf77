package org.ecozone.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.grid.GridPolygon;
import org.ecozone.geo.grid.GridRing;

/** Writes a tile of one layer: Mapbox Vector Tile Specification 2.1. */
final class TileWriter {

    static final int VERSION = 2;
    static final int POLYGON = 3;
    static final int MOVE_TO = 1;
    static final int LINE_TO = 2;
    static final int CLOSE_PATH = 7;

    private final Message layer = new Message();
    private final Map<Object, Integer> values = new LinkedHashMap<>();

    private TileWriter() {}

    /**
     * The tile with the {@code shapes} of zones.
     *
     * @param notes by the places that shapes are told by
     */
    static byte[] write(String name, Map<Integer, List<GridPolygon>> shapes, List<ZoneNote> notes) {
        var writer = new TileWriter();
        writer.layer.text(1, name);
        shapes.forEach((zone, polygons) -> writer.feature(notes.get(zone), polygons));
        ZoneNote.KEYS.forEach(key -> writer.layer.text(3, key));
        writer.values.keySet().forEach(value -> writer.layer.message(4, message(value)));
        writer.layer.number(5, Tiles.EXTENT).number(15, VERSION);
        return new Message().message(3, writer.layer).toBytes();
    }

    private static Message message(Object value) {
        return value instanceof Double number
                ? new Message().real(3, number)
                : new Message().text(1, String.valueOf(value));
    }

    private void feature(ZoneNote note, List<GridPolygon> polygons) {
        var tags = new Message();
        int key = 0;
        for (Object value : List.<Object>of(note.code(), note.name(), note.category(), note.areaMu())) {
            tags.varint(key++);
            tags.varint(values.computeIfAbsent(value, added -> values.size()));
        }
        layer.message(
                2,
                new Message()
                        .number(1, note.id())
                        .bytes(2, tags.toBytes())
                        .number(3, POLYGON)
                        .bytes(4, new Drawing().polygons(polygons)));
    }

    /** Commands of a pen, each place told from the one before. */
    private static final class Drawing {

        private final Message commands = new Message();
        private int penX;
        private int penY;

        byte[] polygons(List<GridPolygon> polygons) {
            polygons.forEach(polygon -> polygon.rings().forEach(this::ring));
            return commands.toBytes();
        }

        private void ring(GridRing ring) {
            command(MOVE_TO, 1);
            moveTo(ring.x(0), ring.y(0));
            command(LINE_TO, ring.size() - 1);
            for (int i = 1; i < ring.size(); i++) {
                moveTo(ring.x(i), ring.y(i));
            }
            command(CLOSE_PATH, 1);
        }

        private void command(int id, int count) {
            commands.varint((long) count << 3 | id);
        }

        private void moveTo(int x, int y) {
            zigZag(x - penX);
            zigZag(y - penY);
            penX = x;
            penY = y;
        }

        private void zigZag(int value) {
            commands.varint((value << 1 ^ value >> 31) & 0xffffffffL);
        }
    }
}
