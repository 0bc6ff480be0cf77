package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.Crs;
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
    void asksForTheSystemOfAShapefileWithoutPrj() {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
        byte[] zip = GisSamples.zipped(parts, "a", "prj");
        SiteFileReading open = read(zip);
        assertThat(open.sites()).isEmpty();
        assertThat(open.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4515);
        assertThat(open.defects()).extracting(SiteFault::code).containsExactly("CRS_UNKNOWN");
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
        assertThat(again.notices()).extracting(SiteNotice::code).contains("FILES_IGNORED");
    }

    @Test
    void readsAZippedFileGeodatabase() {
        var files = GisSamples.made(folder, GisSamples.PARCEL, "数据.gdb", "-f", "OpenFileGDB", "-nln", "地块");
        SiteFileReading reading = read(GisSamples.zip(files));
        assertParcel(reading, FileFormat.FILE_GEODATABASE, new Crs(4515));
        assertThat(reading.detected().layers()).containsExactly("地块");
    }

    @Test
    void readsADrawingOnceTheZoneIsSaid() {
        var files = GisSamples.made(folder, GisSamples.PARCEL, "a.dxf", "-f", "DXF", "-skipfailures");
        SiteFileReading open = read(files.get("a.dxf"));
        assertThat(open.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4515);
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
