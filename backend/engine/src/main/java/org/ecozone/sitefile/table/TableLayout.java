package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ecozone.sitefile.plot.PlotAxes;
import org.ecozone.sitefile.site.JsonText;

/**
 * What the columns of a table hold: told from a row of titles, and for coordinates without titles from the numbers.
 *
 * @param titleRow number of the row of titles; 0 if there is none
 * @param firstRow number of the first row below it
 * @param columns the column of each role that is not a coordinate
 * @param pairs the columns that can be the coordinates: one, or several between which nothing decides
 * @param titles title of each column that has one
 * @param text everything above the first row, for what it says of the coordinate system
 */
record TableLayout(
        int titleRow,
        int firstRow,
        Map<ColumnRole, Integer> columns,
        List<CoordinateColumns> pairs,
        Map<Integer, String> titles,
        String text) {

    private static final int MOST_ROWS_ABOVE = 40;
    private static final Pattern PACKED = Pattern.compile("(?is).*(度\\.?分\\.?秒|d{1,3}\\.mm|ddmmss|\\bdms\\b|d\\.ms).*");
    private static final Pattern UNITS = Pattern.compile(
            "(?i)[(（\\[]?\\s*(m|米|公尺|度|°|分|′|秒|″|度[.]?分[.]?秒|d{1,3}[.]?mm[.]?ss|dms|degrees?|单位.{0,10}|x|y|东|北"
                    + "|经度|纬度|.{0,4}坐标.{0,6})\\s*[)）\\]]?");

    /** The layout of the table that begins with {@code head}; empty if it is no table of points. */
    static Optional<TableLayout> find(List<TableRow> head) {
        for (int i = 0; i < Math.min(head.size(), MOST_ROWS_ABOVE); i++) {
            Optional<TableLayout> layout = below(head, i);
            if (layout.isPresent()) {
                return layout;
            }
        }
        List<CoordinateColumns> pairs = ColumnGuess.pairs(head, Map.of());
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableLayout(
                        0, 0, ColumnGuess.columns(head, pairs.get(0)), pairs, Map.of(), untilNumbers(head, pairs)));
    }

    OptionalInt column(ColumnRole role) {
        return columns.containsKey(role) ? OptionalInt.of(columns.get(role)) : OptionalInt.empty();
    }

    /** The layout if row {@code index} is one of titles. */
    private static Optional<TableLayout> below(List<TableRow> head, int index) {
        TableRow row = head.get(index);
        if (row.filled() < 2) {
            return Optional.empty();
        }
        Map<Integer, String> titles = titles(head, index);
        Map<ColumnRole, List<Integer>> roles = roles(titles);
        int first = index + 1;
        while (first < head.size() && first <= index + 2 && isUnits(head.get(first))) {
            first++;
        }
        List<TableRow> below = head.subList(first, head.size());
        List<CoordinateColumns> pairs = pairs(roles, titles, head.subList(index, first));
        boolean isUpperOfTwo = pairs.isEmpty() && index + 1 < head.size() && isOfTitles(head, index + 1);
        if (pairs.isEmpty() && !isUpperOfTwo && roles.containsKey(ColumnRole.POINT) && roles.size() > 1) {
            pairs = ColumnGuess.pairs(below, titlesOf(roles, titles));
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
        roles.forEach((role, at) -> columns.put(role, at.get(0)));
        List.of(ColumnRole.X, ColumnRole.Y, ColumnRole.NORTH, ColumnRole.EAST, ColumnRole.LON, ColumnRole.LAT)
                .forEach(columns::remove);
        int firstRow = first < head.size()
                ? head.get(first).number()
                : head.get(first - 1).number() + 1;
        return Optional.of(
                new TableLayout(row.number(), firstRow, columns, pairs, titles, text(head.subList(0, first))));
    }

    /** Whether row {@code index} names coordinates itself, below a row of wider titles. */
    private static boolean isOfTitles(List<TableRow> head, int index) {
        Map<Integer, String> titles = titles(head, index);
        return head.get(index).filled() > 1
                && !pairs(roles(titles), titles, List.of()).isEmpty();
    }

    private static Map<Integer, String> titles(List<TableRow> head, int index) {
        Map<Integer, String> titles = new LinkedHashMap<>();
        TableRow row = head.get(index);
        TableRow above = index > 0 && head.get(index - 1).filled() > 1 ? head.get(index - 1) : row;
        for (int i = 0; i < Math.max(row.cells().size(), above.cells().size()); i++) {
            String title = row.cell(i).isEmpty() ? above.cell(i) : row.cell(i);
            if (!title.isEmpty()) {
                titles.put(i, JsonText.cut(title, 40));
            }
        }
        return titles;
    }

    private static Map<ColumnRole, List<Integer>> roles(Map<Integer, String> titles) {
        Map<ColumnRole, List<Integer>> roles = new EnumMap<>(ColumnRole.class);
        titles.forEach((column, title) -> ColumnRole.of(title)
                .ifPresent(role ->
                        roles.computeIfAbsent(role, r -> new ArrayList<>()).add(column)));
        return roles;
    }

    private static Map<Integer, String> titlesOf(Map<ColumnRole, List<Integer>> roles, Map<Integer, String> titles) {
        Map<Integer, String> taken = new LinkedHashMap<>();
        roles.values().forEach(columns -> columns.forEach(column -> taken.put(column, titles.get(column))));
        return taken;
    }

    private static List<CoordinateColumns> pairs(
            Map<ColumnRole, List<Integer>> roles, Map<Integer, String> titles, List<TableRow> titleRows) {
        List<CoordinateColumns> pairs = new ArrayList<>();
        addPairs(pairs, roles, ColumnRole.NORTH, ColumnRole.EAST, titleRows);
        addPairs(pairs, roles, ColumnRole.X, ColumnRole.Y, titleRows);
        addPairs(pairs, roles, ColumnRole.LAT, ColumnRole.LON, titleRows);
        return pairs;
    }

    private static void addPairs(
            List<CoordinateColumns> pairs,
            Map<ColumnRole, List<Integer>> roles,
            ColumnRole north,
            ColumnRole east,
            List<TableRow> titleRows) {
        List<Integer> norths = roles.getOrDefault(north, List.of());
        List<Integer> easts = roles.getOrDefault(east, List.of());
        PlotAxes axes = north == ColumnRole.LAT
                ? PlotAxes.LAT_LON
                : north == ColumnRole.NORTH ? PlotAxes.NORTH_EAST : PlotAxes.NONE;
        for (int i = 0; i < Math.min(norths.size(), easts.size()); i++) {
            int a = norths.get(i);
            int b = easts.get(i);
            boolean isSplit = titleRows.stream().anyMatch(row -> isSplit(row, a) && isSplit(row, b));
            boolean isPacked = !isSplit
                    && titleRows.stream()
                            .anyMatch(row -> PACKED.matcher(row.cell(a) + " " + row.cell(b))
                                    .matches());
            pairs.add(new CoordinateColumns(a, b, axes, isSplit, isPacked));
        }
    }

    private static boolean isSplit(TableRow row, int column) {
        return row.cell(column).matches("[(（]?[度°][)）]?")
                && row.cell(column + 1).matches("[(（]?[分′'][)）]?")
                && row.cell(column + 2).matches("[(（]?[秒″\"][)）]?");
    }

    private static boolean isUnits(TableRow row) {
        return !row.isBlank()
                && row.cells().stream()
                        .allMatch(cell -> cell.isEmpty() || UNITS.matcher(cell).matches());
    }

    private static String untilNumbers(List<TableRow> head, List<CoordinateColumns> pairs) {
        List<TableRow> above = head.stream()
                .takeWhile(row -> pairs.get(0).point(row).isEmpty())
                .toList();
        return text(above);
    }

    private static String text(List<TableRow> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> row.cells().stream()
                .filter(cell -> !cell.isEmpty() && text.length() < 4_000)
                .forEach(cell -> text.append(JsonText.cut(cell, 200)).append('\n')));
        return text.toString();
    }
}
