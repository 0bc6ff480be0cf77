package org.ecozone.report.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.ecozone.report.document.Document;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** What stands around the text of each page of a Word document. */
final class Frame {

    /** A twentieth of a point, in which Word measures: 20 mm, and A4. */
    private static final long MARGIN = 1134;

    private static final long EDGE = 624;
    private static final long WIDTH = 11906;
    private static final long HEIGHT = 16838;

    /** Of the text between the margins. */
    static final int TEXT_WIDTH = (int) (WIDTH - 2 * MARGIN);

    private Frame() {}

    static void addTo(XWPFDocument file, Document document) {
        page(file.getDocument().getBody().addNewSectPr());
        XWPFHeader header = file.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph title = header.createParagraph();
        title.setStyle("Header");
        Text.append(title, document.title());
        if (!document.banner().isEmpty()) {
            XWPFParagraph banner = header.createParagraph();
            banner.setStyle("Banner");
            Text.append(banner, document.banner());
        }
        XWPFFooter footer = file.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph foot = footer.createParagraph();
        foot.setStyle("Footer");
        Text.append(foot, document.footer());
        foot.createRun().addTab();
        Text.append(foot, "第 ");
        field(foot, "PAGE");
        Text.append(foot, " 页 / 共 ");
        field(foot, "NUMPAGES");
        Text.append(foot, " 页");
    }

    private static void page(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN + 227));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(EDGE));
        margins.setFooter(BigInteger.valueOf(EDGE));
        margins.setGutter(BigInteger.ZERO);
    }

    /** A field that Word fills in; until it has, it shows 1. */
    private static void field(XWPFParagraph paragraph, String instruction) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }
}
