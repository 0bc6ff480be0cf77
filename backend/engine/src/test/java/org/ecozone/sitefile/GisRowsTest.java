package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows with several parts, with none, and with rings that are open, from every format of GDAL. */
class GisRowsTest {

    private static final String START = """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4515"}},
            "features": [
            """;
    private static final String A =
            "[[27606800,4968400],[27606800,4968600],[27607100,4968600],[27607100,4968400],[27606800,4968400]]";
    private static final String A_HOLE =
            "[[27606900,4968480],[27606950,4968480],[27606950,4968520],[27606900,4968520],[27606900,4968480]]";
    private static final String ISLAND =
            "[[27606910,4968490],[27606910,4968500],[27606930,4968500],[27606930,4968490],[27606910,4968490]]";
    private static final String B =
            "[[27607300,4968400],[27607300,4968600],[27607600,4968600],[27607600,4968400],[27607300,4968400]]";

    @TempDir
    private Path folder;

    @Test
    void readsAMultipolygonInALayerOfPolygons() throws IOException {
        String row = row("MultiPolygon", "[[" + A + "," + A_HOLE + "],[" + B + "]]");
        assertThat(planar(read(made("OpenFileGDB", "MULTIPOLYGON", row)))).containsExactly(60_000 - 2_000 + 60_000.0);
        made("GPKG", "MULTIPOLYGON", row);
        Path file = folder.resolve("GPKG").resolve("a.gpkg");
        GisSamples.run(
                "ogrinfo", file.toString(), "-sql", "UPDATE gpkg_geometry_columns SET geometry_type_name = 'POLYGON'");
        assertThat(planar(read(Files.readAllBytes(file)))).containsExactly(60_000 - 2_000 + 60_000.0);
    }

