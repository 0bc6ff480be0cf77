package org.ecozone.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.ecozone.report.text.FontFace;
import org.ecozone.report.text.FontSet;

/** Lays a page out into a PDF. */
final class Typesetting {

    /**
     * Where Chinese characters stand in a line. The layout sizes lines and bullets by the box of a font, which is that around all its
     * glyphs and here three times as high: it painted the head of a table twice where the box of its letters reached back to the
     * page before, and bullets as large as letters. Fonts have their own again when they are written.
     */
    private static final PDRectangle EM = new PDRectangle(0, -120, 1000, 1000);

    static {
        XRLog.setLoggerImpl(new Silent());
    }

    private Typesetting() {}

    /**
     * Sets the page.
     *
     * @param pdf to which the pages are added
     * @return the fonts that it uses, not yet cut down to what it uses of them
     * @throws IllegalStateException if the layout warns of anything
     */
    static Map<FontFace, PDType0Font> set(Page page, FontSet fonts, PDDocument pdf) throws IOException {
        Map<FontFace, PDType0Font> used = new LinkedHashMap<>();
        Map<PDFontDescriptor, PDRectangle> boxes = new HashMap<>();
        for (FontFace face : page.tree().used().keySet()) {
            PDType0Font font = font(pdf, face);
            PDFontDescriptor descriptor = font.getFontDescriptor();
            boxes.put(descriptor, descriptor.getFontBoundingBox());
            descriptor.setFontBoundingBox(EM);
            used.put(face, font);
        }
        List<String> warnings = new ArrayList<>();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(page.tree().nodes(), null)
                .usePDDocument(pdf)
                .useUriResolver(page.pictures())
                .useProtocolsStreamImplementation(page.pictures(), Pictures.SCHEME)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer(Archive.PROGRAM)
                .withDiagnosticConsumer(diagnostic -> keepWarning(diagnostic, warnings));
        used.forEach((face, font) -> builder.useFont(
                new PDFontSupplier(font), Tree.family(face, fonts), face.weight(), FontStyle.NORMAL, true));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
        if (!warnings.isEmpty()) {
            throw new IllegalStateException("the layout of the report warns: " + warnings);
        }
        boxes.forEach(PDFontDescriptor::setFontBoundingBox);
        return used;
    }

    private static PDType0Font font(PDDocument pdf, FontFace face) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
        // Ligatures and the like would stand in the text without the characters that they are of.
        font.setEnableGsub(false);
        return PDType0Font.load(pdf, font, true);
    }

    private static void keepWarning(Diagnostic diagnostic, List<String> warnings) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(diagnostic.getFormattedMessage());
        }
    }

    /** Warnings are kept by each run; a log beside them would tell them again, and what is no warning as well. */
    private static final class Silent implements XRLogger {
        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }

        @Override
        public void log(String where, Level level, String message) {
            // Said by the diagnostic.
        }

        @Override
        public void log(String where, Level level, String message, Throwable cause) {
            // Said by the diagnostic.
        }

        @Override
        public void setLevel(String logger, Level level) {
            // There is one level: none.
        }
    }
}
