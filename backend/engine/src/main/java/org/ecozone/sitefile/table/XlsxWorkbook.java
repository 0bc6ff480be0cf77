package org.ecozone.sitefile.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** An Excel workbook, its sheets streamed one at a time: memory does not grow with the rows. */
final class XlsxWorkbook implements AutoCloseable {

    private final OPCPackage opened;
    private final XSSFReader reader;
    private final SharedStrings strings;
    private final StylesTable styles;

    private XlsxWorkbook(OPCPackage opened) throws IOException, OpenXML4JException, SAXException {
        this.opened = opened;
        this.reader = new XSSFReader(opened);
        this.strings = new ReadOnlySharedStringsTable(opened, false);
        // Without styles the handler would hand on numbers as they are written, 2.76068E7 among them.
        StylesTable own = reader.getStylesTable();
        this.styles = own == null ? new StylesTable() : own;
    }

    /** Throws what the library throws for a file that is none, unchecked exceptions included. */
    static XlsxWorkbook open(byte[] content) throws IOException, OpenXML4JException, SAXException {
        return new XlsxWorkbook(OPCPackage.open(XlsxPackage.open(content)));
    }

    /** Names of the sheets, in order; at most {@code most}. */
    List<String> sheets(int most) throws IOException, OpenXML4JException {
        List<String> names = new ArrayList<>();
        SheetIterator sheets = sheets();
        while (sheets.hasNext() && names.size() < most) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        return names;
    }

    /** Hands the rows of sheet {@code index} to {@code rows}. */
    void read(int index, XlsxRows rows)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        parse(index, new RowsToldHidden(rows));
    }

    /** Hands the merged cells of sheet {@code index}, which are written below its rows, to {@code each}; whether it took all. */
    boolean merged(int index, Predicate<CellRangeAddress> each)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var ranges = new MergedRanges(each);
        parse(index, ranges);
        return ranges.areAllTaken;
    }

    private void parse(int index, ContentHandler handler)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        SheetIterator sheets = sheets();
        for (int i = 0; i < index; i++) {
            sheets.next().close();
        }
        try (InputStream sheet = sheets.next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(sheet));
        } catch (XlsxRows.Enough e) {
            return;
        }
    }

    /** Reads what the library's handler passes over. */
    private static final class MergedRanges extends DefaultHandler {
        private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7}");
        private final Predicate<CellRangeAddress> each;
        private boolean areAllTaken = true;

        private MergedRanges(Predicate<CellRangeAddress> each) {
            this.each = each;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            String range = "mergeCell".equals(localName) ? attributes.getValue("ref") : null;
            if (range != null && RANGE.matcher(range).matches()) {
                areAllTaken = areAllTaken && each.test(CellRangeAddress.valueOf(range));
            }
        }
    }

    /** The library's handler, which does not say which rows are hidden. */
    private final class RowsToldHidden extends XSSFSheetXMLHandler {
        private final XlsxRows rows;

        private RowsToldHidden(XlsxRows rows) {
            super(styles, strings, rows, new XlsxRows.RawNumbers(), false);
            this.rows = rows;
        }

        @Override
        public void startElement(
                @Nullable String uri,
                @Nullable String localName,
                @Nullable String qName,
                @Nullable Attributes attributes)
                throws SAXException {
            boolean isHidden = "row".equals(localName)
                    && attributes != null
                    && ("1".equals(attributes.getValue("hidden")) || "true".equals(attributes.getValue("hidden")));
            rows.hide(isHidden, "row".equals(localName));
            super.startElement(uri, localName, qName, attributes);
        }
    }

    private SheetIterator sheets() throws IOException, OpenXML4JException {
        return (SheetIterator) reader.getSheetsData();
    }

    @Override
    public void close() {
        opened.revert();
    }
}
