package org.ecozone.sitefile;

import java.util.Optional;
import org.ecozone.gisfile.GisFile;
import org.ecozone.sitefile.geojson.GeoJsonFile;
import org.ecozone.sitefile.plot.TxtDocument;
import org.ecozone.sitefile.plot.TxtFile;
import org.ecozone.sitefile.site.DetectedFile;
import org.ecozone.sitefile.site.FileFormat;
import org.ecozone.sitefile.site.FileText;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.ecozone.sitefile.table.TableFile;
import org.ecozone.sitefile.table.XlsxFile;
import org.ecozone.sitefile.table.XlsxPackage;
import org.ecozone.sitefile.wkt.WktFile;

/**
 * Reads the file of a project site that a user brings, in whatever state it is: always an answer, never an exception.
 *
 * <p>Formats, told by content: GeoJSON (Feature, FeatureCollection or a bare geometry); WKT and EWKT; the boundary point text
 * of land surveys (勘测定界界址点坐标交换格式, TXT; X = north, Y = east) with its variants, plain points included; tables of vertices as
 * separated text (CSV) or Excel workbook (XLSX); archives, Shapefile, GeoPackage, FileGDB, KML, KMZ and DXF by
 * {@link org.ecozone.gisfile.GisFile}.
 *
 * <p>Limits: texts and workbooks {@value #MAX_BYTES} bytes and {@value SiteFileOptions#MAX_SITES} sites, other files those of {@link GisFile}
 * and {@link GisSites}, and those of {@link org.ecozone.geo.check.GeometryCheck}.
 */
public final class SiteFile {

    /** The largest text or workbook that is read, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final String FORMATS = "可读取 Shapefile（打包为 ZIP）、GeoPackage、KML、KMZ、DXF、FileGDB（打包为 ZIP）、GeoJSON、WKT、"
            + "勘测定界界址点 TXT 和顶点坐标表（CSV、XLSX）";

    private SiteFile() {}

    /**
     * The sites of {@code content}.
     *
     * @param fileName for messages only
     */
    public static SiteFileReading read(byte[] content, String fileName, SiteFileOptions options) {
        return DatumNotices.added(readAs(content, fileName, options));
    }

    private static SiteFileReading readAs(byte[] content, String fileName, SiteFileOptions options) {
        String name = JsonText.cut(fileName, 80);
        Optional<SiteFileReading> foreign =
                FileKind.advice(content).map(advice -> refused("FILE_UNREADABLE", name, "像是" + advice + "；" + FORMATS));
        if (foreign.isPresent()) {
            return foreign.get();
        }
        boolean isWorkbook = XlsxPackage.isWorkbook(content);
        if (!isWorkbook && !WktFile.beginsWithSystem(content) && GisFile.isOne(content)) {
            return GisSites.read(content, options);
        }
        if (content.length > MAX_BYTES) {
            return refused("FILE_TOO_LARGE", name, "有 " + content.length + " 字节，最多 " + MAX_BYTES + " 字节；请分开上传");
        }
        if (isWorkbook) {
            return XlsxFile.read(content, name, options);
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
        Optional<SiteFileReading> table = document.isSurveyText()
                ? Optional.empty()
                : TableFile.readText(file.text(), document.isPlainPoints(), options);
        if (table.isPresent()) {
            return table.get().of(DetectedFile.text(FileFormat.VERTEX_TABLE_CSV, file));
        }
        return document.isPointText()
                ? TxtFile.read(document, options).of(DetectedFile.text(FileFormat.BOUNDARY_POINT_TXT, file))
                : TableFile.advice(file.text())
                        .map(advice -> refused("FILE_UNREADABLE", name, "：" + advice))
                        .orElseGet(() ->
                                refused("FILE_UNREADABLE", name, "既不是 GeoJSON，也没有界址点行（点号,圈号,X坐标,Y坐标）；" + FORMATS));
    }

    private static SiteFileReading refused(String code, String fileName, String why) {
        return SiteFileReading.refused(SiteFault.inFile(code, "文件“" + fileName + "”" + why + "。"));
    }
}
