package org.ecozone.gisfile.sqlite;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.ecozone.work.Deadline;

/** An SQLite database in memory. Its methods throw {@link IndexOutOfBoundsException} where its pages do not hold what they should. */
public final class SqliteFile {

    private static final int HEADER_BYTES = 100;
    private static final int INTERIOR = 5;
    private static final int LEAF = 13;

    private final byte[] content;
    private final int pageSize;
    private final int usable;
    private final Charset charset;

    /** The database that {@code content} is. */
    public SqliteFile(byte[] content) {
        this.content = content;
        int size = content.length < HEADER_BYTES ? 0 : whole16(16);
        this.pageSize = size == 1 ? 65_536 : size;
        this.usable = pageSize - (content.length < HEADER_BYTES ? 0 : content[20] & 0xff);
        if (pageSize < 512 || usable < 480) {
            throw new IndexOutOfBoundsException("pages of " + pageSize + " bytes");
        }
        this.charset = switch (whole32(56)) {
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** Tables and views, in the order of the schema. */
    public List<SqliteTable> tables() {
        List<SqliteTable> tables = new ArrayList<>();
        rows(1, row -> {
            String type = row.text(0).orElse("");
            if (type.equals("table") || type.equals("view")) {
                tables.add(new SqliteTable(
                        row.text(1).orElse(""),
                        type.equals("view"),
                        (int) row.whole(3).orElse(0),
                        row.text(4).orElse("")));
            }
        });
        return tables;
    }

    /** Hands the rows of {@code table} to {@code each}; none of what has no rows of its own. */
    public void rows(SqliteTable table, Consumer<SqliteRow> each) {
        if (table.page() > 0) {
            rows(table.page(), each);
        }
    }

    private void rows(int root, Consumer<SqliteRow> each) {
        Deque<Integer> pages = new ArrayDeque<>(List.of(root));
        var seen = new BitSet();
        while (!pages.isEmpty()) {
            int page = pages.pop();
            int start = page(page);
            if (seen.get(page)) {
                throw new IndexOutOfBoundsException("page " + page + " twice");
            }
            seen.set(page);
            int header = start + (page == 1 ? HEADER_BYTES : 0);
            int cells = whole16(header + 3);
            if (at(header) == INTERIOR) {
                pages.push(whole32(header + 8));
                for (int i = cells - 1; i >= 0; i--) {
                    pages.push(whole32(start + whole16(header + 12 + 2 * i)));
                }
            } else if (at(header) == LEAF) {
                for (int i = 0; i < cells; i++) {
                    Deadline.check();
                    each.accept(row(start + whole16(header + 8 + 2 * i)));
                }
            }
        }
    }

    private SqliteRow row(int cell) {
        var head = new SqlitePayload(this, cell, Math.min(18, content.length - cell));
        int first = head.varintBytes(0);
        int second = head.varintBytes(first);
        var payload = new SqlitePayload(this, cell + first + second, head.varint(0));
        return new SqliteRow(this, payload, head.varint(first));
    }

    int size() {
        return content.length;
    }

    int usable() {
        return usable;
    }

    Charset charset() {
        return charset;
    }

    /** Where page {@code number} begins, from 1. */
    int page(int number) {
        long start = (number - 1L) * pageSize;
        if (number < 1 || start + pageSize > content.length) {
            throw new IndexOutOfBoundsException("page " + number);
        }
        return (int) start;
    }

    byte at(int index) {
        return content[index];
    }

    int whole32(int index) {
        return whole16(index) << 16 | whole16(index + 2);
    }

    private int whole16(int index) {
        return (content[index] & 0xff) << 8 | content[index + 1] & 0xff;
    }
}
