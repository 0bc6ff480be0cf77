package org.ecozone.sitefile.table;

import java.util.List;
import java.util.Optional;
import org.ecozone.sitefile.plot.PlotAxes;
import org.ecozone.sitefile.plot.PlotPoint;
import org.ecozone.sitefile.plot.Totals;

/** Tells rows of totals (合计, 小计, total) from points, as {@link Totals} does. */
final class TotalRows {

    private final CoordinateColumns columns;
    private final int pointColumn;
    private final Optional<PlotPoint> other;

    private TotalRows(CoordinateColumns columns, int pointColumn, Optional<PlotPoint> other) {
        this.columns = columns;
        this.pointColumn = pointColumn;
        this.other = other;
    }

    /** For a table that begins with {@code head}; {@code pointColumn} is that of the points' names, negative if there is none. */
    static TotalRows of(List<TableRow> head, TableLayout layout, CoordinateColumns columns, int pointColumn) {
        Optional<PlotPoint> other = head.stream()
                .filter(row -> row.number() >= layout.firstRow())
                .filter(row -> row.cells().stream().noneMatch(Totals::isName))
                .flatMap(row -> columns.point(row).stream())
                .filter(point -> PlotAxes.of(point) != PlotAxes.NONE)
                .findFirst();
        return new TotalRows(columns, pointColumn, other);
    }

    boolean isTotal(TableRow row) {
        boolean isHalf = columns.text(row, columns.north()).isEmpty()
                || columns.text(row, columns.east()).isEmpty();
        return isHalf
                ? row.cells().stream().anyMatch(RowRemarks::isTotal)
                : isNamed(row)
                        && !columns.point(row)
                                .map(point -> Totals.isPlaceBeside(point, other))
                                .orElse(false);
    }

    private boolean isNamed(TableRow row) {
        String first =
                row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return Totals.isName(first) || pointColumn >= 0 && Totals.isName(row.cell(pointColumn));
    }
}
