package org.ecozone.sitefile.table;

import java.util.List;
import java.util.Optional;
import org.ecozone.sitefile.plot.PlotAxes;
import org.ecozone.sitefile.plot.PlotPoint;

/**
 * Tells rows of totals (合计, 小计, total) from points: such a word stands where points have their name, and what stands in the
 * columns of coordinates is no place beside the other points, if there is anything. A point of that name remains a point.
 */
final class TotalRows {

    /** So far apart no two points of one plan are; a degree is the like of it. */
    private static final double FARTHEST_METRES = 100_000;

    private static final double FARTHEST_DEGREES = 1;

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
                .filter(row -> row.cells().stream().noneMatch(RowRemarks::isNameOfTotal))
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
                : isNamed(row) && !columns.point(row).map(this::fits).orElse(false);
    }

    private boolean isNamed(TableRow row) {
        String first =
                row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return RowRemarks.isNameOfTotal(first) || pointColumn >= 0 && RowRemarks.isNameOfTotal(row.cell(pointColumn));
    }

    private boolean fits(PlotPoint point) {
        PlotAxes axes = PlotAxes.of(point);
        if (axes == PlotAxes.NONE || other.isEmpty()) {
            return axes != PlotAxes.NONE;
        }
        double farthest = axes.isDegrees() ? FARTHEST_DEGREES : FARTHEST_METRES;
        return axes == PlotAxes.of(other.get())
                && axes.eastNorth(point).distance(axes.eastNorth(other.get())) <= farthest;
    }
}
