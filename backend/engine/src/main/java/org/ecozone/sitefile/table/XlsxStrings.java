package org.ecozone.sitefile.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ecozone.work.Deadline;

/**
 * The texts that cells of a workbook share, held as far as cells are looked at.
 *
 * <p>Limits: {@value #MOST} texts, {@value #CHARACTERS} characters in all.
 */
final class XlsxStrings {

    private static final int MOST = 2_000_000;
    private static final int CHARACTERS = 20_000_000;

    /** More than is looked at of a cell. */
    private static final int LONGEST = 2_000;

    /** How the format writes characters that XML has not. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> strings = new ArrayList<>();
    private int characters;

    private XlsxStrings() {}

    static XlsxStrings of(XlsxParts parts) throws IOException, XMLStreamException {
        var strings = new XlsxStrings();
        Optional<String> part = parts.part("/sharedStrings");
        if (part.isPresent()) {
            parts.read(part.get(), at -> {
                if (at.getLocalName().equals("si")) {
                    strings.add(text(at, "si"));
                }
                return true;
            });
        }
        return strings;
    }

    private void add(String text) throws XlsxPackage.Refused {
        characters += text.length();
        strings.add(text);
        if (strings.size() > MOST || characters > CHARACTERS) {
            throw new XlsxPackage.Refused("文字过多（最多 " + MOST + " 段、" + CHARACTERS + " 字）");
        }
    }

    /** Throws what a list throws for what it does not hold. */
    String get(int index) {
        return strings.get(index);
    }

    /** The text of the element {@code name} at which {@code at} stands, runs put together, readings of Japanese left out. */
    static String text(XMLStreamReader at, String name) throws XMLStreamException {
        var text = new StringBuilder();
        boolean isText = false;
        int spoken = 0;
        while (true) {
            Deadline.check();
            int event = at.next();
            String local = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? at.getLocalName()
                    : "";
            if (event == XMLStreamConstants.END_ELEMENT && local.equals(name)) {
                return decoded(text.toString());
            }
            int change = event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
            spoken += local.equals("rPh") ? change : 0;
            isText = local.isEmpty() ? isText : local.equals("t") && change > 0;
            if (local.isEmpty() && isText && spoken == 0) {
                append(text, at);
            }
        }
    }

    /** Adds the characters at which {@code at} stands, if it does, to {@code text}, as far as they are looked at. */
    static void append(StringBuilder text, XMLStreamReader at) {
        boolean isText = at.getEventType() == XMLStreamConstants.CHARACTERS
                || at.getEventType() == XMLStreamConstants.CDATA
                || at.getEventType() == XMLStreamConstants.SPACE;
        int room = LONGEST - text.length();
        if (isText && room > 0) {
            text.append(at.getTextCharacters(), at.getTextStart(), Math.min(room, at.getTextLength()));
        }
    }

    private static String decoded(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
