package org.ecozone.sitefile.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.sitefile.plot.PlotAxes;
import org.ecozone.sitefile.plot.PlotPoint;
import org.ecozone.sitefile.plot.TxtNumber;
import org.ecozone.sitefile.site.JsonText;

/** What stands in a table that is none of vertices, and how to bring it instead. */
final class CellAdvice {

    private static final Pattern WKT =
            Pattern.compile("(?i)(SRID=[0-9]{1,6};)?\\s*+(MULTI)?(POLYGON|LINESTRING|POINT)\\s*+(ZM?|M)?\\s*+\\(");
    private static final Pattern PAIR =
            Pattern.compile("[(\\[]?\\s*([0-9.]{3,20}[°NE]?)\\s*[,，;；\\s]\\s*([0-9.]{3,20}[°NE]?)\\s*[)\\]]?");

    private CellAdvice() {}

    /** A Chinese clause on the first cell of {@code head} that holds a whole geometry or a whole pair of coordinates. */
    static Optional<String> of(Table table, List<TableRow> head) {
        for (TableRow row : head) {
            for (int column = 0; column < row.cells().size(); column++) {
                String cell = row.cell(column);
                String where = table.place(row.number(), column);
                if (WKT.matcher(cell).lookingAt()) {
                    return Optional.of(where + "是 WKT 图形（“" + JsonText.cut(cell, 24)
                            + "”），表格里的 WKT 列不能读取；请把这一列的内容单独存成文本文件（.wkt，每行一个图形）上传");
                }
                if (isPair(cell)) {
                    return Optional.of(where + "把两个坐标写在一个单元格里（“" + JsonText.cut(cell, 40)
                            + "”）；请分成两列（Excel、WPS：数据 → 分列），列名写明经度、纬度或 X、Y");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPair(String cell) {
        Matcher pair = PAIR.matcher(cell.length() > 60 ? "" : cell);
        if (!pair.matches()) {
            return false;
        }
        OptionalDouble a = TxtNumber.ofCell(pair.group(1).replaceAll("[°NE]", ""));
        OptionalDouble b = TxtNumber.ofCell(pair.group(2).replaceAll("[°NE]", ""));
        return a.isPresent()
                && b.isPresent()
                && PlotAxes.of(new PlotPoint(0, "", "", a.getAsDouble(), b.getAsDouble())) != PlotAxes.NONE;
    }
}
