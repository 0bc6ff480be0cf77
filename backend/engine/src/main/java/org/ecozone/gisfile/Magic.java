package org.ecozone.gisfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** First bytes that tell formats. */
final class Magic {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] RAR = {'R', 'a', 'r', '!'};
    private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xbc, (byte) 0xaf};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] XZ = {(byte) 0xfd, '7', 'z', 'X', 'Z'};
    private static final byte[] BZIP2 = {'B', 'Z', 'h'};
    private static final byte[] SHAPE = {0, 0, 0x27, 0x0a};
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final String SECTION = "SECTION";

    private Magic() {}

    static boolean isZip(byte[] content) {
        return startsWith(content, ZIP) || startsWith(content, EMPTY_ZIP);
    }

    static boolean isArchive(byte[] head) {
        return isZip(head)
                || startsWith(head, RAR)
                || startsWith(head, SEVEN_ZIP)
                || startsWith(head, GZIP)
                || startsWith(head, XZ)
                || startsWith(head, BZIP2);
    }

    /** The main file (.shp) and the index (.shx) of a Shapefile begin alike. */
    static boolean isShape(byte[] content) {
        return startsWith(content, SHAPE);
    }

    static boolean isSqlite(byte[] content) {
        return startsWith(content, SQLITE);
    }

    /** Tagged text that begins with a section, after comments. */
    static boolean isDxf(byte[] content) {
        List<String> lines = ascii(content).lines().map(String::strip).toList();
        int at = 0;
        while (at < lines.size() && (lines.get(at).isEmpty() || lines.get(at).equals("999"))) {
            at += lines.get(at).isEmpty() ? 1 : 2;
        }
        return at + 1 < lines.size() && lines.get(at).equals("0") && beginsSection(lines.get(at + 1));
    }

    private static boolean beginsSection(String line) {
        return line.startsWith(SECTION)
                && (line.length() == SECTION.length() || !isWord(line.charAt(SECTION.length())));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    static boolean isBinaryDxf(byte[] content) {
        return ascii(content).startsWith("AutoCAD Binary DXF");
    }

    private static String ascii(byte[] content) {
        return new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "");
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
