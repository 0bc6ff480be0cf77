package org.ecozone.gisfile.sqlite;

import java.util.Optional;
import java.util.OptionalLong;

/** The values of a row, as they are stored: the column that is the row's number holds none. */
public final class SqliteRow {

    private static final int FIRST_BLOB = 12;
    /** What SQLite itself can be set to at most (SQLITE_MAX_COLUMN). */
    private static final int MOST_COLUMNS = 32_767;

    private static final int[] BYTES = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};

    private final SqlitePayload payload;
    private final SqliteFile file;
    private final long number;
    private long[] types = new long[8];
    private long[] starts = new long[8];
    private int count;

    SqliteRow(SqliteFile file, SqlitePayload payload, long number) {
        this.file = file;
        this.payload = payload;
        this.number = number;
        long header = payload.varint(0);
        long at = payload.varintBytes(0);
        long value = header;
        while (at < header) {
            if (count == MOST_COLUMNS) {
                throw new IndexOutOfBoundsException("a row of more than " + MOST_COLUMNS + " values");
            }
            if (count == types.length) {
                types = java.util.Arrays.copyOf(types, 2 * count);
                starts = java.util.Arrays.copyOf(starts, 2 * count);
            }
            types[count] = payload.varint(at);
            starts[count] = value;
            value += bytes(types[count++]);
            at += payload.varintBytes(at);
        }
        if (value > payload.size()) {
            throw new IndexOutOfBoundsException("row of " + value + " bytes in " + payload.size());
        }
    }

    private static long bytes(long type) {
        return type < FIRST_BLOB ? BYTES[(int) Math.max(0, type)] : (type - FIRST_BLOB) / 2;
    }

    /** How many values are stored: columns that were added later may be missing. */
    public int columns() {
        return count;
    }

    /** The number of the row. */
    public long number() {
        return number;
    }

    /** A whole number; empty if the value is none. */
    public OptionalLong whole(int column) {
        if (column < 0 || column >= count || types[column] < 1 || types[column] > 9 || types[column] == 7) {
            return OptionalLong.empty();
        }
        if (types[column] >= 8) {
            return OptionalLong.of(types[column] - 8);
        }
        byte[] value = payload.bytes(starts[column], (int) bytes(types[column]));
        long number = value[0];
        for (int i = 1; i < value.length; i++) {
            number = number << 8 | value[i] & 0xff;
        }
        return OptionalLong.of(number);
    }

    /** A text; empty if the value is none. */
    public Optional<String> text(int column) {
        boolean isText = column >= 0 && column < count && types[column] > FIRST_BLOB && types[column] % 2 == 1;
        return isText
                ? Optional.of(new String(
                        payload.bytes(starts[column], Math.toIntExact(bytes(types[column]))), file.charset()))
                : Optional.empty();
    }

    /** The first {@code most} bytes of a blob, fewer if it is shorter; none if the value is no blob. */
    public byte[] blob(int column, int most) {
        boolean isBlob = column >= 0 && column < count && types[column] >= FIRST_BLOB && types[column] % 2 == 0;
        return isBlob ? payload.bytes(starts[column], (int) Math.min(most, bytes(types[column]))) : new byte[0];
    }
}
