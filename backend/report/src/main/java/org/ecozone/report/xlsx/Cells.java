package org.ecozone.report.xlsx;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecozone.report.document.Cell;
import org.ecozone.report.text.Visible;

/** Fills cells of a workbook, with as few styles as it takes. */
final class Cells {

    /** On every Chinese office machine; named, since without a name each program takes its own. */
    private static final String FONT = "宋体";

    private static final byte[] RULE = {(byte) 0xC3, (byte) 0xCC, (byte) 0xD5};
    private static final byte[] TINT = {(byte) 0xE9, (byte) 0xEF, (byte) 0xF5};
    private static final byte[] RED = {(byte) 0x9C, (byte) 0x2A, (byte) 0x1F};
    private static final String CUT = "……（共 %d 字，单元格放不下，全文见 PDF）";

    /** What a spreadsheet may take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t";

    /** How a cell looks. */
    enum Look {
        TITLE(16, true, false, false),
        HEADING(12, true, false, false),
        HEAD(10, true, true, true),
        NAME(10, false, true, true),
        TEXT(10, false, false, true),
        PLAIN(10, false, false, false),
        STRONG(12, true, false, false),
        WARNING(10, true, false, false);

        private final int points;
        private final boolean isBold;
        private final boolean isTinted;
        private final boolean hasRule;

        Look(int points, boolean isBold, boolean isTinted, boolean hasRule) {
            this.points = points;
            this.isBold = isBold;
            this.isTinted = isTinted;
            this.hasRule = hasRule;
        }

        /** Size beside that of ordinary text. */
        float scale() {
            return points / 10f;
        }
    }

    private record Style(Look look, String format, boolean isQuoted, boolean isRight) {}

    private final XSSFWorkbook file;
    private final Map<Style, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Look, XSSFFont> fonts = new HashMap<>();

    Cells(XSSFWorkbook file) {
        this.file = file;
        XSSFFont standard = file.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) Look.TEXT.points);
    }

    /** Writes a value: a number as one if a spreadsheet keeps all its digits. */
    void value(XSSFRow row, int column, Cell cell, boolean isRight) {
        if (cell instanceof Cell.Number number && isExact(number.value())) {
            XSSFCell written = row.createCell(column);
            written.setCellValue(number.value().doubleValue());
            written.setCellStyle(style(new Style(Look.TEXT, NumberFormat.of(number), false, isRight)));
        } else {
            text(row, column, cell.text(), Look.TEXT, isRight);
        }
    }

    void text(XSSFRow row, int column, String text, Look look) {
        text(row, column, text, look, false);
    }

    void text(XSSFRow row, int column, String text, Look look, boolean isRight) {
        String seen = Visible.of(text);
        XSSFCell written = row.createCell(column);
        if (!seen.isEmpty()) {
            written.setCellValue(fitting(seen));
        }
        boolean isQuoted = !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0;
        written.setCellStyle(style(new Style(look, "@", isQuoted, isRight)));
    }

    /** Spreadsheets keep numbers as doubles. */
    private static boolean isExact(BigDecimal value) {
        return new BigDecimal(Double.toString(value.doubleValue())).compareTo(value) == 0;
    }

    /** A cell holds 32,767 characters: of a longer text the beginning, and that it is not all. */
    static String fitting(String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        if (text.length() <= most) {
            return text;
        }
        String cut = String.format(Locale.ROOT, CUT, text.length());
        int end = most - cut.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + cut;
    }

    private XSSFCellStyle style(Style wanted) {
        return styles.computeIfAbsent(wanted, first -> {
            XSSFCellStyle style = file.createCellStyle();
            style.setFont(font(wanted.look()));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setAlignment(wanted.isRight() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            style.setDataFormat(file.createDataFormat().getFormat(wanted.format()));
            style.setQuotePrefixed(wanted.isQuoted());
            if (wanted.look().isTinted) {
                style.setFillForegroundColor(new XSSFColor(TINT));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            if (wanted.look().hasRule) {
                style.setIndention((short) 1);
                rules(style);
            }
            return style;
        });
    }

    private static void rules(XSSFCellStyle style) {
        var colour = new XSSFColor(RULE);
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(colour);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour);
        style.setBorderLeft(BorderStyle.THIN);
        style.setLeftBorderColor(colour);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(colour);
    }

    private XSSFFont font(Look look) {
        return fonts.computeIfAbsent(look, first -> {
            XSSFFont font = file.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) look.points);
            font.setBold(look.isBold);
            if (look == Look.WARNING) {
                font.setColor(new XSSFColor(RED));
            }
            return font;
        });
    }
}
