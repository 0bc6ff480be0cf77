package org.ecozone.gisfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/**
 * A FlatGeobuf file as {@code ogr2ogr} has just written it, without spatial index: coordinates to the last bit, attributes with
 * their types, the coordinate system as well-known text.
 */
final class FlatGeobufFile {

    private static final int MAGIC_BYTES = 8;
    private static final int MAX_TEXT = 4_000;

    private final ByteBuffer content;
    private final Header header;
    private int at;
    private int rows;

    private FlatGeobufFile(ByteBuffer content) {
        this.content = content;
        this.header = Header.getRootAsHeader(sized(MAGIC_BYTES));
    }

    /** Refuses the file if it is not what was to be written. */
    static FlatGeobufFile open(Path file) throws GisRefusal, IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer content =
                    channel.map(MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
            return new FlatGeobufFile(content);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw broken();
        }
    }

    /** What the source states; {@link StatedCrs#NONE} if nothing. */
    StatedCrs crs() {
        Crs crs = header.crs();
        if (crs == null) {
            return StatedCrs.NONE;
        }
        if (crs.wkt() != null) {
            return WktCrs.of(crs.wkt());
        }
        return org.ecozone.geo.Crs.find(crs.org() + ":" + crs.code())
                .<StatedCrs>map(known -> new StatedCrs.Known(known, known.toString()))
                .orElse(StatedCrs.NONE);
    }

    boolean hasHeights() {
        return header.hasZ() || header.hasM();
    }

    /** All features in order; one for each kind of geometry where a collection mixes kinds. */
    List<GisFeature> features() throws GisRefusal {
        try {
            List<GisFeature> features = new ArrayList<>();
            while (at < content.limit()) {
                Feature feature = Feature.getRootAsFeature(sized(at));
                rows++;
                features.addAll(
                        FlatGeobufGeometry.features(feature.geometry(), header.geometryType(), attributes(feature)));
            }
            return features;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw broken();
        }
    }

    /** How many rows {@link #features} has read: rows without geometry are not in the file. */
    int rows() {
        return rows;
    }

    private static GisRefusal broken() {
        return new GisRefusal(
                "FILE_DAMAGED",
                "文件的内容不能完整读取，可能已损坏；没有采用其中任何图形。",
                "The content cannot be read in full and may be damaged; nothing of it was used.");
    }

    /** The table whose size stands at {@code start}; moves on behind it. */
    private ByteBuffer sized(int start) {
        int size = content.getInt(start);
        int from = start + Integer.BYTES;
        at = Math.addExact(from, size);
        return content.slice(from, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Map<String, Object> attributes(Feature feature) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        ByteBuffer values = feature.propertiesAsByteBuffer();
        if (values == null) {
            return attributes;
        }
        values.order(ByteOrder.LITTLE_ENDIAN);
        while (values.remaining() > 1) {
            var column = header.columns(Short.toUnsignedInt(values.getShort()));
            value(values, column.type()).ifPresent(value -> attributes.put(name(column), value));
        }
        return attributes;
    }

    /** The column's name; a dBASE name that is cut inside a character loses what is left of it. */
    private static String name(Column column) {
        String name = StandardCharsets.UTF_8.decode(column.nameAsByteBuffer()).toString();
        return withoutLost(name);
    }

    /** The next value; empty for what is no text, number or truth value. */
    private static Optional<Object> value(ByteBuffer values, int type) {
        return switch (type) {
            case ColumnType.Bool -> Optional.of(values.get() != 0);
            case ColumnType.Byte -> Optional.of((int) values.get());
            case ColumnType.UByte -> Optional.of(Byte.toUnsignedInt(values.get()));
            case ColumnType.Short -> Optional.of((int) values.getShort());
            case ColumnType.UShort -> Optional.of(Short.toUnsignedInt(values.getShort()));
            case ColumnType.Int -> Optional.of(values.getInt());
            case ColumnType.UInt -> Optional.of(Integer.toUnsignedLong(values.getInt()));
            case ColumnType.Long, ColumnType.ULong -> Optional.of(values.getLong());
            case ColumnType.Float -> finite(values.getFloat());
            case ColumnType.Double -> finite(values.getDouble());
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime -> text(values);
            case ColumnType.Binary -> {
                values.position(values.position() + Integer.BYTES + values.getInt(values.position()));
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException("column type " + type);
        };
    }

    private static Optional<Object> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Object> text(ByteBuffer values) {
        byte[] bytes = new byte[Math.min(values.getInt(values.position()), values.remaining() - Integer.BYTES)];
        values.position(values.position() + Integer.BYTES);
        values.get(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…");
    }

    /** Without the characters at its end of which a part was lost. */
    private static String withoutLost(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '\ufffd') {
            end--;
        }
        return name.substring(0, end);
    }
}
