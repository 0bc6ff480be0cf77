package org.ecozone.report.xlsx;

import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.ecozone.report.document.Document;
import org.ecozone.report.text.Visible;

/** How sheets are printed: A4 across, as wide as the page, with the report's banner, footer and page numbers. */
final class Paper {

    /** A header or footer of a sheet holds 255 characters with its codes. */
    private static final int MOST = 110;

    private Paper() {}

    static void setUp(XSSFSheet sheet, Document document) {
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setDisplayGridlines(false);
        sheet.getHeader().setCenter(plain(document.banner()));
        sheet.getFooter().setLeft(plain(document.footer()));
        sheet.getFooter().setRight("第 &P 页 / 共 &N 页");
    }

    /** The text where {@code &} begins a code. */
    private static String plain(String text) {
        String seen = Visible.of(text).replace('\n', ' ');
        if (seen.codePointCount(0, seen.length()) > MOST) {
            seen = seen.substring(0, seen.offsetByCodePoints(0, MOST - 1)) + "…";
        }
        return seen.replace("&", "&&");
    }
}
