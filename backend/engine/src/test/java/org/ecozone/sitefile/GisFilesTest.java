package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.FileFormat;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made with GDAL, read back. */
class GisFilesTest {

    private static final double PUBLISHED = 57_983.69;

    @TempDir
    private Path folder;

    @Test
    void readsAZippedShapefileInGbkWithoutCpg() {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "GBK");
        SiteFileReading reading = read(GisSamples.zipped(parts, "图斑/地块", "cpg"));
        assertParcel(reading, FileFormat.SHAPEFILE, new Crs(4515));
        assertThat(reading.detected().encoding()).hasValue("GB18030");
        assertThat(reading.detected().layers()).containsExactly("地块");
        assertThat(reading.sites().get(0).attributes()).containsEntry("面积", 5.8).containsEntry("年份", 2026);
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(58_000, within(1e-6));
    }

    @Test
    void readsAZippedShapefileInUtf8() {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
        SiteFileReading reading = read(GisSamples.zipped(parts, "a"));
        assertParcel(reading, FileFormat.SHAPEFILE, new Crs(4515));
        assertThat(reading.detected().encoding()).hasValue("UTF-8");
    }

    @Test
    void readsAShapefileWithoutPrjByTheZoneThatItsEastingsCarryAndSaysSo() {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
        byte[] zip = GisSamples.zipped(parts, "a", "prj");
        SiteFileReading shown = read(zip);
        assertParcel(shown, FileFormat.SHAPEFILE, new Crs(4515));
        assertThat(shown.notices()).extracting(Fault::code).contains("CRS_FROM_NUMBERS");
        var told = new SiteFileOptions(Optional.of(new Crs(4536)), Optional.empty());
        assertParcel(SiteFile.read(zip, "a.zip", told), FileFormat.SHAPEFILE, new Crs(4515));
    }

    @Test
    void readsAGeoPackage() {
        var files = GisSamples.made(folder, GisSamples.PARCEL, "a.gpkg", "-f", "GPKG", "-nln", "地块 一/2");
        SiteFileReading reading = read(files.get("a.gpkg"));
        assertParcel(reading, FileFormat.GEOPACKAGE, new Crs(4515));
        assertThat(reading.detected().layers()).containsExactly("地块 一/2");
        Map<String, byte[]> zipped = new LinkedHashMap<>();
        zipped.put("说明.docx", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        zipped.put("数据.gpkg", files.get("a.gpkg"));
        SiteFileReading again = read(GisSamples.zip(zipped));
        assertParcel(again, FileFormat.GEOPACKAGE, new Crs(4515));
        assertThat(again.notices()).extracting(Fault::code).contains("FILES_IGNORED");
    }

    @Test
    void readsAZippedFileGeodatabase() {
        var files = GisSamples.made(folder, GisSamples.PARCEL, "数据.gdb", "-f", "OpenFileGDB", "-nln", "地块");
        SiteFileReading reading = read(GisSamples.zip(files));
        assertParcel(reading, FileFormat.FILE_GEODATABASE, new Crs(4515));
        assertThat(reading.detected().layers()).containsExactly("地块");
    }

    @Test
    void readsADrawingByTheZoneThatItsEastingsCarryOrAsSaid() {
        var files = GisSamples.made(folder, GisSamples.PARCEL, "a.dxf", "-f", "DXF", "-skipfailures");
        SiteFileReading shown = read(files.get("a.dxf"));
        assertThat(shown.crs()).isEqualTo(CrsDetection.certainly(new Crs(4515)));
        assertThat(shown.sites()).hasSize(1);
        assertThat(shown.notices()).extracting(Fault::code).contains("CRS_FROM_NUMBERS");
        SiteFileReading reading = SiteFile.read(
                files.get("a.dxf"), "a.dxf", new SiteFileOptions(Optional.of(new Crs(4515)), Optional.empty()));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).hasSize(1);
    }

    @Test
    void readsAKmzOfGdal() {
        var plain = GisSamples.made(
                folder,
                GisSamples.PARCEL,
                "b.geojson",
                "-f",
                "GeoJSON",
                "-t_srs",
                "EPSG:4490",
                "-lco",
                "COORDINATE_PRECISION=15");
        double expected = read(plain.get("b.geojson")).sites().get(0).area().squareMetres();
        var files = GisSamples.made(
                folder, GisSamples.PARCEL, "a.kmz", "-f", "LIBKML", "-t_srs", "EPSG:4490", "-nln", "地块");
        SiteFileReading reading = read(files.get("a.kmz"));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.detected().format()).hasValue(FileFormat.KMZ);
        assertThat(reading.sites())
                .singleElement()
                .satisfies(site -> assertThat(site.area().squareMetres())
                        .isCloseTo(expected, within(0.01))
                        .isCloseTo(PUBLISHED, within(0.5)));
    }

    @Test
    void takesEachClosedPolylineOfADrawingAsASite() {
        String parcel = polyline("JZD", 1, "27606800,4968400 27607100,4968400 27607100,4968600 27606800,4968600");
        String road = polyline("道路", 0, "27606000,4968000 27606100,4968000 27606100,4968100");
        String closedByPoint =
                polyline("JZD", 0, "27608000,4968400 27608100,4968400 27608100,4968500 27608000,4968400");
        SiteFileReading reading =
                drawing(parcel + road + closedByPoint + "  0\nTEXT\n  8\nZJ\n 10\n0\n 20\n0\n  1\n注记\n");
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.detected().layers()).containsExactly("JZD");
        assertThat(reading.sites()).hasSize(2);
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(60_000, within(0.01));
        assertThat(reading.notices()).extracting(Fault::code).contains("CLOSED_LINE_AS_POLYGON", "ENTITIES_IGNORED");
        assertThat(drawing(road).sites())
                .singleElement()
                .satisfies(site -> assertThat(site.geometry().getGeometryType()).isEqualTo("LineString"));
    }

    @Test
    void flattensArcsWithinTheStatedTolerance() {
        // Two half circles of radius 100 m.
        SiteFileReading reading =
                drawing("  0\nLWPOLYLINE\n  8\nJZD\n 90\n2\n 70\n1\n 10\n27606800.0\n 20\n4968400.0\n 42\n1.0\n"
                        + " 10\n27607000.0\n 20\n4968400.0\n 42\n1.0\n");
        assertThat(reading.defects()).isEmpty();
        double circle = Math.PI * 100 * 100;
        assertThat(reading.sites())
                .singleElement()
                .satisfies(site -> assertThat(site.planarArea().orElseThrow().squareMetres())
                        .isBetween(circle * (1 - 2e-5), circle));
        assertThat(reading.notices()).anyMatch(notice -> notice.message().contains("0.5°"));
    }

    @Test
    void asksForTheZoneByWhatMostOfADrawingIsAndLeavesTheLegendOut() {
        String plots = polyline("JZD", 1, "606800,4968400 607100,4968400 607100,4968600")
                + polyline("JZD", 1, "607800,4968400 608100,4968400 608100,4968600");
        String legend = polyline("TK", 1, "0,0 420,0 420,297 0,297");
        byte[] dxf = dxf(plots + legend);
        SiteFileReading open = SiteFile.read(dxf, "a.dxf", SiteFileOptions.NONE);
        assertThat(open.crs().candidates()).extracting(c -> c.crs().epsg()).contains(4536);
        assertThat(open.sites()).isEmpty();
        SiteFileReading told =
                SiteFile.read(dxf, "a.dxf", new SiteFileOptions(Optional.of(new Crs(4515)), Optional.empty()));
        assertThat(told.crs()).isEqualTo(CrsDetection.certainly(new Crs(4536)));
        assertThat(told.sites()).hasSize(2);
        assertThat(told.defects()).isNotEmpty();
    }

    @Test
    void readsSeveralShapefilesOfOneArchive() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        GisSamples.shapefile(folder, GisSamples.PARCEL, "GBK")
                .forEach((suffix, bytes) -> files.put("一期." + suffix, bytes));
        GisSamples.shapefile(folder.resolve("b"), GisSamples.PARCEL.replace("4968", "4969"), "UTF-8")
                .forEach((suffix, bytes) -> files.put("子目录/二期." + suffix, bytes));
        files.put("三期.shx", files.get("一期.shx"));
        files.put("说明.txt", new byte[] {'x'});
        SiteFileReading reading = read(GisSamples.zip(files));
        assertThat(reading.detected().layers()).containsExactly("一期", "二期");
        assertThat(reading.detected().encoding()).hasValue("GB18030, UTF-8");
        assertThat(reading.sites()).hasSize(2);
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("SHAPEFILE_INCOMPLETE");
        assertThat(reading.notices()).extracting(Fault::code).contains("FILES_IGNORED");
    }

    @Test
    void readsAShapefileWithoutIndexAndTable() {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
        SiteFileReading reading = read(GisSamples.zipped(parts, "a", "shx", "dbf", "cpg"));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).singleElement().satisfies(site -> {
            assertThat(site.name()).isEqualTo("地块 1");
            assertThat(site.area().squareMetres()).isCloseTo(PUBLISHED, within(0.01));
        });
        assertThat(reading.notices()).extracting(Fault::code).contains("SHX_REBUILT", "DBF_MISSING");
    }

    @Test
    void believesTheTextOfATableMoreThanItsCpg() {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "GBK");
        parts.put("cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
        SiteFileReading reading = read(GisSamples.zipped(parts, "a"));
        assertParcel(reading, FileFormat.SHAPEFILE, new Crs(4515));
        assertThat(reading.notices()).extracting(Fault::code).contains("ENCODING_DIFFERS");
    }

    @Test
    void leavesOutRowsThatTheTableMarksDeleted() {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
        byte[] table = parts.get("dbf");
        table[(table[8] & 0xff) | (table[9] & 0xff) << 8] = '*';
        SiteFileReading reading = read(GisSamples.zipped(parts, "a"));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("NO_SITE");
    }

    @Test
    void refusesTheSystemsThatNeedOfficialParametersByThePrj() {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
        parts.put(
                "prj",
                new String(parts.get("prj"), StandardCharsets.UTF_8)
                        .replace("6378137.0,298.257222101", "6378140.0,298.257")
                        .getBytes(StandardCharsets.UTF_8));
        SiteFileReading reading = read(GisSamples.zipped(parts, "a"));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("CRS_UNSUPPORTED");
        assertThat(reading.defects().get(0).message()).contains("西安80");
    }

    @Test
    void exchangesAxesThatTheNumbersShowOrThatFitWhatTheUserSaid() {
        String swapped = GisSamples.PARCEL.replaceAll("\\[([0-9]{8}),([0-9]{7})\\]", "[$2,$1]");
        byte[] zip = GisSamples.zipped(GisSamples.shapefile(folder, swapped, "UTF-8"), "a", "prj");
        SiteFileReading open = read(zip);
        assertParcel(open, FileFormat.SHAPEFILE, new Crs(4515));
        assertThat(open.notices()).extracting(Fault::code).contains("AXES_EXCHANGED", "CRS_FROM_NUMBERS");
        SiteFileReading told =
                SiteFile.read(zip, "a.zip", new SiteFileOptions(Optional.of(new Crs(4515)), Optional.empty()));
        assertParcel(told, FileFormat.SHAPEFILE, new Crs(4515));
        assertThat(told.notices()).extracting(Fault::code).contains("AXES_EXCHANGED");
        SiteFileReading wrong =
                SiteFile.read(zip, "a.zip", new SiteFileOptions(Optional.of(new Crs(4516)), Optional.empty()));
        assertThat(wrong.defects()).extracting(Fault::code).containsExactly("CRS_CONTRADICTED");
    }

    @Test
    void saysWhatToExportWhereAnArchiveHoldsNothingThatIsRead() {
        assertAdvice(Map.of("a.dwg", "AC1032".getBytes(StandardCharsets.US_ASCII)), "FILE_UNREADABLE", "DXF");
        assertAdvice(Map.of("a.tab", new byte[] {'!'}), "FILE_UNREADABLE", "MapInfo");
        assertAdvice(Map.of("a.dbf", new byte[] {3}), "FILE_UNREADABLE", "没有 .shp");
        assertAdvice(Map.of("a.jpg", new byte[] {1}), "FILE_UNREADABLE", "GeoPackage");
        byte[] kml = "<kml></kml>".getBytes(StandardCharsets.UTF_8);
        assertAdvice(Map.of("a.kml", kml, "a.shp", new byte[] {0, 0, 0x27, 0x0a}), "ARCHIVE_MIXED", "KMZ");
    }

    private static void assertAdvice(Map<String, byte[]> files, String code, String advice) {
        SiteFileReading reading = read(GisSamples.zip(files));
        assertThat(reading.defects()).extracting(Fault::code).containsExactly(code);
        assertThat(reading.defects().get(0).message()).contains(advice);
    }

    private static SiteFileReading drawing(String entities) {
        return SiteFile.read(dxf(entities), "a.dxf", new SiteFileOptions(Optional.of(new Crs(4515)), Optional.empty()));
    }

    private static byte[] dxf(String entities) {
        return ("  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n  1\nAC1021\n  0\nENDSEC\n  0\nSECTION\n  2\nENTITIES\n"
                        + entities + "  0\nENDSEC\n  0\nEOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String polyline(String layer, int closed, String points) {
        StringBuilder text = new StringBuilder(
                "  0\nLWPOLYLINE\n  8\n" + layer + "\n 90\n" + points.split(" ").length + "\n 70\n" + closed + "\n");
        for (String point : points.split(" ")) {
            text.append(" 10\n").append(point.replace(",", "\n 20\n")).append("\n");
        }
        return text.toString();
    }

    private static void assertParcel(SiteFileReading reading, FileFormat format, Crs crs) {
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.detected().format()).hasValue(format);
        assertThat(reading.crs()).isEqualTo(CrsDetection.certainly(crs));
        assertThat(reading.sites()).singleElement().satisfies(site -> {
            assertThat(site.name()).isEqualTo("示例地块一");
            assertThat(site.area().squareMetres()).isCloseTo(PUBLISHED, within(0.01));
        });
    }

    private static SiteFileReading read(byte[] content) {
        return SiteFile.read(content, "文件", SiteFileOptions.NONE);
    }
}
