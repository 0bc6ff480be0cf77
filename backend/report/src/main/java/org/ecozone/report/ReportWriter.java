package org.ecozone.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecozone.chain.Version;
import org.ecozone.json.CanonicalText;
import org.ecozone.report.content.ExtractDocument;
import org.ecozone.report.content.ExtractMaterial;
import org.ecozone.report.content.Material;
import org.ecozone.report.content.ReportDocument;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Document;
import org.ecozone.report.docx.DocxReport;
import org.ecozone.report.geo.SiteFeatures;
import org.ecozone.report.geo.SitePackage;
import org.ecozone.report.map.MapNotDrawn;
import org.ecozone.report.map.MapSubject;
import org.ecozone.report.map.SiteMaps;
import org.ecozone.report.map.picture.UnwritableCharacterException;
import org.ecozone.report.pdf.PdfReport;
import org.ecozone.report.text.FontSet;
import org.ecozone.report.text.GlyphCheck;
import org.ecozone.report.text.MissingGlyphException;
import org.ecozone.report.text.Visible;
import org.ecozone.report.xlsx.XlsxReport;
import org.ecozone.work.Deadline;

/** Makes reports and extracts on paper. Safe for use by many threads. */
public final class ReportWriter {

    private static final String INSTALL =
            "请在服务器上安装字体：apt-get install fonts-hanazono（或设置 ecozone.report.fonts 指向含 HanaMinA.ttf、HanaMinB.ttf 的文件夹），重启服务后再试。";

    private final Supplier<FontSet> fonts;

    /** Takes its fonts from {@code fonts}, which is asked each time. */
    public ReportWriter(Supplier<FontSet> fonts) {
        this.fonts = fonts;
    }

    /**
     * The report of {@code material}.
     *
     * @throws ReportRefused where it would lack a glyph, a map or a form
     * @throws org.ecozone.fault.FaultsFound of a GeoPackage, where GDAL is busy or not done within its limits
     */
    public byte[] write(Material material, Format format) {
        return switch (format) {
            case PDF, DOCX, XLSX -> form(paper(material), format);
            case JSON -> json(material);
            case GEOJSON -> SiteFeatures.geoJson(material.recorded(), material.site(), material.map());
            case GPKG ->
                SitePackage.of(material.recorded(), material.site(), material.map())
                        .orElseThrow(
                                () -> new ReportRefused(
                                        ReportRefused.Reason.GDAL_MISSING,
                                        "本服务器没有能写 GeoPackage 的 GDAL，请改用 geojson；或在服务器上安装 GDAL：apt-get install gdal-bin，重启服务后再试。"));
        };
    }

    /**
     * The extract of {@code material}, in one of {@link Format#ofExtracts()}.
     *
     * @throws ReportRefused where it would lack a glyph or a map
     */
    public byte[] write(ExtractMaterial material, Format format) {
        return format == Format.JSON ? material.json() : form(paper(material), format);
    }

    /** A PDF that carries {@link Format#JSON} within it. */
    public byte[] writeWithData(Material material) {
        String name = "screening-" + material.recorded().id() + ".json";
        return pdf(set -> PdfReport.withAttachment(checked(paper(material), set), set, name, json(material)));
    }

    /**
     * What is put on paper.
     *
     * @param words the document with these maps, or with none
     * @param subject what maps show
     * @param undrawn why nothing is made where the subject cannot be drawn
     * @param withoutMaps what is said then, with a place for why
     */
    private record Paper(
            Function<List<Block.Picture>, Document> words,
            MapSubject subject,
            ReportRefused.Reason undrawn,
            String withoutMaps) {}

    private static Paper paper(Material material) {
        return new Paper(
                maps -> ReportDocument.of(material, maps),
                new MapSubject(
                        material.map(),
                        material.site(),
                        Visible.of(ReportDocument.projectName(material)),
                        ReportDocument.layersInvolved(material)),
                ReportRefused.Reason.MAP_FAILED,
                "地图无法绘制，没有地图的研判意见不予出具：%s可先取 xlsx、json 或 geojson；请将研判编号告知系统管理员。");
    }

    private static Paper paper(ExtractMaterial material) {
        return new Paper(
                maps -> ExtractDocument.of(material, maps),
                new MapSubject(
                        material.map(),
                        material.site(),
                        Visible.of(material.name()),
                        ExtractDocument.layersInvolved(material)),
                ReportRefused.Reason.PLACE_NOT_DRAWN,
                "地图无法绘制，没有地图的摘录不予出具：%s请检查地块的坐标和大小；可先取 xlsx 或 json。");
    }

    private byte[] form(Paper paper, Format format) {
        return switch (format) {
            case PDF -> pdf(set -> PdfReport.write(checked(paper, set), set));
            case DOCX -> DocxReport.write(document(paper));
            case XLSX -> XlsxReport.write(paper.words().apply(List.of()));
            case JSON, GEOJSON, GPKG -> throw new IllegalArgumentException(format + " is not on paper");
        };
    }

    /** What cannot be set is told before maps are drawn, which have the same names and would only fail. */
    private Document checked(Paper paper, FontSet set) {
        GlyphCheck.check(paper.words().apply(List.of()), set);
        return document(paper);
    }

    private Document document(Paper paper) {
        List<Block.Picture> maps = maps(paper);
        Deadline.check();
        return paper.words().apply(maps);
    }

    private List<Block.Picture> maps(Paper paper) {
        try {
            return SiteMaps.draw(paper.subject(), fonts.get());
        } catch (MapNotDrawn why) {
            if (why.getCause() instanceof UnwritableCharacterException) {
                throw new ReportRefused(ReportRefused.Reason.GLYPH_MISSING, why.getMessage(), why);
            }
            throw new ReportRefused(
                    why.getCause() == null ? paper.undrawn() : ReportRefused.Reason.MAP_FAILED,
                    paper.withoutMaps().replace("%s", stop(why.getMessage())),
                    why);
        }
    }

    private static String stop(String sentence) {
        return sentence.endsWith("。") ? sentence : sentence + "。";
    }

    private byte[] pdf(Function<FontSet, byte[]> setting) {
        FontSet set = fonts.get();
        try {
            return setting.apply(set);
        } catch (MissingGlyphException missing) {
            boolean isRare = missing.missing().stream()
                    .anyMatch(one -> Character.UnicodeScript.of(one.codePoint()) == Character.UnicodeScript.HAN);
            if (isRare && !hasRare(set)) {
                throw new ReportRefused(ReportRefused.Reason.FONT_MISSING, missing.getMessage() + INSTALL, missing);
            }
            throw new ReportRefused(ReportRefused.Reason.GLYPH_MISSING, missing.getMessage(), missing);
        }
    }

    private static boolean hasRare(FontSet set) {
        return set.regular().stream().anyMatch(face -> face.family().equals("HanaMinB"));
    }

    /** One object: the version of the review or null, the screening as it is served, its sheet. */
    private static byte[] json(Material material) {
        byte[] screening = material.recorded().answer();
        var text = new CanonicalText(2 * screening.length).open().member("review");
        material.review()
                .map(Version::answer)
                .map(answer -> answer.getBytes(StandardCharsets.UTF_8))
                .ifPresentOrElse(text::written, () -> text.text(null));
        return text.member("screening")
                .written(screening)
                .member("sheet")
                .written(material.sheet().json())
                .close()
                .bytes();
    }
}
