package org.ecozone.sitefile.table;

import java.util.HashMap;
import java.util.Map;

/** Cells of a sheet merged downwards: the text of the topmost one holds for all of them. Rows are looked at in order. */
final class MergedCells {

    /** More is no table of vertices. */
    static final int MOST = 300_000;

    private final Map<Start, Integer> lastRows = new HashMap<>();
    private final Map<Integer, Block> open = new HashMap<>();

    /** Takes down that the cells of {@code column} are one from row {@code first} to row {@code last}; whether it could. */
    boolean add(int column, int first, int last) {
        if (last > first && column >= 0 && column < Table.MAX_COLUMNS && lastRows.size() <= MOST) {
            lastRows.put(new Start(column, first), last);
        }
        return lastRows.size() <= MOST;
    }

    /** The text that holds in {@code column} of {@code row}; {@link #begin} was told of every row down to it. */
    String text(TableRow row, int column) {
        String own = row.cell(column);
        Block above = open.get(column);
        return own.isEmpty() && above != null && row.number() <= above.lastRow ? above.text : own;
    }

    /** Looks which merged cells of {@code column} begin in {@code row}. */
    void begin(TableRow row, int column) {
        Integer last = lastRows.isEmpty() ? null : lastRows.get(new Start(column, row.number()));
        if (last != null) {
            open.put(column, new Block(row.cell(column), last));
        }
    }

    private record Start(int column, int row) {}

    private record Block(String text, int lastRow) {}
}
