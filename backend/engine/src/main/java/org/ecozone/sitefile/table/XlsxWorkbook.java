package org.ecozone.sitefile.table;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.ecozone.work.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook, its parts streamed one at a time: memory grows with the texts that its cells share, and not with rows, styles or
 * anything else.
 */
final class XlsxWorkbook implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7}");

    private final XlsxParts parts;
    private final List<XlsxParts.Sheet> sheets;
    private final XlsxStrings strings;
    private final XlsxStyles styles;

    private XlsxWorkbook(XlsxParts parts, int mostSheets) throws IOException, XMLStreamException {
        this.parts = parts;
        this.sheets = parts.sheets(mostSheets);
        this.strings = XlsxStrings.of(parts);
        this.styles = XlsxStyles.of(parts);
    }

    /** Throws what the libraries throw for a file that is none, unchecked exceptions included. */
    static XlsxWorkbook open(byte[] content, int mostSheets) throws IOException, XMLStreamException {
        XlsxPackage zip = XlsxPackage.open(content);
        try {
            zip.requireNamesOnce();
            return new XlsxWorkbook(XlsxParts.open(zip), mostSheets);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Names of the sheets, in order. */
    List<String> sheets() {
        return sheets.stream().map(XlsxParts.Sheet::name).toList();
    }

    /** Hands the rows of sheet {@code index} to {@code rows}. */
    void read(int index, XlsxRows rows) throws IOException, XMLStreamException {
        parts.read(sheets.get(index).part(), at -> !at.getLocalName().equals("row") || row(at, rows));
    }

    /** Hands the merged cells of sheet {@code index}, which are written below its rows, to {@code each}; whether it took all. */
    boolean merged(int index, Predicate<CellRangeAddress> each) throws IOException, XMLStreamException {
        boolean[] areAllTaken = {true};
        parts.read(sheets.get(index).part(), at -> {
            String range = at.getLocalName().equals("mergeCell") ? XlsxParts.attribute(at, "ref") : null;
            if (range != null && RANGE.matcher(range).matches()) {
                areAllTaken[0] = each.test(CellRangeAddress.valueOf(range));
            }
            return areAllTaken[0];
        });
        return areAllTaken[0];
    }

    private boolean row(XMLStreamReader at, XlsxRows rows) throws XMLStreamException {
        Deadline.check();
        String hidden = XlsxParts.attribute(at, "hidden");
        rows.start(XlsxParts.attribute(at, "r"), "1".equals(hidden) || "true".equals(hidden));
        while (true) {
            int event = at.next();
            if (event == XMLStreamConstants.START_ELEMENT && at.getLocalName().equals("c")) {
                String reference = XlsxParts.attribute(at, "r");
                String text = cell(at);
                if (text != null && !rows.cell(reference, text)) {
                    return false;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && at.getLocalName().equals("row")) {
                return rows.end();
            }
        }
    }

    /** The text of a cell; null if it has no value. */
    private @Nullable String cell(XMLStreamReader at) throws XMLStreamException {
        String type = String.valueOf(XlsxParts.attribute(at, "t"));
        int style = XlsxParts.number(XlsxParts.attribute(at, "s"), 0);
        boolean isFormula = false;
        String text = null;
        while (true) {
            int event = at.next();
            if (event == XMLStreamConstants.END_ELEMENT && at.getLocalName().equals("c")) {
                return text;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (at.getLocalName()) {
                    case "f" -> isFormula = true;
                    case "is" -> text = type.equals("inlineStr") ? XlsxStrings.text(at, "is") : text;
                    case "v" -> text = text(value(at), type, style, isFormula);
                    default -> Deadline.check();
                }
            }
        }
    }

    private static String value(XMLStreamReader at) throws XMLStreamException {
        var value = new StringBuilder();
        while (at.next() != XMLStreamConstants.END_ELEMENT || !at.getLocalName().equals("v")) {
            XlsxStrings.append(value, at);
        }
        return value.toString();
    }

    private String text(String value, String type, int style, boolean isFormula) {
        return switch (type) {
            case "b" -> value.charAt(0) == '0' ? "FALSE" : "TRUE";
            case "e" -> "ERROR:" + value;
            case "s" -> strings.get(Integer.parseInt(value));
            case "str", "inlineStr" -> value;
            default -> number(value, style, isFormula);
        };
    }

    /** Only a formula may have come to something else than a number. */
    private String number(String value, int style, boolean isFormula) {
        try {
            return value.isEmpty() ? value : styles.text(Double.parseDouble(value), style);
        } catch (NumberFormatException e) {
            if (isFormula) {
                return value;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
