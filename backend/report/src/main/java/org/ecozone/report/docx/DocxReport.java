package org.ecozone.report.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecozone.report.document.Document;
import org.ecozone.report.form.FixedZip;
import org.ecozone.report.text.Visible;

/** Writes reports as Word documents. Equal input gives equal bytes. */
public final class DocxReport {

    private static final String PROGRAM = "EcoZone";

    private DocxReport() {}

    /** The document, to be edited. */
    public static byte[] write(Document document) {
        try (var file = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            Styles.addTo(file);
            Frame.addTo(file, document);
            new Body(file).write(document);
            describe(file.getProperties(), document);
            file.write(out);
            return FixedZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(POIXMLProperties properties, Document document) {
        Optional<Date> at = Optional.of(Date.from(document.of().at()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(Visible.of(document.title()));
        core.setCreator(PROGRAM);
        core.setLastModifiedByUser(PROGRAM);
        core.setCreated(at);
        core.setModified(at);
    }
}
