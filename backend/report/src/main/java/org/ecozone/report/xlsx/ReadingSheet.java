package org.ecozone.report.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Cell;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;

/** The first sheet: all that a person reads from top to bottom, with names at the left and values at the right. */
final class ReadingSheet {

    private static final int CHARACTER = 256;
    private static final int NAMES = 30;
    private static final int VALUES = 102;

    private final XSSFSheet sheet;
    private final Cells cells;
    private final Document document;
    private int next;

    ReadingSheet(XSSFSheet sheet, Cells cells, Document document) {
        this.sheet = sheet;
        this.cells = cells;
        this.document = document;
    }

    void write() {
        Paper.setUp(sheet, document);
        sheet.setColumnWidth(0, NAMES * CHARACTER);
        sheet.setColumnWidth(1, VALUES * CHARACTER);
        across(document.title(), Cells.Look.TITLE);
        sheet.createFreezePane(0, 1);
        across(document.subtitle(), Cells.Look.PLAIN);
        across(document.banner(), Cells.Look.WARNING);
        for (Section section : document.sections()) {
            if (!section.heading().isEmpty()) {
                next++;
                across(section.heading(), Cells.Look.HEADING);
            }
            section.blocks().forEach(this::block);
        }
        next++;
        across(document.footer(), Cells.Look.PLAIN);
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            across(paragraph.text(), look(paragraph.tone()));
        } else if (block instanceof Block.Properties properties) {
            properties.properties().forEach(property -> pair(property.name(), property.value()));
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> across("· " + item, Cells.Look.PLAIN));
        } else if (block instanceof Block.Table table) {
            across("“" + table.caption() + "”另成一表", Cells.Look.PLAIN);
        } else if (block instanceof Block.Picture picture) {
            pair(picture.caption(), Cell.of(picture.alternative() + "（图件见 PDF 或 DOCX）"));
        } else if (block instanceof Block.Signatures signatures) {
            signatures.roles().forEach(role -> pair(role, Cell.of("日期：")));
        } else if (block instanceof Block.Code code) {
            pair(code.words(), Cell.of(code.content()));
        }
    }

    private static Cells.Look look(Block.Tone tone) {
        return switch (tone) {
            case LEAD -> Cells.Look.STRONG;
            case WARNING -> Cells.Look.WARNING;
            case PLAIN, NOTE, EXACT -> Cells.Look.PLAIN;
        };
    }

    private void pair(String name, Cell value) {
        XSSFRow row = sheet.createRow(next++);
        cells.text(row, 0, name, Cells.Look.NAME);
        cells.value(row, 1, value, false);
        Lines.height(row, Math.max(Lines.of(name, NAMES), Lines.of(value.text(), VALUES)), 1);
    }

    private void across(String text, Cells.Look look) {
        if (text.isEmpty()) {
            return;
        }
        XSSFRow row = sheet.createRow(next++);
        cells.text(row, 0, text, look);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
        Lines.height(row, Lines.of(text, (NAMES + VALUES) / look.scale()), look.scale());
    }
}
