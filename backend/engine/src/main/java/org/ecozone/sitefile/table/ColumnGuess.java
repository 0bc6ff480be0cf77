package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecozone.sitefile.plot.PlotAxes;
import org.ecozone.sitefile.plot.PlotPoint;

/** Which columns hold what, from the values alone. */
final class ColumnGuess {

    private static final int MOST_COLUMNS = 30;
    private static final double MOST_ROWS = 0.8;

    private ColumnGuess() {}

    /** Every two columns that give a place in China in most rows; {@code taken} columns are left out. */
    static List<CoordinateColumns> pairs(List<TableRow> rows, Map<Integer, String> taken) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<CoordinateColumns> pairs = new ArrayList<>();
        for (int a = 0; a < Math.min(width, MOST_COLUMNS); a++) {
            for (int b = a + 1; b < Math.min(width, MOST_COLUMNS); b++) {
                var pair = new CoordinateColumns(a, b, PlotAxes.NONE, false, false);
                if (!taken.containsKey(a) && !taken.containsKey(b) && fits(pair, rows)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static boolean fits(CoordinateColumns pair, List<TableRow> rows) {
        List<PlotPoint> points =
                rows.stream().map(pair::point).flatMap(Optional::stream).toList();
        long places = points.stream()
                .filter(point -> PlotAxes.of(point) != PlotAxes.NONE)
                .count();
        long filled = rows.stream().filter(row -> row.filled() > 1).count();
        return places > 0 && places >= MOST_ROWS * points.size() && places * 2 >= filled;
    }

    /** Point name, ring and plot among the columns before the coordinates: rings and plots repeat from row to row. */
    static Map<ColumnRole, Integer> columns(List<TableRow> head, CoordinateColumns pair) {
        List<TableRow> rows =
                head.stream().filter(row -> pair.point(row).isPresent()).toList();
        Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
        for (int column = Math.min(pair.north(), pair.east()) - 1; column >= 0; column--) {
            columns.putIfAbsent(role(rows, column), column);
        }
        return columns;
    }

    private static ColumnRole role(List<TableRow> rows, int column) {
        long same = 0;
        for (int i = 1; i < rows.size(); i++) {
            same += Objects.equals(rows.get(i).cell(column), rows.get(i - 1).cell(column)) ? 1 : 0;
        }
        boolean isNumber = rows.stream().allMatch(row -> row.cell(column).matches("[0-9]{0,6}"));
        if (same * 2 < rows.size() - 1 || rows.size() < 2) {
            return ColumnRole.POINT;
        }
        return isNumber ? ColumnRole.RING : ColumnRole.PLOT;
    }
}
