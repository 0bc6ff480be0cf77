package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a sheet into rows, each in its column. */
final class XlsxRows {

    /** Cells that are read of one sheet; more is no table of vertices. */
    private static final int MAX_CELLS = 20_000_000;

    /** Characters of a row; names and coordinates have a few hundred. */
    private static final int MAX_CHARACTERS = 200_000;

    private static final int MAX_ROW_NUMBER = 1_048_576;

    private final Predicate<TableRow> each;
    private List<String> cells = new ArrayList<>();
    private int row = -1;
    private int read;
    private int characters;
    private boolean isHidden;
    private int hidden;
    private boolean isTooWide;

    XlsxRows(Predicate<TableRow> each) {
        this.each = each;
    }

    /** Whether a row had more columns, or the sheet more cells, than are read. */
    boolean isTooWide() {
        return isTooWide;
    }

    /** Rows with cells that Excel does not show. */
    int hidden() {
        return hidden;
    }

    /** Begins the row of that {@code number}, from 1, or the next one; {@code isHidden} if Excel does not show it. */
    void start(@Nullable String number, boolean isHidden) {
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        this.isHidden = isHidden;
        cells = new ArrayList<>();
        characters = 0;
    }

    /** Takes a cell, the next one if it has no {@code reference}; whether to go on. */
    boolean cell(@Nullable String reference, String text) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        characters += text.length();
        boolean isTooMuch = ++read > MAX_CELLS || characters > MAX_CHARACTERS;
        if (column < 0 || column >= Table.MAX_COLUMNS || isTooMuch) {
            isTooWide = !text.isBlank() || isTooMuch;
            return !isTooWide;
        }
        if (column >= cells.size()) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
        }
        cells.set(column, text);
        return true;
    }

    /** Hands on the row; whether to go on. */
    boolean end() {
        hidden += isHidden && cells.stream().anyMatch(cell -> !cell.isBlank()) ? 1 : 0;
        return row >= 0 && row < MAX_ROW_NUMBER && each.test(new TableRow(row + 1, cells));
    }
}
