package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecozone.sitefile.plot.PlotAxes;
import org.ecozone.sitefile.plot.TxtDocument;
import org.ecozone.sitefile.plot.TxtFile;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;

/**
 * Reads a table of vertices, one a row, into sites. What was understood of its columns is said in a notice; where two readings
 * are possible the file is asked back.
 */
final class VertexTable {

    /** Rows that the layout is told from. */
    static final int HEAD = 200;

    private final Table table;
    private final TableLayout layout;
    private final FaultList faults = new FaultList();

    private VertexTable(Table table, TableLayout layout) {
        this.table = table;
        this.layout = layout;
    }

    /** The sites of {@code table}, whose columns are {@code layout} and whose first rows are {@code head}. */
    static SiteFileReading read(Table table, TableLayout layout, List<TableRow> head, SiteFileOptions options)
            throws Table.Unreadable {
        return new VertexTable(table, layout).read(head, options);
    }

    private SiteFileReading read(List<TableRow> head, SiteFileOptions options) throws Table.Unreadable {
        List<TableRow> rows =
                head.stream().filter(row -> row.number() >= layout.firstRow()).toList();
        CoordinateChoice choice = CoordinateChoice.among(layout.pairs(), rows, options.crs());
        if (choice.columns().isEmpty()) {
            faults.fault(SiteFault.inFile("COLUMNS_AMBIGUOUS", ambiguous(choice)));
            return SiteFileReading.of(List.of(), CrsDetection.oneOf(choice.candidates()), faults);
        }
        CoordinateColumns columns = choice.columns().get();
        choice.reason().ifPresent(reason -> faults.notice("COLUMNS_CHOSEN", reason.apply(table)));
        var reader = new VertexRows(table, layout, columns, head, faults);
        table.rows(row -> reader.read(row));
        announce(columns, reader);
        Map<String, String> header = TableSystem.header(layout.text());
        String known = header.getOrDefault("坐标系", "\n");
        (table.name() + "\n" + layout.text())
                .lines()
                .filter(line -> !line.contains(known))
                .forEach(line -> reader.remarks().note(0, line));
        reader.remarks().system().ifPresent(words -> header.put("说明", words));
        choice.zone().ifPresent(zone -> header.put("带号", zone));
        reader.zone().ifPresent(zone -> header.putIfAbsent("带号", zone));
        return TxtFile.read(
                TxtDocument.ofTable(header, reader.remarks().datums(), reader.plots(), faults),
                columns.isPacked() ? options.ofDecimalDegrees() : options);
    }

    private String ambiguous(CoordinateChoice choice) {
        String all = layout.pairs().stream()
                .map(pair -> title(pair.north()) + "和" + title(pair.east()))
                .collect(Collectors.joining("；"));
        return "表中有几组列都可以是坐标：" + all + "；" + (choice.candidates().isEmpty() ? "请只保留一组，或写明列名。" : "请选择坐标系，或只保留一组。");
    }

    private void announce(CoordinateColumns columns, VertexRows reader) {
        PlotAxes axes = reader.axes();
        List<String> understood = new ArrayList<>();
        understood.add(layout.titleRow() > 0 ? "第 " + layout.titleRow() + " 行是列名" : "没有列名，按数值判断");
        understood.add(title(columns.north()) + "、" + title(columns.east()) + "是坐标" + values(columns, axes));
        layout.columns()
                .forEach((role, column) -> understood.add(
                        switch (role) {
                            case HEIGHT, SERIAL -> title(column) + (reader.isUsed(column) ? "作为点号" : "未使用");
                            default -> title(column) + "是" + role.label();
                        }));
        String sheet = table.name().isEmpty() ? "" : "工作表“" + JsonText.cut(table.name(), 60) + "”";
        faults.notice("COLUMNS_UNDERSTOOD", "按顶点表读取" + sheet + "：" + String.join("；", understood) + "。");
        if (columns.axes() != PlotAxes.NONE && axes != PlotAxes.NONE && columns.axes() != axes) {
            faults.notice(
                    "AXES_EXCHANGED",
                    "列名与数值不符：" + title(columns.north()) + "、" + title(columns.east()) + "按数值应为"
                            + values(columns, axes).replaceAll("[（）]", "") + "；已按数值读取。");
        }
    }

    private static String values(CoordinateColumns columns, PlotAxes axes) {
        String degrees = columns.isPacked() ? "，按列名为度分秒 ddd.mmss" : axes.isDegrees() ? "，度" : "，米";
        return switch (axes) {
            case NORTH_EAST -> "（前者为北、后者为东，米）";
            case EAST_NORTH -> "（前者为东、后者为北，米）";
            case LAT_LON -> "（前者为纬度、后者为经度" + degrees + "）";
            case LON_LAT -> "（前者为经度、后者为纬度" + degrees + "）";
            case NONE -> "";
        };
    }

    private String title(int column) {
        String title = layout.titles().get(column);
        return table.column(column) + (title == null ? "" : "“" + title + "”");
    }
}
