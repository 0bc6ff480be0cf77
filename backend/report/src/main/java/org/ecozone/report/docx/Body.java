package org.ecozone.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.report.form.QrPicture;
import org.ecozone.report.text.Visible;

/** The text of a Word document. */
final class Body {

    private static final double WIDTH_MM = 170;
    private static final double HEIGHT_MM = 225;
    private static final double CODE_MM = 26;
    private static final double EMU_A_MM = Units.EMU_PER_CENTIMETER / 10.0;

    private final XWPFDocument file;
    private final Tables tables;
    private int pictures;

    Body(XWPFDocument file) {
        this.file = file;
        this.tables = new Tables(file);
    }

    void write(Document document) throws IOException {
        paragraph("Title", document.title());
        paragraph("Subtitle", document.subtitle());
        for (Section section : document.sections()) {
            boolean breaks = section.startsPage();
            if (!section.heading().isEmpty()) {
                paragraph("Heading1", section.heading()).setPageBreak(breaks);
            } else if (breaks) {
                paragraph("Normal").setPageBreak(true);
            }
            for (Block block : section.blocks()) {
                block(block, section.heading());
            }
        }
    }

    /** Appends a block; a caption that repeats the heading of its section is not set again. */
    private void block(Block block, String heading) throws IOException {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(Styles.paragraph(paragraph.tone()), paragraph.text());
        } else if (block instanceof Block.Properties properties) {
            tables.pairs(properties.properties());
            after();
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> paragraph("ListBullet", item));
        } else if (block instanceof Block.Table table) {
            if (!table.caption().equals(heading)) {
                paragraph("Caption", table.caption()).setKeepNext(true);
            }
            tables.table(table);
            after();
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Signatures signatures) {
            signatures.roles().forEach(this::signature);
        } else if (block instanceof Block.Code code) {
            code(code);
        }
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = paragraph(style);
        Text.append(paragraph, text);
        return paragraph;
    }

    /** Word joins tables that follow one another. */
    private void after() {
        paragraph("TableText");
    }

    private void picture(Block.Picture picture) throws IOException {
        double scale =
                Math.min(1, Math.min(WIDTH_MM / picture.widthMillimetres(), HEIGHT_MM / picture.heightMillimetres()));
        XWPFParagraph paragraph = paragraph("Normal");
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        image(
                paragraph,
                picture.png(),
                scale * picture.widthMillimetres(),
                scale * picture.heightMillimetres(),
                picture.alternative());
        paragraph("Caption", picture.caption()).setAlignment(ParagraphAlignment.CENTER);
    }

    private void code(Block.Code code) throws IOException {
        XWPFParagraph paragraph = paragraph("Normal");
        paragraph.setKeepNext(true);
        image(paragraph, QrPicture.of(code.content()), CODE_MM, CODE_MM, "二维码，内容为：" + code.content());
        if (!code.words().isEmpty()) {
            paragraph("Normal", code.words()).setKeepNext(true);
        }
        paragraph("Exact", code.content());
    }

    private void image(XWPFParagraph paragraph, byte[] png, double widthMm, double heightMm, String alternative)
            throws IOException {
        XWPFRun run = paragraph.createRun();
        String name = "picture" + ++pictures + ".png";
        try (var in = new ByteArrayInputStream(png)) {
            run.addPicture(in, PictureType.PNG, name, (int) Math.round(widthMm * EMU_A_MM), (int)
                    Math.round(heightMm * EMU_A_MM));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setDescr(Visible.of(alternative));
    }

    private void signature(String role) {
        XWPFParagraph line = paragraph("Signature1", role + "：");
        line.createRun().addTab();
        line.createRun().addTab();
        line.createRun().addTab();
        Text.append(line, "日期：______年____月____日");
    }
}
