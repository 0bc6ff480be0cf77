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

    TableSheet(XSSFSheet sheet, Cells cells, Document document, Block.Table table) {
        this.sheet = sheet;
        this.cells = cells;
        this.document = document;
        this.table = table;
    }

    void write() {
        Paper.setUp(sheet, document);
        List<Block.Column> columns = table.columns();
        caption(columns.size());
        XSSFRow head = sheet.createRow(HEAD);
        int shares = Math.max(1, columns.stream().mapToInt(Block.Column::share).sum());
        for (int i = 0; i < columns.size(); i++) {
            cells.text(
                    head,
                    i,
                    columns.get(i).heading(),
                    Cells.Look.HEAD,
                    columns.get(i).isNumeric());
            int width = Math.round((float) WIDTH * columns.get(i).share() / shares);
            sheet.setColumnWidth(i, Math.max(NARROWEST, Math.min(WIDEST, width)) * CHARACTER);
        }
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
        for (int i = 0; i < values.size(); i++) {
            cells.value(row, i, values.get(i), table.columns().get(i).isNumeric());
        }
    }
}
