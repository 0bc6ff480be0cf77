package org.ecozone.gisfile.sqlite;

import java.util.Objects;

/** The bytes of a row: the first ones in its cell, the others on a chain of pages, followed as far as they are asked for. */
final class SqlitePayload {

    private final SqliteFile file;
    private final long size;
    private final int start;
    private final int local;
    private long linkStart;
    private int link;
    private final int firstLink;

    SqlitePayload(SqliteFile file, int start, long size) {
        if (size < 0 || size > file.size()) {
            throw new IndexOutOfBoundsException("a row of " + size + " bytes");
        }
        this.file = file;
        this.start = start;
        this.size = size;
        this.local = local(file.usable(), size);
        this.firstLink = local < size ? file.whole32(start + local) : 0;
        this.link = firstLink;
        this.linkStart = local;
    }

    private static int local(int usable, long size) {
        int most = usable - 35;
        if (size <= most) {
            return (int) size;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        long fitting = least + (size - least) % (usable - 4);
        return fitting <= most ? (int) fitting : least;
    }

    long size() {
        return size;
    }

    byte[] bytes(long from, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = at(from + i);
        }
        return bytes;
    }

    private byte at(long offset) {
        Objects.checkIndex(offset, size);
        if (offset < local) {
            return file.at(start + (int) offset);
        }
        int room = file.usable() - 4;
        if (offset < linkStart) {
            link = firstLink;
            linkStart = local;
        }
        while (offset >= linkStart + room) {
            link = file.whole32(file.page(link));
            linkStart += room;
        }
        return file.at(file.page(link) + 4 + (int) (offset - linkStart));
    }

    long varint(long from) {
        long value = 0;
        for (int i = 0; i < 9; i++) {
            int next = at(from + i) & 0xff;
            if (i == 8) {
                return value << 8 | next;
            }
            value = value << 7 | next & 0x7f;
            if (next < 0x80) {
                return value;
            }
        }
        return value;
    }

    int varintBytes(long from) {
        int bytes = 1;
        while (bytes < 9 && at(from + bytes - 1) < 0) {
            bytes++;
        }
        return bytes;
    }
}
