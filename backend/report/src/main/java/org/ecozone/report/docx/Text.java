package org.ecozone.report.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.ecozone.report.text.Visible;

/** Appends text to paragraphs of Word. */
final class Text {

    /** Fonts of the basic plane lack the characters beyond it, and Word does not look for another by itself. */
    private static final String BEYOND = "SimSun-ExtB";

    private Text() {}

    static void append(XWPFParagraph paragraph, String text) {
        List<String> lines = Visible.of(text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            line(paragraph, lines.get(i));
        }
    }

    private static void line(XWPFParagraph paragraph, String text) {
        var part = new StringBuilder();
        boolean isBeyond = false;
        for (int codePoint : text.codePoints().toArray()) {
            boolean next = Character.isSupplementaryCodePoint(codePoint);
            if (next != isBeyond) {
                run(paragraph, part.toString(), isBeyond);
                part.setLength(0);
            }
            isBeyond = next;
            part.appendCodePoint(codePoint);
        }
        run(paragraph, part.toString(), isBeyond);
    }

    private static void run(XWPFParagraph paragraph, String text, boolean isBeyond) {
        if (text.isEmpty()) {
            return;
        }
        XWPFRun run = paragraph.createRun();
        if (isBeyond) {
            run.setFontFamily(BEYOND, XWPFRun.FontCharRange.ascii);
            run.setFontFamily(BEYOND, XWPFRun.FontCharRange.hAnsi);
            run.setFontFamily(BEYOND, XWPFRun.FontCharRange.eastAsia);
        }
        run.setText(text);
    }
}
