package org.ecozone.gisfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.gisfile.dxf.DxfDrawing;

/** One file or archive on its way through GDAL, in its private folder. */
final class GisSource {

    /** The most layers that are read from one file. */
    static final int MAX_LAYERS = 50;

    /** GDAL draws so many in three seconds. */
    private static final long MAX_INSERTED = 1_000_000;

    /** What fits into the file that GDAL may write, at 16 bytes each. */
    private static final long MAX_INSERTED_POINTS = 25_000_000;

    private static final Pattern FOREIGN_TABLE = Pattern.compile("(?i)USING[\\s\"'`\\[]+Virtual[A-Za-z]+");
    private static final int WRITE_VERSION = 18;

    private final PrivateFolder work;
    private final Optional<Gdal> gdal;
    private final Optional<Charset> encoding;
    private final Findings found = new Findings();
    private int targets;

    GisSource(PrivateFolder work, Optional<Gdal> gdal, Optional<Charset> encoding) {
        this.work = work;
        this.gdal = gdal;
        this.encoding = encoding;
    }

    Findings found() {
        return found;
    }

    PrivateFolder work() {
        return work;
    }

    Optional<Charset> encoding() {
        return encoding;
    }

    void geoPackage(byte[] content) throws GisRefusal, IOException {
        if (FOREIGN_TABLE
                .matcher(new String(content, StandardCharsets.ISO_8859_1))
                .find()) {
            throw new GisRefusal(
                    "FILE_UNSAFE",
                    "GeoPackage 里有指向其他文件的虚拟表，不予读取；请重新导出为普通图层。",
                    "The GeoPackage holds virtual tables that lead to other files; export plain layers.");
        }
        if (content.length > WRITE_VERSION && content[WRITE_VERSION] == 2) {
            found.notice(
                    "GEOPACKAGE_UNSAVED",
                    "GeoPackage 保存时可能仍被软件打开（WAL 模式），-wal 文件里的修改不在其中；如有缺失请关闭软件后重新上传。",
                    "The GeoPackage may have been open in a program (WAL mode); changes in its -wal file are not in it.");
        }
        Path file = work.file("source.gpkg");
        Files.write(file, content);
        List<GisLayer> layers =
                layers(new Gdal.Input("GPKG", file, Map.of(), List.of("-oo", "LIST_ALL_TABLES=NO")), "");
        var tables = GeoPackageTables.of(content);
        layers.stream().map(tables::held).forEach(found::layer);
        tables.tellUnread(layers.stream().map(GisLayer::name).toList(), found);
        requireOne(layers);
    }

    void dxf(byte[] content) throws GisRefusal, IOException {
        Path file = work.file("source.dxf");
        DxfDrawing drawing = prepared(content, file);
        requireDrawable(drawing);
        drawing.charset().map(Charset::name).ifPresent(found::encoding);
        if (drawing.isContradicted()) {
            found.notice(
                    "ENCODING_DIFFERS",
                    "DXF 的版本和 $DWGCODEPAGE 所示编码与内容不符，已按 " + drawing.charset().orElseThrow() + " 读取；请核对名称。",
                    "The DXF is not in the encoding that its version and $DWGCODEPAGE say; it was read as "
                            + drawing.charset().orElseThrow() + "; check the names.");
        }
        var settings = Map.of("DXF_CLOSED_LINE_AS_POLYGON", "FALSE", "DXF_ENCODING", "UTF-8");
        convert(new Gdal.Input("DXF", file, settings, List.of()), Optional.empty(), "DXF")
                .ifPresent(read -> DxfEntities.sort(read.layer(), drawing, found));
    }

    private static void requireDrawable(DxfDrawing drawing) throws GisRefusal {
        if (drawing.isTooMuch()) {
            throw new GisRefusal(
                    "FILE_TOO_COMPLEX",
                    "图纸的弧线和样条曲线太多，折成直线超过 4000000 个点；请只导出地块边界所在的图层。",
                    "The drawing's arcs and splines make more than 4,000,000 points; export only the layers of the boundaries.");
        }
        if (drawing.insertedEntities() > MAX_INSERTED || drawing.insertedPoints() > MAX_INSERTED_POINTS) {
            String came = drawing.insertedEntities() + " 个图元、" + drawing.insertedPoints() + " 个点";
            throw new GisRefusal(
                    "FILE_TOO_COMPLEX",
                    "图纸插入的块（INSERT，含阵列和块中之块）展开后至少有 " + came + "，最多 " + MAX_INSERTED + " 个图元、" + MAX_INSERTED_POINTS
                            + " 个点；请只导出地块边界所在的图层。",
                    "Once inserted, the drawing's blocks (arrays and blocks in blocks included) have at least "
                            + drawing.insertedEntities() + " entities and " + drawing.insertedPoints()
                            + " points; at most " + MAX_INSERTED + " and " + MAX_INSERTED_POINTS
                            + " are drawn. Export only the layers of the boundaries.");
        }
        if (!drawing.noNumbers().isEmpty()) {
            String wrong = String.join("；", drawing.noNumbers());
            throw new GisRefusal(
                    "COORDINATES_INVALID",
                    "图纸里应为数字的地方不是数字（图元类型、句柄、组码 = 值）：" + wrong + "；请改正或重新导出。",
                    "The drawing has no numbers where they belong (type, handle, group code = value): " + wrong
                            + "; correct them or export it again.");
        }
    }

