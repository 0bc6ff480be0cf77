package org.ecozone.report.xlsx;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Cell;
import org.ecozone.report.document.Document;

/** A table on a sheet of its own: its caption (and the banner) in the first row, its headings in the second, then its rows. */
final class TableSheet {

    /** In characters, over all columns: what A4 across holds in the size of the letters. */
    private static final int WIDTH = 132;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 90;
    private static final int CHARACTER = 256;
    private static final int HEAD = 1;

    private final XSSFSheet sheet;
    private final Cells cells;
    private final Document document;
    private final Block.Table table;
    private final int shares;

    TableSheet(XSSFSheet sheet, Cells cells, Document document, Block.Table table) {
        this.sheet = sheet;
        this.cells = cells;
        this.document = document;
        this.table = table;
        shares = Math.max(
                1, table.columns().stream().mapToInt(Block.Column::share).sum());
    }

    void write() {
        Paper.setUp(sheet, document);
        List<Block.Column> columns = table.columns();
        caption(columns.size());
        XSSFRow head = sheet.createRow(HEAD);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            cells.text(
                    head,
                    i,
                    columns.get(i).heading(),
                    Cells.Look.HEAD,
                    columns.get(i).isNumeric());
            sheet.setColumnWidth(i, width(i) * CHARACTER);
            lines = Math.max(lines, Lines.of(columns.get(i).heading(), width(i)));
        }
        Lines.height(head, lines, 1);
        for (int i = 0; i < table.rows().size(); i++) {
            row(sheet.createRow(HEAD + 1 + i), table.rows().get(i));
        }
        sheet.createFreezePane(0, HEAD + 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, HEAD, -1, -1));
        if (!columns.isEmpty() && !table.rows().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(HEAD, HEAD + table.rows().size(), 0, columns.size() - 1));
        }
    }

    private void caption(int columns) {
        String banner = document.banner().isEmpty() ? "" : "　" + document.banner();
        cells.text(sheet.createRow(0), 0, table.caption() + banner, Cells.Look.HEADING);
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
        }
    }

    private void row(XSSFRow row, List<Cell> values) {
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            cells.value(row, i, values.get(i), table.columns().get(i).isNumeric());
            lines = Math.max(lines, Lines.of(values.get(i).text(), width(i)));
        }
        Lines.height(row, lines, 1);
    }

    /** Of a column, in Latin letters. */
    private int width(int column) {
        int width = Math.round((float) WIDTH * table.columns().get(column).share() / shares);
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }
}
