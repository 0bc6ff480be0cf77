package org.ecozone.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.ecozone.report.document.Document;
import org.ecozone.report.text.FontFace;
import org.ecozone.report.text.Visible;
import org.jspecify.annotations.Nullable;

/** Makes a laid out PDF one for the archive: what it says of itself, and nothing of the clock or of chance. */
final class Archive {

    static final String PROGRAM = "EcoZone";

    private Archive() {}

    /** The bytes of the finished file. */
    static byte[] bytes(
            PDDocument pdf,
            Page page,
            Map<FontFace, PDType0Font> fonts,
            Document document,
            @Nullable Attachment attachment)
            throws IOException {
        Calendar at = calendar(document);
        describe(pdf, document, at);
        pdf.getDocumentCatalog().setMetadata(metadata(pdf, document, attachment != null));
        if (attachment != null) {
            attachment.addTo(pdf, at);
        }
        Structure.mend(pdf);
        for (Map.Entry<FontFace, PDType0Font> font : fonts.entrySet()) {
            cut(pdf, font.getKey(), font.getValue(), page.tree().used().getOrDefault(font.getKey(), Set.of()));
        }
        pdf.setDocumentId(identity(document, attachment));
        return written(pdf);
    }

    private static Calendar calendar(Document document) {
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        at.setTimeInMillis(document.of().at().getEpochSecond() * 1000);
        return at;
    }

    private static void describe(PDDocument pdf, Document document, Calendar at) {
        var information = new PDDocumentInformation();
        information.setTitle(Visible.of(document.title()));
        information.setSubject(Page.subject(document));
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(at);
        information.setModificationDate(at);
        pdf.setDocumentInformation(information);
    }

    private static PDMetadata metadata(PDDocument pdf, Document document, boolean isAttached) throws IOException {
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(Xmp.of(document, isAttached ? 3 : 2).getBytes(StandardCharsets.UTF_8));
        return metadata;
    }

    /** Cuts a font down to what the document uses of it, and says which characters its glyphs stand for here. */
    private static void cut(PDDocument pdf, FontFace face, PDType0Font font, Set<Integer> characters)
            throws IOException {
        font.subset();
        byte[] map = ToUnicode.of(face, characters).getBytes(StandardCharsets.US_ASCII);
        font.getCOSObject()
                .setItem(COSName.TO_UNICODE, new PDStream(pdf, new ByteArrayInputStream(map), COSName.FLATE_DECODE));
    }

    /** From what the report is of; the file's own identifier is made of it. */
    private static long identity(Document document, @Nullable Attachment attachment) {
        Document.Provenance of = document.of();
        String made =
                String.join("\n", of.resultHash(), of.reviewHash(), document.title(), attachment == null ? "2a" : "3a");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link PDDocument#save} does, which would cut the fonts once more. */
    private static byte[] written(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.getDocument().setIsXRefStream(true);
        new COSWriter(out, CompressParameters.DEFAULT_COMPRESSION).write(pdf);
        return out.toByteArray();
    }
}