    private DxfDrawing prepared(byte[] content, Path file) throws GisRefusal, IOException {
        try (OutputStream target = Files.newOutputStream(file)) {
            return DxfDrawing.write(content, encoding, GisFile.ARC_STEP_DEGREES, target)
                    .orElseThrow(() -> new GisRefusal(
                            "FILE_UNREADABLE",
                            "DXF 文件不是 " + encoding.orElseThrow() + " 编码的文本；请改选编码，或不选而由系统判断。",
                            "The DXF is no text in " + encoding.orElseThrow() + "; choose another encoding, or none."));
        }
    }

    /** Every layer that {@code input} lists; {@code prefix} stands before their names in messages. */
    void everyLayer(Gdal.Input input, String prefix) throws GisRefusal, IOException {
        List<GisLayer> layers = layers(input, prefix);
        layers.forEach(found::layer);
        requireOne(layers);
    }

    private void requireOne(List<GisLayer> listed) {
        if (listed.isEmpty() && found.layers.isEmpty()) {
            found.fault("NO_SITE", "文件里没有带图形的图层。", "The file has no layer with geometries.");
        }
    }

    /** All that are listed, those that cannot be read without features. */
    private List<GisLayer> layers(Gdal.Input input, String prefix) throws GisRefusal, IOException {
        List<LayerListing.Listed> listed = program().layers(input, work);
        if (listed.size() > MAX_LAYERS) {
            throw tooManyLayers(listed.size());
        }
        List<GisLayer> layers = new ArrayList<>();
        for (LayerListing.Listed layer : listed) {
            String name = layer.name();
            var empty = new GisLayer(prefix + name, StatedCrs.NONE, List.of());
            if (name.startsWith("-") || name.isBlank()) {
                found.fault(
                        "LAYER_UNREADABLE",
                        "图层名“" + name + "”不能读取；请改名后重新导出。",
                        "The layer name " + name + " cannot be read; rename it.");
                layers.add(empty);
            } else {
                layers.add(convert(input, Optional.of(name), prefix + name)
                        .map(read -> read.ofRows(layer.rows()))
                        .orElse(empty));
            }
        }
        return layers;
    }

    /** {@code layer} of {@code input} as {@code name}; empty, with a fault, if GDAL cannot read it without fault. */
    Optional<Converted> convert(Gdal.Input input, Optional<String> layer, String name) throws GisRefusal, IOException {
        Path target = work.file("layer" + targets++ + ".fgb");
        LimitedProcess.Result result = program().convert(input, layer, target, work);
        if (!result.isClean() || !Files.exists(target)) {
            found.fault(
                    "FILE_DAMAGED",
                    "“" + GisFault.cut(name) + "”不能完整读取：内容损坏、不完整或不合 " + input.driver() + " 格式；没有采用其中任何图形。",
                    GisFault.cut(name) + " cannot be read in full: it is damaged, incomplete or no " + input.driver()
                            + "; nothing of it was used.");
            return Optional.empty();
        }
        if (Files.size(target) == 0) {
            // What is written of a layer without features.
            return Optional.of(new Converted(new GisLayer(name, StatedCrs.NONE, List.of()), 0));
        }
        FlatGeobufFile file = FlatGeobufFile.open(target);
        List<GisFeature> features = file.features();
        if (file.hasHeights() && !features.isEmpty()) {
            found.notice(
                    "Z_DROPPED",
                    "坐标带有高程或量测值，研判只用平面坐标，已忽略。",
                    "Coordinates carry heights or measures; they were left out.");
        }
        Files.delete(target);
        return Optional.of(new Converted(new GisLayer(name, file.crs(), features), file.rows()));
    }

    /**
     * A layer that GDAL has written.
     *
     * @param rows how many rows it wrote: those without geometry are left out
     */
    record Converted(GisLayer layer, long rows) {

        /** The layer of a source that has {@code all} rows: those that were not written are features without geometry. */
        GisLayer ofRows(long all) {
            List<GisFeature> features = new ArrayList<>(layer.features());
            for (long row = rows; row < all; row++) {
                features.add(GisFeature.EMPTY);
            }
            return new GisLayer(layer.name(), layer.crs(), features);
        }
    }

    static GisRefusal tooManyLayers(int layers) {
        return new GisRefusal(
                "TOO_MANY_LAYERS",
                "文件有 " + layers + " 个图层，最多 " + MAX_LAYERS + " 个；请分开上传。",
                "The file has " + layers + " layers; at most " + MAX_LAYERS + " are read.");
    }

    private Gdal program() throws GisRefusal {
        return gdal.orElseThrow(
                () -> new GisRefusal(
                        "GDAL_MISSING",
                        "读取 Shapefile、GeoPackage、FileGDB 和 DXF 需要 GDAL（ogr2ogr），服务器上没有；请改用 GeoJSON、KML 或界址点 TXT，或请管理员安装 gdal-bin。",
                        "Reading Shapefile, GeoPackage, FileGDB and DXF needs GDAL (ogr2ogr), which this server lacks; use GeoJSON, KML or a boundary point text."));
    }

    /** A map that keeps order, from name and value after name and value. */
    static Map<String, String> settings(String... pairs) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return settings;
    }
}
