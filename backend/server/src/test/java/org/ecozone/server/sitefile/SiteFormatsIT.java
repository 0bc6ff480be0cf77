package org.ecozone.server.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.data.Offset;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.ProjectData;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** GIS files over HTTP. */
class SiteFormatsIT extends RunningServer {

    private static final String READ = "/api/sites/read";

    @ParameterizedTest
    @CsvSource({"parcel-shp-gbk.zip,SHAPEFILE,GB18030", "parcel.gpkg,GEOPACKAGE,"})
    void aPlotIsReadWithItsSystemAttributesAndArea(String file, String format, String encoding) throws Exception {
        Answer answer = http().upload(READ, "file", "地块.bin", site(file));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/crs/detected")).isEqualTo("EPSG:4515");
        assertThat(answer.text("/detected/format")).isEqualTo(format);
        assertThat(answer.json().at("/detected/encoding").asString("")).isEqualTo(encoding == null ? "" : encoding);
        assertThat(answer.text("/detected/layers/0")).isEqualTo("地块");
        JsonNode properties = answer.json().at("/sites/0/properties");
        assertThat(properties.path("name").asString()).isEqualTo("示例地块一");
        assertThat(properties.path("areaSquareMetres").asDouble()).isCloseTo(57_983.69, Offset.offset(0.01));
        assertThat(properties.at("/attributes/DKBH").asString()).isEqualTo("DK001");
        assertThat(answer.json().path("defects")).isEmpty();
    }

    @Test
    void aKmzIsReadByFoldersAndCanBeScreened() throws Exception {
        Answer answer = http().upload(READ, "file", "a.kmz", site("parcels.kmz"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/detected/format")).isEqualTo("KMZ");
        assertThat(answer.json().at("/detected/layers")).hasSize(2);
        assertThat(answer.json().path("sites")).hasSize(3);
        assertThat(answer.json().path("notices").findValuesAsString("code")).contains("CLOSED_LINE_AS_POLYGON");
        String feature = answer.json().at("/sites/0").toString();
        assertThat(http().post("/api/screenings/preview", feature).status()).isEqualTo(200);
    }

    @Test
    void aDrawingAsksForItsZoneAndIsThenRead() throws Exception {
        byte[] drawing = site("parcels-without-zone.dxf");
        Answer open = http().upload(READ, "file", "a.dxf", drawing);
        assertThat(open.status()).as(open.body()).isEqualTo(200);
        assertThat(open.json().at("/crs/detected").isNull()).isTrue();
        assertThat(open.json().at("/crs/candidates")).isNotEmpty();
        assertThat(open.text("/defects/0/code")).isEqualTo("CRS_UNKNOWN");
        Answer told = http().upload(READ, "file", "a.dxf", drawing, "crs", "EPSG:4536");
        assertThat(told.text("/crs/detected")).isEqualTo("EPSG:4536");
        assertThat(told.json().path("sites")).hasSize(2);
    }

    @Test
    void whatReachesForOtherFilesOrUnpacksWithoutEndIsRefusedWithItsReason() throws Exception {
        refused(
                "<!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><kml>&x;</kml>"
                        .getBytes(StandardCharsets.UTF_8),
                "XML_UNSAFE");
        refused("<OGRVRTDataSource/>".getBytes(StandardCharsets.UTF_8), "FILE_UNREADABLE");
        refused(zip("../../evil.shp", new byte[10]), "ARCHIVE_UNSAFE");
        refused(zip("a.zip", zip("a.shp", new byte[10])), "ARCHIVE_NESTED");
        refused(zip("a.shp", new byte[30_000_000]), "ARCHIVE_TOO_LARGE");
        refused(zip("a.dwg", "AC1032".getBytes(StandardCharsets.UTF_8)), "FILE_UNREADABLE");
        refused(new byte[] {0, 0, 0x27, 0x0a, 0, 0, 0, 0}, "FILE_UNREADABLE");
    }

    private void refused(byte[] content, String code) {
        Answer answer = http().upload(READ, "file", "x", content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("FILE_UNREADABLE");
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/message"))
                .containsPattern("\\p{IsHan}")
                .doesNotContain("/tmp", "ogr2ogr");
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] site(String name) throws Exception {
        return Files.readAllBytes(ProjectData.folder().resolve("demo/sites").resolve(name));
    }
}
