package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A sheet or a text of rows, read one after the other and never held as a whole. */
public interface Table {

    /** The most rows of one table that are read. */
    int MAX_ROWS = 1_010_000;

    /** The most columns of a row. */
    int MAX_COLUMNS = 1_000;

    /** What the table is called: a sheet's name; empty for a text. */
    String name();

    /** Where a cell is, for people; {@code row} from 1, {@code column} from 0. */
    String place(int row, int column);

    /** What a column is called, for people; {@code column} from 0. */
    String column(int column);

    /** Hands the rows to {@code each} in order until it answers false. */
    void rows(Predicate<TableRow> each) throws Unreadable;

    /** Its cells that are merged downwards in one of {@code columns}; a text has none. */
    default MergedCells merged(Set<Integer> columns) throws Unreadable {
        return new MergedCells();
    }

    /** The first {@code most} rows. */
    default List<TableRow> head(int most) throws Unreadable {
        List<TableRow> head = new ArrayList<>();
        rows(row -> {
            head.add(row);
            return head.size() < most;
        });
        return head;
    }

    /** What keeps a table from being read; the message is a Chinese clause. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }
}
