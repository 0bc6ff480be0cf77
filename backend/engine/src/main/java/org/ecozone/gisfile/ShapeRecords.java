package org.ecozone.gisfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Whether all records of a Shapefile were read: the records that stand in the .shp, less the rows that the .dbf marks deleted. An index that
 * is older than its .shp would otherwise lose sites without a word.
 */
final class ShapeRecords {

    private static final int HEADER_BYTES = 100;
    private static final int WORD = 2;

    private ShapeRecords() {}

    static void check(Path folder, GisLayer read, Findings found) throws IOException {
        OptionalLong records = count(folder.resolve("source.shp"));
        if (records.isEmpty()) {
            return;
        }
        long deleted = deleted(folder.resolve("source.dbf"));
        long expected = records.getAsLong() - deleted;
        long got = read.features().size();
        if (got < expected) {
            found.fault(
                    "FILE_DAMAGED",
                    "“" + GisFault.cut(read.name()) + "”的 .shp 里有 " + expected + " 个图形，按 .shx 和 .dbf 只读到 " + got
                            + " 个：三个文件不是同一次保存的；请重新导出。",
                    "The .shp of " + GisFault.cut(read.name()) + " holds " + expected
                            + " shapes, of which .shx and .dbf reach " + got + "; export it again.");
        }
    }

    /** The records one behind another from the header on; empty if they do not follow each other. */
    private static OptionalLong count(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer content = channel.map(MapMode.READ_ONLY, 0, channel.size());
            long at = HEADER_BYTES;
            long count = 0;
            while (at + 8 <= content.limit()) {
                long length = Integer.toUnsignedLong(content.getInt((int) at + 4)) * WORD;
                if (length < 4 || at + 8 + length > content.limit()) {
                    return OptionalLong.empty();
                }
                at += 8 + length;
                count++;
            }
            return at == content.limit() ? OptionalLong.of(count) : OptionalLong.empty();
        }
    }

    private static long deleted(Path table) throws IOException {
        if (!Files.exists(table)) {
            return 0;
        }
        byte[] bytes = Files.readAllBytes(table);
        int header = bytes.length < 32 ? 0 : DbfText.short16(bytes, 8);
        int record = bytes.length < 32 ? 0 : DbfText.short16(bytes, 10);
        long deleted = 0;
        for (int at = header; record > 0 && at < bytes.length; at += record) {
            deleted += bytes[at] == '*' ? 1 : 0;
        }
        return deleted;
    }
}