    @Test
    void readsAShapefileRecordOfSeveralOuterRings() {
        assertThat(planar(read(shape("POLYGON", row("MultiPolygon", "[[" + A + "," + A_HOLE + "],[" + ISLAND + "]]")))))
                .as("an island in a hole")
                .containsExactly(60_000 - 2_000 + 200.0);
        assertThat(planar(read(shape("POLYGONZ", row("MultiPolygon", "[[" + A + "],[" + B + "]]")))))
                .as("with heights")
                .containsExactly(120_000.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPKG", "OpenFileGDB"})
    void tellsOfRowsWithoutGeometry(String driver) {
        byte[] file = made(
                driver,
                "POLYGON",
                "{\"type\": \"Feature\", \"properties\": {\"DKMC\": \"空\"}, \"geometry\": null},"
                        + row("Polygon", "[" + A + "]"));
        SiteFileReading reading = read(file);
        assertThat(planar(reading)).containsExactly(60_000.0);
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("FEATURE_WITHOUT_GEOMETRY"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("有 1 个要素没有图形"));
    }

    @Test
    void saysThatThereIsNoSiteWhereNoRowHasAGeometry() {
        byte[] file = made(
                "GPKG", "POLYGON", "{\"type\": \"Feature\", \"properties\": {\"DKMC\": \"空\"}, \"geometry\": null}");
        SiteFileReading reading = read(file);
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("NO_SITE");
        assertThat(reading.notices()).extracting(Fault::code).contains("FEATURE_WITHOUT_GEOMETRY");
    }

    @Test
    void tellsOfNullShapesAndStillMissesRecordsThatTheIndexLost() {
        Map<String, byte[]> parts =
                parts("POLYGON", row("Polygon", "[" + A + "]") + "," + row("Polygon", "[" + B + "]"));
        byte[] lost = parts.get("shx");
        parts.put("shx", shorter(lost));
        assertThat(read(GisSamples.zipped(parts, "a")).defects())
                .extracting(Fault::code)
                .containsExactly("FILE_DAMAGED");
        parts.put("shx", lost);
        // The type of the first record, little-endian, behind the file's header and the record's.
        ByteBuffer.wrap(parts.get("shp")).putInt(108, 0);
        SiteFileReading reading = read(GisSamples.zipped(parts, "a"));
        assertThat(reading.defects()).isEmpty();
        assertThat(planar(reading)).containsExactly(60_000.0);
        assertThat(reading.notices()).extracting(Fault::code).contains("FEATURE_WITHOUT_GEOMETRY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"地块 (Final)", "Site A (Phase, One)", "备用 (None)", "b (Multi Polygon)"})
    void readsALayerWithBracketsInItsName(String name) {
        byte[] file = GisSamples.made(
                        folder, START + row("Polygon", "[" + A + "]") + "]}", "a.gpkg", "-f", "GPKG", "-nln", name)
                .get("a.gpkg");
        SiteFileReading reading = read(file);
        assertThat(planar(reading)).containsExactly(60_000.0);
        assertThat(reading.detected().layers()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"地块名称", "项目名称", "建设单位"})
    void readsATableWhoseFieldNameIsCutInsideACharacter(String field) {
        String json = START + row("Polygon", "[" + A + "]").replace("DKMC", field) + "]}";
        SiteFileReading reading = read(GisSamples.zipped(GisSamples.shapefile(folder, json, "UTF-8"), "a"));
        assertThat(reading.defects()).isEmpty();
        assertThat(planar(reading)).containsExactly(60_000.0);
        assertThat(reading.sites().get(0).attributes()).containsEntry(field.substring(0, 3), "甲");
    }

    @Test
    void tellsOfLinesOfALayerThatMakeARingTogether() {
        String rows = row("LineString", "[[27606800,4968400],[27607100,4968400],[27607100,4968600]]") + ","
                + row("LineString", "[[27606800,4968400],[27606800,4968600],[27607100,4968600]]");
        SiteFileReading reading = read(shape("LINESTRING", rows));
        assertThat(reading.sites()).hasSize(2);
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("LINES_MAKE_RING"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("2 条线", "1 圈", "转为面"));
    }

    @Test
    void readsAClosedLineOfAnyLayerAsTheAreaInside() {
        String row = row("LineString", A);
        assertThat(planar(read(shape("LINESTRING", row)))).containsExactly(60_000.0);
        assertThat(planar(read(made("GPKG", "LINESTRING", row)))).containsExactly(60_000.0);
        assertThat(planar(read(made("OpenFileGDB", "LINESTRING", row)))).containsExactly(60_000.0);
    }

    @Test
    void proposesToCloseARingThatIsOpenAndPrintsCoordinatesInFull() {
        Map<String, byte[]> parts = parts("POLYGON", row("Polygon", "[" + A + "]"));
        // The last point, 16 bytes at the end of the record, one metre to the east.
        ByteBuffer shape = ByteBuffer.wrap(parts.get("shp")).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        shape.putDouble(shape.limit() - 16, 27_606_801);
        SiteFileReading reading = read(GisSamples.zipped(parts, "a"));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .contains("[27606800.000, 4968400.000]", "[27606801.000, 4968400.000]"));
        assertThat(reading.proposals())
                .isNotEmpty()
                .allSatisfy(proposal ->
                        assertThat(proposal.feature().area().squareMetres()).isCloseTo(59_983.13, within(101.0)));
    }

    @Test
    void readsAFileThatStatesDegreesOverMetresOnceItsSystemIsNamed() {
        Map<String, byte[]> parts = parts("POLYGON", row("Polygon", "[" + A + "]"));
        parts.put(
                "prj",
                ("GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                                + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]")
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        byte[] file = GisSamples.zipped(parts, "a");
        SiteFileReading open = read(file);
        assertThat(open.sites()).isEmpty();
        assertThat(open.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4515);
        assertThat(open.defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("EPSG:4326", "请选择：EPSG:4515"));
        SiteFileReading named = read(file, 4515);
        assertThat(planar(named)).containsExactly(60_000.0);
        assertThat(named.notices()).extracting(Fault::code).contains("CRS_STATED_WRONG");
        assertThat(read(file, 4490).defects()).extracting(Fault::code).containsExactly("CRS_CONTRADICTED");
    }

    @Test
    void readsAFileThatStatesMetresOverDegreesOnceItsSystemIsNamed() {
        String degrees = "[[82.35,44.84],[82.36,44.84],[82.36,44.85],[82.35,44.84]]";
        Map<String, byte[]> parts = parts("POLYGON", row("Polygon", "[" + degrees + "]"));
        byte[] file = GisSamples.zipped(parts, "a");
        assertThat(read(file).defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("EPSG:4515", "以度计的经纬度"));
        assertThat(read(file, 4490).sites()).hasSize(1);
    }

    private static byte[] shorter(byte[] index) {
        byte[] shorter = Arrays.copyOf(index, index.length - 8);
        ByteBuffer.wrap(shorter).putInt(24, shorter.length / 2);
        return shorter;
    }

    private static String row(String type, String coordinates) {
        return "{\"type\": \"Feature\", \"properties\": {\"DKMC\": \"甲\"}, \"geometry\": {\"type\": \"" + type
                + "\", \"coordinates\": " + coordinates + "}}";
    }

    private byte[] made(String driver, String type, String rows) {
        String name = driver.equals("GPKG") ? "a.gpkg" : "a.gdb";
        Map<String, byte[]> files = GisSamples.made(
                folder.resolve(driver),
                START + rows + "]}",
                name,
                "-f",
                driver,
                "-nlt",
                type,
                "-nln",
                "a",
                "-lco",
                "GEOMETRY_NAME=g");
        return driver.equals("GPKG") ? files.get(name) : GisSamples.zip(files);
    }

    private Map<String, byte[]> parts(String type, String rows) {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        GisSamples.made(
                        folder.resolve("shp"),
                        START + rows + "]}",
                        "out.shp",
                        "-f",
                        "ESRI Shapefile",
                        "-nlt",
                        type,
                        "-nln",
                        "out")
                .forEach((name, bytes) -> parts.put(name.substring(name.lastIndexOf('.') + 1), bytes));
        return parts;
    }

    private byte[] shape(String type, String rows) {
        return GisSamples.zipped(parts(type, rows), "a");
    }

    private static double[] planar(SiteFileReading reading) {
        return reading.sites().stream()
                .mapToDouble(site ->
                        Math.round(1000 * site.planarArea().orElseThrow().squareMetres()) / 1000.0)
                .toArray();
    }

    private static SiteFileReading read(byte[] content) {
        return SiteFile.read(content, "文件", SiteFileOptions.NONE);
    }

    private static SiteFileReading read(byte[] content, int epsg) {
        return SiteFile.read(content, "文件", new SiteFileOptions(Optional.of(new Crs(epsg)), Optional.empty()));
    }
}
