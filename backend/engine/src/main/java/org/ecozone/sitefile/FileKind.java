package org.ecozone.sitefile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells a file's format by its content; the suffix says nothing reliable. */
final class FileKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] SHP = {0, 0, 0x27, 0x0a};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private FileKind() {}

    /** What a file that is neither GeoJSON nor a point table most likely is, in Chinese; empty if it may be text of either. */
    static Optional<String> foreign(byte[] content) {
        if (startsWith(content, ZIP)) {
            return Optional.of("压缩包（KMZ、Excel 或打包的 Shapefile）");
        }
        if (startsWith(content, SHP)) {
            return Optional.of("Shapefile");
        }
        if (startsWith(content, OLE)) {
            return Optional.of("Office 97 文件（xls、doc）");
        }
        String head = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1).strip();
        if (head.startsWith("SQLite format 3")) {
            return Optional.of("GeoPackage");
        }
        if (head.startsWith("%PDF")) {
            return Optional.of("PDF");
        }
        if (head.startsWith("AC10")) {
            return Optional.of("DWG 图纸");
        }
        if (head.startsWith("<") || head.startsWith("\u00ef\u00bb\u00bf<")) {
            return Optional.of(head.contains("kml") ? "KML" : "XML 或网页");
        }
        if (head.matches("(?s)(999\\R.*\\R *)?0\\s*\\R\\s*SECTION.*")) {
            return Optional.of("DXF 图纸");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length
                && java.util.Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
