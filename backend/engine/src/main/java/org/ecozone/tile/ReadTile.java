package org.ecozone.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A tile as a client reads it: by the specification, not by what wrote it.
 *
 * @param layer name of its one layer
 * @param extent cells a side
 */
record ReadTile(String layer, int extent, List<Feature> features) {

    /**
     * A zone in a tile.
     *
     * @param area of all its polygons
     */
    record Feature(long id, Map<String, Object> attributes, Geometry area) {}

    /** Reads {@code bytes}; throws {@link IllegalArgumentException} with what is wrong. */
    static ReadTile of(byte[] bytes) {
        ReadTile tile = null;
        var message = new MessageReader(bytes);
        while (message.hasMore()) {
            if (message.field() != 3 || tile != null) {
                throw new IllegalArgumentException("more than one layer");
            }
            tile = new LayerReading().read(new MessageReader(message.bytes()));
        }
        if (tile == null) {
            throw new IllegalArgumentException("no layer");
        }
        return tile;
    }

    private static final class LayerReading {

        private final List<String> keys = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final List<byte[]> features = new ArrayList<>();
        private String name = "";
        private int extent;
        private int version;

        ReadTile read(MessageReader message) {
            while (message.hasMore()) {
                switch (message.field()) {
                    case 1 -> name = message.text();
                    case 2 -> features.add(message.bytes());
                    case 3 -> keys.add(message.text());
                    case 4 -> values.add(value(new MessageReader(message.bytes())));
                    case 5 -> extent = (int) message.number();
                    case 15 -> version = (int) message.number();
                    default -> message.skip();
                }
            }
            if (version != 2) {
                throw new IllegalArgumentException("version " + version);
            }
            return new ReadTile(
                    name,
                    extent,
                    features.stream().map(f -> feature(new MessageReader(f))).toList());
        }

        private static Object value(MessageReader message) {
            return switch (message.field()) {
                case 1 -> message.text();
                case 3 -> message.real();
                default -> throw new IllegalArgumentException("a value that is neither a text nor a number");
            };
        }

        private Feature feature(MessageReader message) {
            long id = 0;
            Map<String, Object> attributes = Map.of();
            List<Polygon> polygons = List.of();
            while (message.hasMore()) {
                switch (message.field()) {
                    case 1 -> id = message.number();
                    case 2 -> attributes = attributes(new MessageReader(message.bytes()));
                    case 4 -> polygons = new ReadPolygons(new MessageReader(message.bytes())).read();
                    default -> message.skip();
                }
            }
            return new Feature(id, attributes, ReadPolygons.together(polygons));
        }

        private Map<String, Object> attributes(MessageReader tags) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            while (tags.hasMore()) {
                attributes.put(keys.get((int) tags.varint()), values.get((int) tags.varint()));
            }
            return attributes;
        }
    }
}
