package org.ecozone.sitefile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats that are not read, told by content, and what to do about each. */
final class FileKind {

    private static final byte[] SHAPE = {0, 0, 0x27, 0x0a};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xbc, (byte) 0xaf};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] JET = {0, 1, 0, 0, 'S', 't', 'a', 'n', 'd', 'a', 'r', 'd'};
    private static final int DBASE_FIELDS = 32;

    private FileKind() {}

    /** What {@code content} is and how to bring it instead, in Chinese; empty if it may be something that is read. */
    static Optional<String> advice(byte[] content) {
        if (startsWith(content, SHAPE)) {
            return Optional.of("单独的 .shp（或 .shx）：Shapefile 由同名的 .shp、.shx、.dbf、.prj（和 .cpg）组成，请打包成一个 ZIP 上传");
        }
        if (startsWith(content, OLE)) {
            return Optional.of("Office 97 文件（xls、doc），请另存为 XLSX 或 CSV");
        }
        if (startsWith(content, JET)) {
            return Optional.of("Access 数据库（个人地理数据库 .mdb），请导出为 Shapefile 或文件地理数据库（.gdb）");
        }
        if (startsWith(content, SEVEN_ZIP) || startsWith(content, GZIP) || isAscii(content, "Rar!")) {
            return Optional.of("RAR、7z 或 gzip 压缩包，请改用 ZIP 打包");
        }
        if (isDbase(content)) {
            return Optional.of("单独的 .dbf 属性表，没有图形；请把同名的 .shp、.shx、.dbf、.prj 打包成一个 ZIP 上传");
        }
        return byHead(content);
    }

    private static Optional<String> byHead(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1).strip();
        String small = head.toLowerCase(Locale.ROOT);
        if (head.startsWith("%PDF")) {
            return Optional.of("PDF，请导出图形数据（Shapefile、DXF 或界址点 TXT）");
        }
        if (head.matches("(?s)AC10[0-9]{2}.*")) {
            return Optional.of("DWG 图纸，请在 CAD 中另存为 DXF（ASCII）");
        }
        if (head.startsWith("AutoCAD Binary DXF")) {
            return Optional.of("二进制 DXF，请另存为 ASCII 格式的 DXF");
        }
        if (small.startsWith("!table")
                || small.matches("(?s)version +[0-9]+\\R.*(charset|delimiter|coordsys|columns).*")) {
            return Optional.of("MapInfo 数据（TAB、MIF），请导出为 Shapefile 或 GeoPackage");
        }
        if (isExcelInOtherClothes(small)) {
            return Optional.of("网页或 XML 表格（系统导出的 HTML、XML 表格常以 .xls 为名），请用 Excel 或 WPS 打开后另存为 XLSX 或 CSV");
        }
        if (head.startsWith("fgb\u0003fgb")) {
            return Optional.of("FlatGeobuf，请导出为 GeoPackage 或 GeoJSON");
        }
        return Optional.empty();
    }

    /** HTML, or Excel's XML of 2003: office systems write them and call them .xls. */
    private static boolean isExcelInOtherClothes(String small) {
        String bare = small.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*(<\\?xml[^>]*>\\s*)?", "");
        return bare.matches("(?s)<(!doctype html|html|meta|table|head|body|style)[\\s>].*")
                || bare.startsWith("<?mso-application progid=\"excel")
                || bare.startsWith("<workbook") && bare.contains("office:spreadsheet");
    }

    /** The header of a dBASE table: version, a date, and sizes that fit each other. */
    private static boolean isDbase(byte[] content) {
        if (content.length < DBASE_FIELDS + 1 || (content[0] & 0x07) != 3 || content[0] == 0x53) {
            return false;
        }
        int header = content[8] & 0xff | (content[9] & 0xff) << 8;
        boolean isDate = content[2] >= 1 && content[2] <= 12 && content[3] >= 1 && content[3] <= 31;
        return isDate
                && header % DBASE_FIELDS <= 1
                && header > DBASE_FIELDS
                && header <= content.length
                && content[header - 1] == 0x0d;
    }

    private static boolean isAscii(byte[] content, String magic) {
        return startsWith(content, magic.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
