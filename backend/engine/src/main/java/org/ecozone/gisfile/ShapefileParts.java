package org.ecozone.gisfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.gisfile.Archive.Entry;

/**
 * The files of one name that make a Shapefile. Only .shp is indispensable: without .shx it is rebuilt, without .dbf there are no
 * names, without .prj the coordinate system is asked back.
 */
final class ShapefileParts {

    private static final List<String> WRITTEN = List.of("shp", "shx", "dbf");

    private final Archive archive;
    private final Entry shape;
    private final Map<String, Entry> parts = new LinkedHashMap<>();

    ShapefileParts(Archive archive, Entry shape) {
        this.archive = archive;
        this.shape = shape;
        archive.entries().stream()
                .filter(entry -> entry.base().equalsIgnoreCase(shape.base()))
                .forEach(entry -> parts.putIfAbsent(entry.suffix(), entry));
        parts.put("shp", shape);
    }

    void read(int number, GisSource source) throws GisRefusal, IOException {
        Findings found = source.found();
        String name = shape.base().substring(shape.base().lastIndexOf('/') + 1);
        Path folder = source.work().file("shape" + number);
        Files.createDirectory(folder);
        for (String part : WRITTEN) {
            if (parts.containsKey(part)) {
                archive.unpack(parts.get(part), folder.resolve("source." + part));
            }
        }
        if (!parts.containsKey("shx")) {
            found.notice(
                    "SHX_REBUILT",
                    "“" + GisFault.cut(name) + "”缺少 .shx，已从 .shp 重建索引。",
                    GisFault.cut(name) + " has no .shx; the index was rebuilt from the .shp.");
        }
        DbfText.Encoding encoding = encoding(name, folder, source);
        var input = new Gdal.Input(
                "ESRI Shapefile",
                folder.resolve("source.shp"),
                GisSource.settings("SHAPE_RESTORE_SHX", parts.containsKey("shx") ? "NO" : "YES"),
                List.of("-oo", "ENCODING=" + encoding.forGdal()));
        Optional<GisSource.Converted> converted = source.convert(input, Optional.empty(), name);
        if (converted.isPresent()) {
            long rows = ShapeRecords.check(folder, name, converted.get().rows(), found);
            if (rows != ShapeRecords.NONE) {
                GisLayer layer = converted.get().ofRows(rows);
                found.layer(new GisLayer(name, crs(), layer.features()));
            }
        }
    }

    private DbfText.Encoding encoding(String name, Path folder, GisSource source) throws GisRefusal, IOException {
        if (!parts.containsKey("dbf")) {
            source.found()
                    .notice(
                            "DBF_MISSING",
                            "“" + GisFault.cut(name) + "”缺少 .dbf，没有名称和属性，地块以序号称呼。",
                            GisFault.cut(name) + " has no .dbf: no names and attributes; sites are numbered.");
            return new DbfText.Encoding(StandardCharsets.UTF_8, false);
        }
        Optional<byte[]> cpg =
                parts.containsKey("cpg") ? Optional.of(archive.head(parts.get("cpg"), 64)) : Optional.empty();
        DbfText.Encoding encoding =
                DbfText.of(Files.readAllBytes(folder.resolve("source.dbf")), cpg, source.encoding());
        if (encoding.isContradicted()) {
            source.found()
                    .notice(
                            "ENCODING_DIFFERS",
                            "“" + GisFault.cut(name) + "”的 .cpg 写明的编码与内容不符，已按 " + encoding.charset() + " 读取。",
                            "The .cpg of " + GisFault.cut(name) + " does not fit the content, which was read as "
                                    + encoding.charset() + ".");
        }
        source.found().encoding(encoding.charset().name());
        return encoding;
    }

    /** From the .prj alone, by our own reading: GDAL does not get to see it. */
    private StatedCrs crs() throws GisRefusal {
        if (!parts.containsKey("prj")) {
            return StatedCrs.NONE;
        }
        String text = new String(archive.head(parts.get("prj"), 64 * 1024), StandardCharsets.UTF_8);
        return WktCrs.of(text.replace("\ufeff", "").strip());
    }
}
