package org.ecozone.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.ecozone.report.document.Document;
import org.ecozone.report.text.FontFace;
import org.ecozone.report.text.FontSet;
import org.ecozone.report.text.GlyphCheck;
import org.jspecify.annotations.Nullable;

/** Writes reports as PDF on A4. Equal input gives equal bytes in the same Java. */
public final class PdfReport {

    private PdfReport() {}

    /**
     * The document as PDF/A-2a and PDF/UA-1.
     *
     * @throws org.ecozone.report.text.MissingGlyphException if a character has no glyph in the fonts
     */
    public static byte[] write(Document document, FontSet fonts) {
        return write(document, fonts, null);
    }

    /**
     * The document as PDF/A-3a and PDF/UA-1 with a file attached as the source of it: PDF/A-2 may have none that is not PDF/A.
     *
     * @param fileName under which it is attached
     * @param json the file
     * @throws org.ecozone.report.text.MissingGlyphException if a character has no glyph in the fonts
     */
    public static byte[] withAttachment(Document document, FontSet fonts, String fileName, byte[] json) {
        return write(document, fonts, new Attachment(fileName, json));
    }

    private static byte[] write(Document document, FontSet fonts, @Nullable Attachment attachment) {
        GlyphCheck.check(document, fonts);
        Page page = Page.of(document, fonts);
        try (var pdf = new PDDocument()) {
            Map<FontFace, PDType0Font> used = Typesetting.set(page, fonts, pdf);
            return Archive.bytes(pdf, page, used, document, attachment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
