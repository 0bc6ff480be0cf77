package org.ecozone.gisfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.gisfile.Archive.Entry;

/** What an archive is: a zipped Shapefile, FileGDB, GeoPackage or drawing, or a KMZ. Never two of them. */
final class ArchiveContent {

    private static final int HEAD = 4096;
    private static final Set<String> SHAPE_PARTS =
            Set.of("shp", "shx", "dbf", "prj", "cpg", "sbn", "sbx", "qix", "qpj", "xml", "fix", "ain", "aih", "lock");
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("dwg", "DWG 图纸，请另存为 DXF（2004 或更新的 ASCII 格式）"),
            Map.entry("tab", "MapInfo 数据，请导出为 Shapefile 或 GeoPackage"),
            Map.entry("mif", "MapInfo 数据，请导出为 Shapefile 或 GeoPackage"),
            Map.entry("mdb", "个人地理数据库，请导出为 Shapefile 或文件地理数据库（.gdb）"),
            Map.entry("e00", "ArcInfo 交换文件，请导出为 Shapefile"),
            Map.entry("dgn", "MicroStation 图纸，请另存为 DXF"),
            Map.entry("wp", "MapGIS 数据，请导出为 Shapefile"),
            Map.entry("wl", "MapGIS 数据，请导出为 Shapefile"),
            Map.entry("txt", "文本，请解压后直接上传"),
            Map.entry("csv", "坐标表，请解压后直接上传"),
            Map.entry("xls", "Excel 97 表，请解压后另存为 XLSX 或 CSV 再上传"),
            Map.entry("xlsx", "Excel 表，请解压后直接上传"),
            Map.entry("wkt", "WKT 文本，请解压后直接上传"),
            Map.entry("geojson", "GeoJSON，请解压后直接上传"));

    private final Archive archive;

    ArchiveContent(Archive archive) {
        this.archive = archive;
    }

    GisFormat read(GisSource source) throws GisRefusal, IOException {
        Map<GisFormat, List<Entry>> kinds = kinds();
        if (kinds.isEmpty()) {
            throw nothing();
        }
        if (kinds.size() > 1) {
            String names = kinds.keySet().stream().map(GisFormat::label).collect(Collectors.joining("、"));
            throw new GisRefusal(
                    "ARCHIVE_MIXED",
                    "压缩包里有几种格式：" + names + "；请只留一种，分开上传。",
                    "The archive holds several formats, " + names + "; leave one.");
        }
        GisFormat format = kinds.keySet().iterator().next();
        List<Entry> entries = kinds.get(format);
        switch (format) {
            case SHAPEFILE -> shapefiles(entries, source);
            case FILE_GEODATABASE -> FileGeodatabase.read(archive, entries, source);
            case KML, KMZ -> markup(entries, source);
            case GEOPACKAGE -> source.geoPackage(archive.bytes(only(entries, format)));
            case DXF -> source.dxf(archive.bytes(only(entries, format)));
        }
        tellIgnored(format, entries, source.found());
        return format;
    }

    private void shapefiles(List<Entry> shapes, GisSource source) throws GisRefusal, IOException {
        if (shapes.size() > GisSource.MAX_LAYERS) {
            throw GisSource.tooManyLayers(shapes.size());
        }
        for (int i = 0; i < shapes.size(); i++) {
            new ShapefileParts(archive, shapes.get(i)).read(i, source);
        }
        Set<String> bases = bases(shapes);
        List<String> orphans = archive.entries().stream()
                .filter(entry -> entry.suffix().equals("shx"))
                .filter(entry -> !bases.contains(entry.base().toLowerCase(Locale.ROOT)))
                .map(Entry::base)
                .toList();
        for (String orphan : orphans) {
            source.found()
                    .fault(
                            "SHAPEFILE_INCOMPLETE",
                            "“" + GisFault.cut(orphan) + "”有 .shx 而没有 .shp；请把同名的 .shp、.shx、.dbf、.prj 一起打包。",
                            GisFault.cut(orphan)
                                    + " has an .shx and no .shp; pack the .shp, .shx, .dbf and .prj of one name together.");
        }
    }

    private void markup(List<Entry> entries, GisSource source) throws GisRefusal {
        for (Entry entry : entries) {
            KmlFile.read(archive.bytes(entry), true, source.encoding(), source.found());
        }
    }

    private Map<GisFormat, List<Entry>> kinds() throws GisRefusal {
        Map<GisFormat, List<Entry>> kinds = new EnumMap<>(GisFormat.class);
        for (Entry entry : archive.entries()) {
            byte[] head = archive.head(entry, HEAD);
            GisFormat kind = kind(entry, head);
            if (kind != null) {
                kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(entry);
            }
        }
        return kinds;
    }

    private static @org.jspecify.annotations.Nullable GisFormat kind(Entry entry, byte[] head) {
        if (FileGeodatabase.isTable(entry)) {
            return GisFormat.FILE_GEODATABASE;
        }
        if (Magic.isShape(head)) {
            return entry.suffix().equals("shx") ? null : GisFormat.SHAPEFILE;
        }
        if (entry.suffix().equals("shp")) {
            return GisFormat.SHAPEFILE;
        }
        if (Magic.isSqlite(head)) {
            return GisFormat.GEOPACKAGE;
        }
        if (Magic.isDxf(head)) {
            return GisFormat.DXF;
        }
        return KmlText.looksLikeKml(head) || entry.suffix().equals("kml") ? GisFormat.KMZ : null;
    }

    private Entry only(List<Entry> entries, GisFormat format) throws GisRefusal {
        if (entries.size() > 1) {
            throw new GisRefusal(
                    "ARCHIVE_MIXED",
                    "压缩包里有 " + entries.size() + " 个 " + format.label() + " 文件；请分开上传。",
                    "The archive holds " + entries.size() + " files of " + format.label() + "; send one at a time.");
        }
        return entries.get(0);
    }

    private GisRefusal nothing() {
        List<String> kinds = archive.entries().stream()
                .map(Entry::suffix)
                .filter(FOREIGN::containsKey)
                .distinct()
                .map(suffix -> "." + suffix + " 是" + FOREIGN.get(suffix))
                .toList();
        boolean hasParts = archive.entries().stream()
                .anyMatch(entry -> Set.of("shx", "dbf").contains(entry.suffix()));
        String why = !kinds.isEmpty()
                ? "：" + String.join("；", kinds)
                : hasParts
                        ? "：有 Shapefile 的附属文件而没有 .shp"
                        : "：应有 Shapefile（.shp、.shx、.dbf、.prj）、KML、FileGDB（.gdb 文件夹）、GeoPackage 或 DXF";
        return new GisRefusal(
                "FILE_UNREADABLE",
                "压缩包里没有可读取的数据" + why + "。",
                "The archive holds nothing that is read: a Shapefile, KML, FileGDB folder, GeoPackage or DXF was expected.");
    }

    private void tellIgnored(GisFormat format, List<Entry> read, Findings found) {
        Set<String> bases = bases(read);
        List<String> ignored = archive.entries().stream()
                .filter(entry -> !read.contains(entry))
                .filter(entry -> format != GisFormat.FILE_GEODATABASE || !FileGeodatabase.isPart(entry))
                .filter(entry -> format != GisFormat.SHAPEFILE || !isPart(entry, bases))
                .filter(entry -> format != GisFormat.KMZ || !entry.suffix().matches("png|jpe?g|gif|bmp|svg|ico|webp"))
                .map(Entry::name)
                .toList();
        if (!ignored.isEmpty()) {
            int shown = Math.min(5, ignored.size());
            found.notice(
                    "FILES_IGNORED",
                    "压缩包里另有 " + ignored.size() + " 个文件没有读取：" + GisFault.cut(String.join("、", ignored.subList(0, shown)))
                            + "。",
                    ignored.size() + " other files of the archive were not read.");
        }
    }

    private static boolean isPart(Entry entry, Set<String> bases) {
        String base = entry.base().toLowerCase(Locale.ROOT);
        return SHAPE_PARTS.contains(entry.suffix())
                && (bases.contains(base)
                        || base.endsWith(".shp") && bases.contains(base.substring(0, base.length() - 4)));
    }

    private static Set<String> bases(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.base().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
