package org.ecozone.access.industry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A UTF-8 table with a head; no field holds a comma or a quote.
 *
 * @param rows without the head
 */
record PlainTable(List<Row> rows) {

    /**
     * Reads {@code csv}.
     *
     * @throws IllegalArgumentException naming the line, if the head is another or a row has another number of fields
     * @throws UncheckedIOException if the file cannot be read
     */
    static PlainTable read(Path csv, String head) {
        List<String> lines;
        try {
            lines = Files.readAllLines(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(csv.toString(), e);
        }
        String file = String.valueOf(csv.getFileName());
        new Row(file, 1, List.of()).require(!lines.isEmpty() && head.equals(lines.get(0)), "head is not " + head);
        int width = head.split(",", -1).length;
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Row row = new Row(file, i + 1, List.of(lines.get(i).split(",", -1)));
            row.require(
                    row.fields().size() == width && lines.get(i).indexOf('"') < 0, "not " + width + " plain fields");
            rows.add(row);
        }
        return new PlainTable(List.copyOf(rows));
    }

    /**
     * A line.
     *
     * @param line counted from 1, the head included
     */
    record Row(String file, int line, List<String> fields) {

        String field(int index) {
            return fields.get(index);
        }

        /** Throws naming file and line unless {@code holds}. */
        void require(boolean holds, String fault) {
            if (!holds) {
                throw new IllegalArgumentException(file + ":" + line + ": " + fault);
            }
        }
    }
}
