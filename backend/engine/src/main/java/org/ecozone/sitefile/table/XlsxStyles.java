package org.ecozone.sitefile.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a workbook's styles say of numbers: which are dates. Fonts, fills and borders, which may be most of the part, are passed over. */
final class XlsxStyles {

    /** Excel itself holds 65,490 formats of cells. */
    private static final int MOST = 100_000;

    /** Excel holds 255 characters. */
    private static final int LONGEST = 255;

    private final Map<Integer, String> formats = new HashMap<>();
    private int[] cells = new int[64];
    private int count;

    private XlsxStyles() {}

    static XlsxStyles of(XlsxParts parts) throws IOException, XMLStreamException {
        var styles = new XlsxStyles();
        Optional<String> part = parts.part("/styles");
        if (part.isPresent()) {
            parts.read(part.get(), styles::element);
        }
        return styles;
    }

    private boolean element(XMLStreamReader at) throws XMLStreamException {
        switch (at.getLocalName()) {
            case "numFmt" -> {
                String code = XlsxParts.attribute(at, "formatCode");
                if (code != null && formats.size() < MOST) {
                    formats.put(
                            XlsxParts.number(XlsxParts.attribute(at, "numFmtId"), -1),
                            code.substring(0, Math.min(code.length(), LONGEST)));
                }
            }
            case "cellXfs" -> {
                cells(at);
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private void cells(XMLStreamReader at) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && count < MOST) {
            int event = at.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && at.getLocalName().equals("xf")) {
                    cells = count < cells.length ? cells : Arrays.copyOf(cells, 2 * count);
                    cells[count++] = XlsxParts.number(XlsxParts.attribute(at, "numFmtId"), 0);
                }
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** {@code value} in a cell of style {@code style}: in full precision, not as it is shown; dates as ISO dates. */
    String text(double value, int style) {
        int format = style >= 0 && style < count ? cells[style] : 0;
        String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
        if (code != null && DateUtil.isADateFormat(format, code) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime date = DateUtil.getLocalDateTime(value);
            return date == null ? plain(value) : date.toLocalDate().toString();
        }
        return plain(value);
    }

    private static String plain(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
