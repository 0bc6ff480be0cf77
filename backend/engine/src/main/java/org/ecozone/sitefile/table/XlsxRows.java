package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    private final BitSet filledRows = new BitSet();
    private final BitSet filledColumns = new BitSet();
    private Optional<String> contradiction = Optional.empty();

    XlsxRows(Predicate<TableRow> each) {
        this.each = each;
    }

    /** Whether a row had more columns, or the sheet more cells, than are read. */
    boolean isTooWide() {
        return isTooWide;
    }

    /** What the sheet says of one place twice, or of a place at another: a Chinese clause; reading ended there. */
    Optional<String> contradiction() {
        return contradiction;
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
        filledColumns.clear();
    }

    /** Takes a cell, the next one if it has no {@code reference}; whether to go on. */
    boolean cell(@Nullable String reference, String text) {
        CellReference place = reference == null ? null : new CellReference(reference);
        int column = place == null ? cells.size() : place.getCol();
        characters += text.length();
        boolean isTooMuch = ++read > MAX_CELLS || characters > MAX_CHARACTERS;
        if (column < 0 || column >= Table.MAX_COLUMNS || isTooMuch) {
            isTooWide = !text.isBlank() || isTooMuch;
            return !isTooWide;
        }
        if (!isFirst(place, column)) {
            return false;
        }
        if (column >= cells.size()) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
        }
        cells.set(column, text);
        return true;
    }

    /** Whether nothing was said of the cell before. */
    private boolean isFirst(@Nullable CellReference place, int column) {
        if (row < 0 || row >= MAX_ROW_NUMBER) {
            return true;
        }
        if (place != null && place.getRow() >= 0 && place.getRow() != row) {
            contradiction = Optional.of("单元格 " + place.formatAsString(false) + " 写在第 " + (row + 1) + " 行里");
        } else if (filledColumns.get(column)) {
            contradiction = Optional.of("单元格 " + name(column) + " 出现两次");
        } else if (filledColumns.isEmpty() && filledRows.get(row)) {
            contradiction = Optional.of("第 " + (row + 1) + " 行出现两次（再次出现的首个单元格是 " + name(column) + "）");
        }
        filledColumns.set(column);
        filledRows.set(row);
        return contradiction.isEmpty();
    }

    private String name(int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** Hands on the row; whether to go on. */
    boolean end() {
        hidden += isHidden && cells.stream().anyMatch(cell -> !cell.isBlank()) ? 1 : 0;
        return row >= 0 && row < MAX_ROW_NUMBER && each.test(new TableRow(row + 1, cells));
    }
}
