package org.ecozone.server.indicator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables as an Office Open XML workbook: numbers as numbers, formulas live and with the value that they give. */
final class WorkbookXlsx {

    private static final int CHARACTER = 256;
    private static final int NARROW = 12;
    private static final int WIDE = 44;
    private static final String CUT = "……（共 %d 字，单元格放不下，全文见 JSON）";

    private final XSSFWorkbook file;
    private final Map<Integer, CellStyle> byDecimals = new HashMap<>();

    private WorkbookXlsx(XSSFWorkbook file) {
        this.file = file;
    }

    static byte[] of(Workbook workbook) {
        try (var file = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var writer = new WorkbookXlsx(file);
            workbook.tables().forEach(writer::table);
            file.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(Table table) {
        Sheet sheet = file.createSheet(table.name());
        Row head = sheet.createRow(0);
        CellStyle bold = bold();
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            head.createCell(i).setCellValue(table.columns().get(i));
            head.getCell(i).setCellStyle(bold);
            widths[i] = Math.max(NARROW, 2 * table.columns().get(i).length());
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(sheet.createRow(i + 1), table.rows().get(i), widths);
        }
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, Math.min(WIDE, widths[i]) * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    private void row(Row row, List<Table.Cell> cells, int[] widths) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Table.Text text) {
                if (!text.text().isEmpty()) {
                    row.createCell(i).setCellValue(fitting(text.text()));
                    widths[i] = Math.max(widths[i], 2 * text.text().length());
                }
            } else if (cells.get(i) instanceof Table.Number number) {
                var cell = row.createCell(i);
                cell.setCellValue(number.value().doubleValue());
                cell.setCellStyle(decimals(number.value().scale()));
            } else if (cells.get(i) instanceof Table.Formula formula) {
                var cell = row.createCell(i);
                cell.setCellFormula(formula.formula());
                cell.setCellValue(formula.value().doubleValue());
                cell.setCellStyle(decimals(formula.value().scale()));
            }
        }
    }

    /** A cell holds 32,767 characters: of a longer text the beginning, and that it is not all. */
    static String fitting(String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        if (text.length() <= most) {
            return text;
        }
        String cut = CUT.formatted(text.length());
        int end = most - cut.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + cut;
    }

    private CellStyle decimals(int decimals) {
        return byDecimals.computeIfAbsent(decimals, of -> {
            CellStyle style = file.createCellStyle();
            style.setDataFormat(file.createDataFormat().getFormat(of <= 0 ? "#,##0" : "#,##0." + "0".repeat(of)));
            return style;
        });
    }

    private CellStyle bold() {
        Font font = file.createFont();
        font.setBold(true);
        CellStyle style = file.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        return style;
    }
}
