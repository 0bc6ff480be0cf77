package org.ecozone.gisfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/**
 * Whether all records of a Shapefile were read: the records that stand in the .shp, less the rows that the .dbf marks deleted and the null
 * shapes, which are legal and no geometry. An index that does not fit its .shp would otherwise lose sites without a word, and so would a deletion mark.
 */
final class ShapeRecords {

    /** Less than any number of rows. */
    static final long NONE = -1;

    private static final int TABLE_HEADER = 32;

    private final String name;
    private final Findings found;

    private ShapeRecords(String name, Findings found) {
        this.name = name;
        this.found = found;
    }

    /** How many rows are not deleted, those without geometry included; {@code got}, with a fault, if not each was read that has one; {@link #NONE}, with a fault, if nothing that was read can be relied on. */
    static long check(Path folder, String name, long got, Findings found) throws IOException {
        var index = ShapeIndex.of(folder.resolve("source.shp"), folder.resolve("source.shx"));
        return new ShapeRecords(name, found).check(index, folder.resolve("source.dbf"), got);
    }

    private long check(ShapeIndex index, Path table, long got) throws IOException {
        if (index.fault().isPresent()) {
            damaged(index.fault().get().message(), index.fault().get().messageEn());
            return NONE;
        }
        boolean[] isShape = index.isShape();
        Rows rows = Files.exists(table) ? Rows.of(Files.readAllBytes(table)) : new Rows(isShape.length, new BitSet());
        List<Integer> deleted = rows.deleted().stream()
                .filter(row -> row <= isShape.length)
                .boxed()
                .toList();
        int expected = 0;
        for (int row = 1; row <= isShape.length; row++) {
            expected += isShape[row - 1] && !rows.deleted().get(row) ? 1 : 0;
        }
        if (got < expected) {
            damaged(
                    ".shp 里有 " + expected + " 个图形，按 .shx 和 .dbf 只读到 " + got + " 个" + rows.lack(isShape.length),
                    "its .shp holds " + expected + " shapes, of which .shx and .dbf (" + rows.count() + " rows) reach "
                            + got);
            return got;
        }
        tellWithoutShape(rows.count(), isShape.length);
        tellDeleted(deleted);
        tellUnread(index.unread());
        return isShape.length - deleted.size();
    }

    private void tellDeleted(List<Integer> rows) {
        if (!rows.isEmpty()) {
            found.notice(
                    "DBF_ROWS_DELETED",
                    cut() + "的 .dbf 把第 " + RowNumbers.text(rows)
                            + " 行标记为已删除，这些行的图形没有读取；若应包含，请在 GIS 软件中恢复后重新导出，若不应包含，请整理（pack）后导出。",
                    "The .dbf of " + cutEn() + " marks rows " + RowNumbers.textEn(rows)
                            + " deleted; their shapes were not read. Restore them and export again if they belong.");
        }
    }

    private void tellUnread(long bytes) {
        if (bytes > 0) {
            found.notice(
                    "SHP_BYTES_UNREAD",
                    cut() + "的 .shp 里有 " + bytes + " 字节不属于 .shx 的任何一条记录，没有读取；请核对地块数，如有缺失请重新导出。",
                    bytes + " bytes of the .shp of " + cutEn()
                            + " belong to no record of its .shx and were not read; check the number of sites.");
        }
    }

    private void tellWithoutShape(long rows, int records) {
        if (rows > records) {
            found.notice(
                    "DBF_ROWS_DIFFER",
                    cut() + "的 .shp 有 " + records + " 条记录，.dbf 有 " + rows + " 行，第 " + (records + 1) + " 至 " + rows
                            + " 行没有图形，没有读取：可能不是同一次保存的文件；请核对名称与图形是否对应，最好重新导出。",
                    "The .shp of " + cutEn() + " has " + records + " records and its .dbf " + rows + " rows: rows "
                            + (records + 1) + " to " + rows
                            + " have no shape and were not read. Check that names belong to their shapes, or export it again.");
        }
    }

    /**
     * The rows of a .dbf.
     *
     * @param deleted numbers, from 1, of those that are marked
     */
    private record Rows(long count, BitSet deleted) {

        /** What to say if there are fewer than {@code records}. */
        String lack(int records) {
            return count < records ? "（.dbf 只有 " + count + " 行，第 " + (count + 1) + " 条起没有对应的行）" : "";
        }

        static Rows of(byte[] table) {
            if (table.length < TABLE_HEADER) {
                return new Rows(0, new BitSet());
            }
            int header = DbfText.short16(table, 8);
            int length = DbfText.short16(table, 10);
            long stated = Integer.toUnsignedLong(
                    ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
            long count = length == 0 ? 0 : Math.min(stated, Math.max(0, table.length - header) / length);
            var deleted = new BitSet();
            for (int row = 0; row < count; row++) {
                deleted.set(row + 1, table[header + row * length] == '*');
            }
            return new Rows(count, deleted);
        }
    }

    private void damaged(String why, String whyEn) {
        found.fault(
                "FILE_DAMAGED",
                cut() + "的 " + why + "：几个文件不是同一次保存的；请重新导出。",
                "The Shapefile " + cutEn() + " is not of one saving: " + whyEn + "; export it again.");
    }

    private String cut() {
        return "“" + GisFault.cut(name) + "”";
    }

    private String cutEn() {
        return GisFault.cut(name);
    }
}
