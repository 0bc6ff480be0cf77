package org.ecozone.sitefile;

import java.util.Optional;

/**
 * Reads the file of a project site that a user brings, in whatever state it is: always an answer, never an exception.
 *
 * <p>Formats, told by content: GeoJSON (Feature, FeatureCollection or a bare geometry) and the boundary point text of land
 * surveys (勘测定界界址点坐标交换格式, TXT; X = north, Y = east) with its variants, plain point tables included.
 *
 * <p>Limits: {@value #MAX_BYTES} bytes, {@value #MAX_SITES} sites, and those of {@link org.ecozone.geo.GeometryCheck}.
 */
public final class SiteFile {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** The most sites that are read from one file. */
    public static final int MAX_SITES = 2_000;

    private static final String FORMATS = "可读取 GeoJSON、WKT 和勘测定界界址点 TXT";

    private SiteFile() {}

    /**
     * The sites of {@code content}.
     *
     * @param fileName for messages only
     */
    public static SiteFileReading read(byte[] content, String fileName, SiteFileOptions options) {
        String name = JsonText.cut(fileName, 80);
        if (content.length > MAX_BYTES) {
            return refused("FILE_TOO_LARGE", name, "有 " + content.length + " 字节，最多 " + MAX_BYTES + " 字节；请分开上传");
        }
        Optional<String> foreign = FileKind.foreign(content);
        if (foreign.isPresent()) {
            return refused("FILE_UNREADABLE", name, "像是" + foreign.get() + "，目前不能读取；" + FORMATS);
        }
        Optional<FileText> text = FileText.read(content, options.encoding());
        if (text.isEmpty()) {
            String encoding = options.encoding().map(c -> "不是 " + c + " 编码的文本").orElse("不是文本");
            return refused("FILE_UNREADABLE", name, encoding + "；" + FORMATS);
        }
        if (text.get().text().isBlank()) {
            return refused("FILE_UNREADABLE", name, "没有内容；" + FORMATS);
        }
        return text(text.get(), name, options);
    }

    private static SiteFileReading text(FileText file, String name, SiteFileOptions options) {
        if (GeoJsonFile.looksLikeJson(file.text())) {
            return GeoJsonFile.read(file.text(), options.crs()).of(DetectedFile.text(FileFormat.GEOJSON, file));
        }
        if (WktFile.looksLikeWkt(file.text())) {
            return WktFile.read(file.text(), options.crs()).of(DetectedFile.text(FileFormat.WKT, file));
        }
        TxtDocument document = TxtDocument.parse(file.text());
        return document.isPointText()
                ? TxtFile.read(document, options.crs()).of(DetectedFile.text(FileFormat.BOUNDARY_POINT_TXT, file))
                : refused("FILE_UNREADABLE", name, "既不是 GeoJSON，也没有界址点行（点号,圈号,X坐标,Y坐标）；" + FORMATS);
    }

    private static SiteFileReading refused(String code, String fileName, String why) {
        return SiteFileReading.refused(SiteFault.inFile(code, "文件“" + fileName + "”" + why + "。"));
    }
}
