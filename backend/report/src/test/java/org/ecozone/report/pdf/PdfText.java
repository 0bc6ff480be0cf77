package org.ecozone.report.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** The text of a PDF as somebody gets it who copies it; what is painted twice comes twice. */
final class PdfText {

    private static final double POINTS_A_MM = 72 / 25.4;

    private PdfText() {}

    /** Between head and foot, all pages in one, without blanks. */
    static String body(byte[] pdf) {
        return String.join("", pages(pdf, 15, 282));
    }

    /** Likewise page by page. */
    static List<String> bodies(byte[] pdf) {
        return pages(pdf, 15, 282);
    }

    /** Each page's head, without blanks. */
    static List<String> heads(byte[] pdf) {
        return pages(pdf, 0, 17);
    }

    /** Each page's foot, without blanks. */
    static List<String> feet(byte[] pdf) {
        return pages(pdf, 282, 297);
    }

    static String joined(String text) {
        return text.replaceAll("[\\s\u00A0\u3000]+", "");
    }

    private static List<String> pages(byte[] pdf, double topMm, double bottomMm) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                var stripper = new PDFTextStripperByArea();
                stripper.setSortByPosition(false);
                stripper.setSuppressDuplicateOverlappingText(false);
                stripper.addRegion(
                        "part", new Rectangle2D.Double(0, topMm * POINTS_A_MM, 600, (bottomMm - topMm) * POINTS_A_MM));
                stripper.extractRegions(page);
                pages.add(joined(stripper.getTextForRegion("part")));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
