package org.ecozone.sitefile.table;

import java.util.List;
import org.ecozone.sitefile.site.JsonText;

/**
 * A row of a table as written.
 *
 * @param number its line or row number, from 1
 * @param cells texts without blanks around them; numbers as plain decimals
 */
record TableRow(int number, List<String> cells) {

    /** More than any name has: what stands in a cell is looked at several times, and one text of a workbook may stand in every row. */
    private static final int LONGEST = 1_000;

    TableRow {
        cells = cells.stream().map(TableRow::stripped).toList();
    }

    /** The text of column {@code column}, empty if the row is shorter. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static String stripped(String cell) {
        String text = JsonText.cut(cell.strip(), LONGEST);
        return text.indexOf('\u3000') < 0 && text.indexOf('\u00a0') < 0
                ? text
                : text.replace('\u3000', ' ').replace('\u00a0', ' ').strip();
    }
}
