package org.ecozone.gisfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Whether all records of a Shapefile were read: the records that stand in the .shp, less the rows that the .dbf marks deleted and the null
 * shapes, which are legal and no geometry. An index that is older than its .shp would otherwise lose sites without a word.
 */
final class ShapeRecords {

    private static final int HEADER_BYTES = 100;
    private static final int WORD = 2;
    /** Type, box and the number of parts. */
    private static final int PARTS_AT = 4 + 32;

    private ShapeRecords() {}

    /** How many rows are not deleted, those without geometry included; {@code got}, with a fault, if fewer were read than have one. */
    static long check(Path folder, String name, long got, Findings found) throws IOException {
        Optional<BitSet> shapes = shapes(folder.resolve("source.shp"));
        if (shapes.isEmpty()) {
            return got;
        }
        BitSet deleted = deleted(folder.resolve("source.dbf"));
        // One bit more than records marks the end.
        int records = shapes.get().length() - 1;
        deleted.clear(records, Math.max(records, deleted.length()));
        BitSet expected = shapes.get();
        expected.clear(records);
        expected.andNot(deleted);
        if (got < expected.cardinality()) {
            found.fault(
                    "FILE_DAMAGED",
                    "“" + GisFault.cut(name) + "”的 .shp 里有 " + expected.cardinality() + " 个图形，按 .shx 和 .dbf 只读到 " + got
                            + " 个：三个文件不是同一次保存的；请重新导出。",
                    "The .shp of " + GisFault.cut(name) + " holds " + expected.cardinality()
                            + " shapes, of which .shx and .dbf reach " + got + "; export it again.");
            return got;
        }
        return records - deleted.cardinality();
    }

    /** Which records hold a shape, one behind another from the header on, and a last bit; empty if they do not follow each other. */
    private static Optional<BitSet> shapes(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer content = channel.map(MapMode.READ_ONLY, 0, channel.size());
            var shapes = new BitSet();
            long at = HEADER_BYTES;
            int count = 0;
            while (at + 8 <= content.limit()) {
                long length = Integer.toUnsignedLong(content.getInt((int) at + 4)) * WORD;
                if (length < 4 || at + 8 + length > content.limit()) {
                    return Optional.empty();
                }
                shapes.set(count++, isShape(content, (int) at + 8, length));
                at += 8 + length;
            }
            shapes.set(count);
            return at == content.limit() ? Optional.of(shapes) : Optional.empty();
        }
    }

    /** Points have no parts; what has them and has none is no shape. */
    private static boolean isShape(ByteBuffer content, int at, long length) {
        int type = Integer.reverseBytes(content.getInt(at));
        boolean isOfParts = List.of(3, 5, 13, 15, 23, 25, 31).contains(type);
        return type != 0 && !(isOfParts && length >= PARTS_AT + 4 && content.getInt(at + PARTS_AT) == 0);
    }

    private static BitSet deleted(Path table) throws IOException {
        var deleted = new BitSet();
        if (!Files.exists(table)) {
            return deleted;
        }
        byte[] bytes = Files.readAllBytes(table);
        int header = bytes.length < 32 ? 0 : DbfText.short16(bytes, 8);
        int record = bytes.length < 32 ? 0 : DbfText.short16(bytes, 10);
        int row = 0;
        for (int at = header; record > 0 && at < bytes.length; at += record) {
            deleted.set(row++, bytes[at] == '*');
        }
        return deleted;
    }
}
