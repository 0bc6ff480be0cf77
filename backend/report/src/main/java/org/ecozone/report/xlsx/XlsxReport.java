package org.ecozone.report.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.report.form.FixedZip;
import org.ecozone.report.text.Visible;

/** Writes reports as Office Open XML workbooks. Equal input gives equal bytes. */
public final class XlsxReport {

    private static final String PROGRAM = "EcoZone";

    private XlsxReport() {}

    /** The document: a first sheet with all that is no table, and a sheet for each table, named by its caption. */
    public static byte[] write(Document document) {
        try (var file = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var cells = new Cells(file);
            var names = new SheetNames();
            new ReadingSheet(file.createSheet(names.next(document.title())), cells, document).write();
            for (Section section : document.sections()) {
                for (Block block : section.blocks()) {
                    if (block instanceof Block.Table table) {
                        new TableSheet(file.createSheet(names.next(table.caption())), cells, document, table).write();
                    }
                }
            }
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
