package org.ecozone.sitefile.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.sitefile.plot.Plot;
import org.ecozone.sitefile.plot.PlotAxes;
import org.ecozone.sitefile.plot.PlotPoint;
import org.ecozone.sitefile.plot.TxtNumber;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;

/**
 * The rows of a vertex table as plots. A plot is what the column of plots names, else what a row of one text above it names,
 * else the table. A ring ends where its number changes; without numbers, at a blank row and where the point names start anew.
 */
final class VertexRows {

    private static final Pattern AREA_UNIT = Pattern.compile("公顷|平方米|亩|㎡|m2|hm2|ha");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9.]+[eE][+-]?[0-9]+");

    private final Table table;
    private final TableLayout layout;
    private final CoordinateColumns columns;
    private final FaultList faults;
    private final Map<String, TableBlock> blocks = new LinkedHashMap<>();
    private final Map<Integer, String> others = new LinkedHashMap<>();
    private final List<TableRow> above;
    private final RowRemarks remarks = new RowRemarks();
    private final Set<String> afterTitles = new HashSet<>();
    private final int pointColumn;
    private final PlotCells plotCells;
    private final TotalRows totals;
    private TableBlock block;
    private Optional<String> zone = Optional.empty();
    private Optional<PlotPoint> sample = Optional.empty();
    private int lastRow;
    private int rings;
    private int rows;

    /** {@code head} are the first rows of the table; forms print those above the first point on every page. */
    VertexRows(Table table, TableLayout layout, CoordinateColumns columns, List<TableRow> head, FaultList faults)
            throws Table.Unreadable {
        this.table = table;
        this.above = head.stream()
                .filter(row -> row.number() < layout.firstRow() && row.filled() > 0)
                .toList();
        this.plotCells = PlotCells.of(table, layout);
        this.layout = layout;
        this.columns = columns;
        this.faults = faults;
        this.pointColumn = layout.column(ColumnRole.POINT)
                .orElse(layout.column(ColumnRole.SERIAL).orElse(-1));
        this.totals = TotalRows.of(head, layout, columns, pointColumn);
        this.block = block("", "", "");
        layout.titles().forEach((column, name) -> {
            boolean isCoordinate = layout.pairs().stream()
                    .anyMatch(pair -> column >= pair.north() && column <= pair.north() + (pair.isSplit() ? 2 : 0)
                            || column >= pair.east() && column <= pair.east() + (pair.isSplit() ? 2 : 0));
            if (!isCoordinate && !layout.columns().containsValue(column)) {
                others.put(column, name);
            }
        });
    }

    /** Takes {@code row}; whether to go on. */
    boolean read(TableRow row) {
        if (row.number() < layout.firstRow() || faults.isFull()) {
            return !faults.isFull();
        }
        if (++rows > Table.MAX_ROWS) {
            faults.fault(SiteFault.inFile("TABLE_TOO_LONG", "表超过 " + Table.MAX_ROWS + " 行；请分开上传。"));
            return false;
        }
        boolean isGap = row.number() > lastRow + 1 && lastRow > 0;
        rings += isGap || row.isBlank() ? 1 : 0;
        lastRow = row.number();
        if (row.isBlank()) {
            return true;
        }
        plotCells.look(row);
        if (isTitleAgain(row)) {
            breakAtTitles();
        } else if (totals.isTotal(row)) {
            breakAtTitles();
            words(row);
        } else if (columns.isBlank(row)) {
            words(row);
        } else {
            point(row);
        }
        return true;
    }

    /** What the numbers are, told from the first point that could be read. */
    PlotAxes axes() {
        return sample.map(PlotAxes::of).orElse(PlotAxes.NONE);
    }

    Optional<String> zone() {
        return zone;
    }

    boolean isUsed(int column) {
        return column == pointColumn;
    }

    RowRemarks remarks() {
        return remarks;
    }

    /** The plots, once all rows are read. */
    List<Plot> plots() {
        List<TableBlock> filled =
                blocks.values().stream().filter(b -> !b.isEmpty()).toList();
        boolean isPoints = !filled.isEmpty() && filled.stream().allMatch(TableBlock::isOnePoint);
        if (isPoints) {
            faults.notice("ROWS_ARE_POINTS", "每个地块只有一行坐标，已按点读取。");
        }
        plotCells.announce(faults);
        if (!plotCells.isRingTold() && !isPoints) {
            RingJoin.acrossBreaks(filled, afterTitles, faults);
        }
        if (!plotCells.isRingTold() || plotCells.isFilledDown()) {
            int restarts =
                    filled.stream().mapToInt(TableBlock::splitWhereNamesRestart).sum();
            if (restarts > 0) {
                faults.notice("RING_BY_RESTART", "点号有 " + restarts + " 处重新开始，已从该处另起一圈。");
            }
        }
        remarks.announce(faults);
        return filled.stream().map(b -> b.plot(isPoints)).toList();
    }

    private void point(TableRow row) {
        if (plotCells.isOfAnotherPlot(row)) {
            rings++;
            block = block(plotCells.code() + "\n" + plotCells.name(), plotCells.code(), plotCells.name());
        }
        OptionalDouble north = number(row, columns.north());
        OptionalDouble east = number(row, columns.east());
        if (north.isEmpty() || east.isEmpty()) {
            block.spoil();
            return;
        }
        String ring = plotCells.isRingTold() ? plotCells.ring(row) : String.valueOf(rings);
        String name = pointColumn < 0 ? "" : row.cell(pointColumn);
        var point = new PlotPoint(row.number(), name, ring, north.getAsDouble(), east.getAsDouble());
        sample = sample.or(() -> Optional.of(point));
        block.add(point);
        boolean isTold = columns.isPacked() || columns.isSplit();
        if (!block.isNotationTold() && (isTold || TxtNumber.isAngle(columns.text(row, columns.north())))) {
            block.tellNotation();
        }
        describe(row);
    }

    private void describe(TableRow row) {
        OptionalInt area = layout.column(ColumnRole.AREA);
        area.ifPresent(column -> {
            Matcher unit = AREA_UNIT.matcher(layout.titles().getOrDefault(column, ""));
            block.area(row.cell(column), unit.find() ? unit.group() : "");
        });
        layout.column(ColumnRole.GRAPHIC).ifPresent(column -> block.graphic(row.cell(column)));
        layout.column(ColumnRole.ZONE)
                .ifPresent(column ->
                        zone = zone.or(() -> Optional.of(row.cell(column)).filter(z -> !z.isEmpty())));
        others.forEach((column, name) -> {
            block.other(name, row.cell(column));
            remarks.note(row.number(), row.cell(column));
        });
    }

    private TableBlock block(String key, String code, String name) {
        return blocks.computeIfAbsent(key, k -> new TableBlock(code, name));
    }

    /** A row without coordinates: one text names the plot below it, unless there is a column for that; others are remarks. */
    private void words(TableRow row) {
        List<String> filled = row.cells().stream().filter(c -> !c.isEmpty()).toList();
        String text = filled.get(0);
        remarks.note(row.number(), String.join(" ", filled));
        boolean mayBePlot = row.filled() == 1 && row.cell(0).matches("[0-9]{1,4}");
        if (!mayBePlot && remarks.areNumbers(row.number(), filled)) {
            return;
        }
        boolean isPage = RowRemarks.isPage(text);
        if (isPage) {
            breakAtTitles();
        }
        boolean isTitle = row.filled() == 1 && !plotCells.isPlotTold() && !isPage && !RowRemarks.isRemark(text);
        if (isTitle) {
            rings++;
            block = block("\n" + text, "", text);
            faults.notice("PLOT_BY_TITLE", "第 " + row.number() + " 行“" + JsonText.cut(text, 60) + "”作为以下各行的地块名称。");
        } else {
            faults.notice("LINE_IGNORED", "第 " + row.number() + " 行没有坐标，未读取：“" + JsonText.cut(text, 60) + "”。");
        }
    }

    private void breakAtTitles() {
        rings++;
        afterTitles.add(String.valueOf(rings));
    }

    private boolean isTitleAgain(TableRow row) {
        if (above.stream().anyMatch(before -> before.cells().equals(row.cells()))) {
            return true;
        }
        String north = layout.titles().get(columns.north());
        return north != null
                && row.cell(columns.north()).equals(north)
                && row.cell(columns.east()).equals(layout.titles().get(columns.east()));
    }

    private OptionalDouble number(TableRow row, int column) {
        String text = columns.text(row, column);
        OptionalDouble value = columns.value(row, column);
        if (value.isEmpty()) {
            String name = layout.titles().getOrDefault(column, "坐标");
            String expected = columns.isPacked() ? "应为度分秒（ddd.mmss，分、秒小于 60）" : "应为数字或度分秒";
            String hint = SCIENTIFIC.matcher(text).matches() ? "；科学计数法已丢失精度，请把单元格改为数值格式后重新导出" : "";
            faults.fault(SiteFault.inFile(
                    text.isEmpty() ? "CELL_MISSING" : "CELL_NOT_A_NUMBER",
                    table.place(row.number(), column) + "（" + name + "）：" + expected + "，"
                            + (text.isEmpty() ? "但单元格是空的" : "收到“" + JsonText.cut(text, 40) + "”") + hint + "。"));
        }
        return value;
    }
}
