package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that lie about themselves or reach for others, through the real GDAL. */
class GisAttacksTest {

    private static final SiteFileOptions ZONE_27 = new SiteFileOptions(Optional.of(new Crs(4515)), Optional.empty());
    private static final int FIRST_RECORD = 100;
    private static final int PARTS_IN_RECORD = 8 + 4 + 32;

    @TempDir
    private Path folder;

    @Test
    void refusesADrawingWhoseArcsWouldFillTheDisk() {
        String vertex = "10\n27606800\n20\n4968400\n42\n9\n10\n27606900\n20\n4968400\n42\n9\n";
        SiteFileReading reading =
                Drawings.read(Drawings.of("0\nLWPOLYLINE\n8\n0\n90\n16000\n70\n1\n" + vertex.repeat(8_000)));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("FILE_TOO_COMPLEX");
    }

    @Test
    void doesNotReadOtherFilesThroughVirtualTables() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,topsecret\n");
        byte[] plain =
                geoPackageWith("CREATE VIRTUAL TABLE vt USING VirtualText('" + secret + "','UTF-8',1,POINT,NONE,',')");
        assertThat(new String(plain, StandardCharsets.ISO_8859_1)).contains("VirtualText");
        assertRefused(read(plain), "FILE_UNSAFE");
        byte[] hidden = geoPackageWith(
                "CREATE VIRTUAL TABLE vt USING/**/VirtualText('" + secret + "','UTF-8',1,POINT,NONE,',')");
        SiteFileReading reading = read(hidden);
        assertThat(reading.toString()).doesNotContain("topsecret");
        assertThat(reading.defects()).extracting(Fault::code).contains("FILE_DAMAGED");
    }

    /** The area of anything read in spite of the lie would be wrong: all or nothing. */
    @ParameterizedTest
    @ValueSource(ints = {1_000_000_000, Integer.MAX_VALUE, -1, 0x7fff})
    void refusesShapesThatDeclareRingsOrPointsWithoutEnd(int count) {
        for (int at : new int[] {PARTS_IN_RECORD, PARTS_IN_RECORD + 4}) {
            var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
            little(parts.get("shp")).putInt(FIRST_RECORD + at, count);
            assertRefused(read(GisSamples.zipped(parts, "a")), "FILE_DAMAGED");
            assertRefused(read(GisSamples.zipped(parts, "a", "shx")), "FILE_DAMAGED");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_000_000, Integer.MAX_VALUE, -1, 7})
    void refusesRecordsWhoseLengthIsALie(int words) {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
        ByteBuffer.wrap(parts.get("shp")).putInt(FIRST_RECORD + 4, words);
        SiteFileReading reading = read(GisSamples.zipped(parts, "a", "shx"));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).isNotEmpty();
    }

    @Test
    void refusesAShapefileCutShort() {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
        byte[] whole = parts.get("shp");
        for (int length : new int[] {0, 50, 100, 108, 150, whole.length - 16}) {
            parts.put("shp", java.util.Arrays.copyOf(whole, length));
            SiteFileReading reading = read(GisSamples.zipped(parts, "a"));
            assertThat(reading.sites()).as("%d bytes", length).isEmpty();
            assertThat(reading.defects()).as("%d bytes", length).isNotEmpty();
        }
    }

    @Test
    void refusesAnIndexThatIsOlderThanItsShapes() {
        String two = GisSamples.PARCEL.replace(
                "]]]}}]}",
                "]]]}}, {\"type\":\"Feature\",\"properties\":{\"DKMC\":\"二\"},\"geometry\":"
                        + "{\"type\":\"Polygon\",\"coordinates\":[[[27608000,4968400],[27608100,4968400],[27608100,4968500],[27608000,4968400]]]}}]}");
        var parts = GisSamples.shapefile(folder, two, "UTF-8");
        assertThat(read(GisSamples.zipped(parts, "a")).sites()).hasSize(2);
        byte[] older = java.util.Arrays.copyOf(parts.get("shx"), parts.get("shx").length - 8);
        ByteBuffer.wrap(older).putInt(24, older.length / 2);
        parts.put("shx", older);
        SiteFileReading reading = read(GisSamples.zipped(parts, "a"));
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("FILE_DAMAGED");
        assertThat(reading.defects().get(0).message()).contains("2", "1");
    }

    @ParameterizedTest
    @CsvSource({"NaN, COORDINATE_NOT_FINITE", "Infinity, COORDINATE_NOT_FINITE", "1e308, COORDINATE_OUT_OF_RANGE"})
    void namesTheSiteAndRingOfNumbersThatAreNoPlace(double number, String code) {
        var parts = GisSamples.shapefile(folder, GisSamples.PARCEL, "UTF-8");
        int points = FIRST_RECORD + PARTS_IN_RECORD + 8 + 2 * 4;
        little(parts.get("shp")).putDouble(points + 2 * 8, number);
        SiteFileReading reading = read(GisSamples.zipped(parts, "a"));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).contains(code);
        assertThat(reading.defects())
                .allSatisfy(fault -> assertThat(fault.at().subject()).isEqualTo("示例地块一"));
    }

    @Test
    void refusesVirtualSourcesAndAddressesInTheGuiseOfData() {
        String vrt =
                "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
        assertRefused(read(vrt.getBytes(StandardCharsets.UTF_8)), "FILE_UNREADABLE");
        for (String content :
                new String[] {vrt, "http://127.0.0.1:9/a.shp", "/vsicurl/http://127.0.0.1:9/a.shp", "PG:host=127.0.0.1"
                }) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            assertRefused(read(GisSamples.zip(Map.of("a.shp", bytes))), "FILE_DAMAGED");
            assertRefused(read(GisSamples.zip(Map.of("a.gdb/a00000001.gdbtable", bytes))), "FILE_DAMAGED");
            assertRefused(read(GisSamples.zip(Map.of("a.vrt", bytes))), "FILE_UNREADABLE");
            assertThat(read(bytes).sites()).isEmpty();
        }
        byte[] json = "{\"type\":\"Topology\",\"uri\":\"http://127.0.0.1:9\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(read(json).sites()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LWPOLYLINE\n 90\n1000000000\n 70\n1\n 10\n27606800\n 20\n4968400\n 10\n1e308\n 20\n4968400\n 10\nnan\n 20\ninf\n",
                "LWPOLYLINE\n 90\n4\n 70\n1\n 10\n27606800\n 20\n4968400\n 42\n1e300\n 10\n27607100\n 20\n4968400\n 42\n-1e300\n",
                "INSERT\n  2\nA\n 70\n30000\n 71\n30000\n 44\n1\n 45\n1\n",
                "SPLINE\n 71\n3\n 72\n1000000000\n 73\n1000000000\n 40\n0\n 10\n1\n 20\n2\n",
                "ELLIPSE\n 10\n27606800\n 20\n4968400\n 11\n1e200\n 21\n0\n 40\n1\n 41\n0\n 42\n1e300\n",
                "HATCH\n 91\n1000000000\n 92\n2\n 93\n1000000000\n 10\n1\n 20\n2\n"
            })
    void answersDrawingsThatDeclareWithoutEnd(String entity) {
        String block = "  0\nSECTION\n  2\nBLOCKS\n  0\nBLOCK\n  2\nA\n  0\nINSERT\n  2\nA\n  0\nENDBLK\n  0\nENDSEC\n";
        String dxf = block + "  0\nSECTION\n  2\nENTITIES\n  0\n" + entity + "  0\nENDSEC\n  0\nEOF\n";
        SiteFileReading reading = SiteFile.read(dxf.getBytes(StandardCharsets.US_ASCII), "a.dxf", ZONE_27);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).isNotEmpty();
    }

    @Test
    void refusesAGeoPackageOrGeodatabaseThatIsDamaged() {
        byte[] whole = GisSamples.made(folder, GisSamples.PARCEL, "a.gpkg", "-f", "GPKG")
                .get("a.gpkg");
        for (int length : new int[] {16, 100, 4096, whole.length / 2}) {
            SiteFileReading reading = read(java.util.Arrays.copyOf(whole, length));
            assertThat(reading.sites()).as("%d bytes", length).isEmpty();
            assertThat(reading.defects()).as("%d bytes", length).isNotEmpty();
        }
        Map<String, byte[]> files = new LinkedHashMap<>(
                GisSamples.made(folder.resolve("b"), GisSamples.PARCEL, "a.gdb", "-f", "OpenFileGDB"));
        files.replaceAll((name, bytes) ->
                name.endsWith("9.gdbtable") ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes);
        SiteFileReading reading = read(GisSamples.zip(files));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).isNotEmpty();
    }

    private byte[] geoPackageWith(String virtualTable) throws IOException {
        Path file = Files.createTempFile(folder, "v", ".gpkg");
        Files.delete(file);
        GisSamples.made(folder, GisSamples.PARCEL, file.getFileName().toString(), "-f", "GPKG", "-nln", "p");
        for (String sql : new String[] {
            virtualTable,
            "INSERT INTO gpkg_contents(table_name, data_type, identifier, srs_id) VALUES ('vt', 'features', 'vt', 4515)",
            "INSERT INTO gpkg_geometry_columns VALUES ('vt', 'b', 'GEOMETRY', 4515, 0, 0)"
        }) {
            GisSamples.run("ogrinfo", "-q", file.toString(), "-sql", sql);
        }
        return Files.readAllBytes(file);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void assertRefused(SiteFileReading reading, String code) {
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly(code);
        assertThat(reading.defects().get(0).message())
                .containsPattern("\\p{IsHan}")
                .doesNotContain("/tmp", "ecozone-file");
    }

    private static SiteFileReading read(byte[] content) {
        return SiteFile.read(content, "文件", SiteFileOptions.NONE);
    }
}
