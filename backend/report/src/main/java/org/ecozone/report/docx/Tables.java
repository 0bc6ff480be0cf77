package org.ecozone.report.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Cell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables of a Word document. */
final class Tables {

    private static final String RULE = "C3CCD5";
    private static final String STRONG_RULE = "16324F";
    private static final String TINT = "E9EFF5";
    private static final String FAINT = "F5F7F9";
    /** As in the style of tables. */
    private static final int CELL_MARGIN = 100;

    private static final int NAME_SHARE = 23;
    private static final int VALUE_SHARE = 77;

    private final XWPFDocument file;

    Tables(XWPFDocument file) {
        this.file = file;
    }

    void pairs(List<Block.Property> properties) {
        if (properties.isEmpty()) {
            return;
        }
        int[] widths = widths(NAME_SHARE, VALUE_SHARE);
        XWPFTable table = table(widths);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, RULE);
        for (int i = 0; i < properties.size(); i++) {
            XWPFTableRow row = i == 0 ? table.getRow(0) : table.createRow();
            row.setCantSplitRow(true);
            XWPFTableCell name = row.getCell(0);
            name.setColor(FAINT);
            text(name, widths[0], "TableNote", properties.get(i).name(), false);
            value(row.getCell(1), widths[1], properties.get(i).value(), false);
        }
    }

    void table(Block.Table source) {
        List<Block.Column> columns = source.columns();
        int[] widths = widths(columns.stream().mapToInt(Block.Column::share).toArray());
        XWPFTable table = table(widths);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, STRONG_RULE);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            head.getCell(i).setColor(TINT);
            text(
                    head.getCell(i),
                    widths[i],
                    "TableHead",
                    columns.get(i).heading(),
                    columns.get(i).isNumeric());
        }
        for (List<Cell> cells : source.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.length; i++) {
                value(row.getCell(i), widths[i], cells.get(i), columns.get(i).isNumeric());
            }
        }
        if (source.rows().isEmpty()) {
            text(table.createRow().getCell(0), widths[0], "TableText", "（无）", false);
        }
    }

    private XWPFTable table(int[] widths) {
        XWPFTable table = file.createTable(1, widths.length);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(Frame.TEXT_WIDTH);
        indent(table);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.removeBorders();
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, RULE);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, RULE);
        return table;
    }

    /** To the edge of the text: without it the words of the cells stand there, and the table beyond it. */
    private static void indent(XWPFTable table) {
        CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
        indent.setW(BigInteger.valueOf(CELL_MARGIN));
        indent.setType(STTblWidth.DXA);
    }

    private static int[] widths(int... shares) {
        int sum = 0;
        for (int share : shares) {
            sum += share;
        }
        int[] widths = new int[shares.length];
        for (int i = 0; i < shares.length; i++) {
            widths[i] = Frame.TEXT_WIDTH * shares[i] / Math.max(1, sum);
        }
        return widths;
    }

    private static void value(XWPFTableCell cell, int width, Cell value, boolean isRight) {
        Block.Tone tone = value instanceof Cell.Text text ? text.tone() : Block.Tone.PLAIN;
        text(cell, width, Styles.cell(tone), value.text(), isRight);
    }

    private static void text(XWPFTableCell cell, int width, String style, String text, boolean isRight) {
        cell.setWidth(Integer.toString(width));
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        if (isRight) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        Text.append(paragraph, text);
    }
}
