package org.ecozone.report.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.ecozone.report.document.Block;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Styles, lists and fonts of a Word document, from files beside this class. */
final class Styles {

    private static final String FONTS = "/word/fontTable.xml";
    private static final String FONTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONTS_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private Styles() {}

    static void addTo(XWPFDocument file) throws IOException {
        try (InputStream styles = resource("styles.xml");
                InputStream numbering = resource("numbering.xml")) {
            file.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            file.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
            fonts(file);
        } catch (XmlException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fonts(XWPFDocument file) throws IOException, InvalidFormatException {
        PackagePartName name = PackagingURIHelper.createPartName(FONTS);
        PackagePart part = file.getPackage().createPart(name, FONTS_TYPE);
        try (InputStream in = resource("fontTable.xml");
                OutputStream out = part.getOutputStream()) {
            in.transferTo(out);
        }
        file.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONTS_RELATION);
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Styles.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no " + name);
        }
        return in;
    }

    /** Of a paragraph outside tables. */
    static String paragraph(Block.Tone tone) {
        return tone == Block.Tone.PLAIN ? "Normal" : named(tone);
    }

    /** Of a paragraph in a table. */
    static String cell(Block.Tone tone) {
        return tone == Block.Tone.PLAIN ? "TableText" : "Table" + named(tone);
    }

    private static String named(Block.Tone tone) {
        String name = tone.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
