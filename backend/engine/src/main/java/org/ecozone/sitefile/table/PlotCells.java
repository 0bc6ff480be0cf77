package org.ecozone.sitefile.table;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.sitefile.site.FaultList;

/**
 * The cells of each row that say which plot and which ring its point belongs to. Printed tables write both once, in a cell that
 * is merged downwards over the rows of the plot or ring; as separated text the first row alone has them.
 */
final class PlotCells {

    private final OptionalInt codes;
    private final OptionalInt names;
    private final OptionalInt rings;
    private final Set<Integer> columns;
    private final MergedCells merged;
    private String code = "";
    private String name = "";
    private String ring = "";
    private boolean isRingRepeated;
    private boolean isRingNew;
    private int firstFilled;
    private int filledDown;

    private PlotCells(TableLayout layout, Set<Integer> columns, MergedCells merged) {
        this.columns = columns;
        this.codes = layout.column(ColumnRole.PLOT_CODE);
        this.names = layout.column(ColumnRole.PLOT);
        this.rings = layout.column(ColumnRole.RING);
        this.merged = merged;
    }

    /** Those of {@code table}, before its first row. */
    static PlotCells of(Table table, TableLayout layout) throws Table.Unreadable {
        Set<Integer> columns = Stream.of(ColumnRole.PLOT_CODE, ColumnRole.PLOT, ColumnRole.RING)
                .flatMap(role -> layout.column(role).stream().boxed())
                .collect(Collectors.toSet());
        return new PlotCells(layout, columns, columns.isEmpty() ? new MergedCells() : table.merged(columns));
    }

    boolean isPlotTold() {
        return codes.isPresent() || names.isPresent();
    }

    boolean isRingTold() {
        return rings.isPresent();
    }

    /** Whether a ring's number was taken from the row where the ring begins. */
    boolean isFilledDown() {
        return filledDown > 0;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** Looks at a row of any kind. */
    void look(TableRow row) {
        columns.forEach(column -> merged.begin(row, column));
    }

    /** Takes the plot of {@code row}, a point's; whether it is told and is not that of the point above. */
    boolean isOfAnotherPlot(TableRow row) {
        String itsCode = text(row, codes);
        String itsName = text(row, names);
        boolean isSame = (itsCode.isEmpty() || itsCode.equals(code)) && (itsName.isEmpty() || itsName.equals(name));
        if (isSame) {
            return false;
        }
        code = itsCode;
        name = itsName;
        ring = "";
        return true;
    }

    /**
     * The ring's number in {@code row}, a point's. A blank cell means the ring above where the row below its first has none
     * either; where the number stands in row after row, what has none is another ring.
     */
    String ring(TableRow row) {
        String told = text(row, rings);
        if (!told.isEmpty()) {
            isRingRepeated = told.equals(ring) && (isRingNew || isRingRepeated);
            isRingNew = !told.equals(ring);
            ring = told;
            return told;
        }
        isRingNew = false;
        if (ring.isEmpty() || isRingRepeated) {
            return "";
        }
        firstFilled = filledDown++ == 0 ? row.number() : firstFilled;
        return ring;
    }

    private String text(TableRow row, OptionalInt column) {
        return column.isPresent() ? merged.text(row, column.getAsInt()) : "";
    }

    void announce(FaultList faults) {
        if (filledDown > 0) {
            faults.notice(
                    "RING_NUMBER_FILLED_DOWN",
                    "有 " + filledDown + " 行没有写圈号（首处第 " + firstFilled + " 行），按接着上方写有圈号的圈读取；若另是一圈，请写明圈号。",
                    filledDown + " rows have no ring number (first in row " + firstFilled
                            + "); they were read as going on with the ring that is numbered above.");
        }
    }
}
