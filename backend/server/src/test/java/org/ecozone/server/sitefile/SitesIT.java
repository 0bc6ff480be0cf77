package org.ecozone.server.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.data.Offset;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.ProjectData;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SitesIT extends RunningServer {

    private static final String READ = "/api/sites/read";

    private static byte[] site(String name) throws Exception {
        return Files.readAllBytes(ProjectData.folder().resolve("demo/sites").resolve(name));
    }

    @Test
    void aBoundaryPointTextIsReadWithBothAreas() throws Exception {
        Answer answer = http().upload(READ, "file", "地块.txt", site("parcel-zone27.txt"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode site = answer.json().path("sites").get(0);
        assertThat(site.path("type").asString()).isEqualTo("Feature");
        assertThat(site.at("/properties/areaSquareMetres").asDouble()).isCloseTo(57_983.69, Offset.offset(0.01));
        assertThat(site.at("/properties/areaMu").asDouble()).isCloseTo(86.98, Offset.offset(0.01));
        assertThat(site.at("/properties/planarMethod").asString()).isEqualTo("GAUSS_KRUGER_PLANAR(27)");
        assertThat(site.at("/properties/planarAreaSquareMetres").asDouble()).isPositive();
        assertThat(answer.text("/crs/detected")).isEqualTo("EPSG:4515");
        assertThat(answer.text("/detected/format")).isEqualTo("BOUNDARY_POINT_TXT");
        assertThat(answer.text("/detected/encoding")).isEqualTo("UTF-8");
        assertThat(answer.json().path("proposals")).isEmpty();
    }

    @Test
    void anOpenCoordinateSystemIsAskedBackAndThenTaken() throws Exception {
        byte[] content = site("points-without-zone.txt");
        Answer open = http().upload(READ, "file", "p.txt", content);
        assertThat(open.status()).as(open.body()).isEqualTo(200);
        assertThat(open.json().at("/crs/candidates")).isNotEmpty().allSatisfy(candidate -> {
            assertThat(candidate.path("axisOrder").asString()).isNotEmpty();
            assertThat(candidate.path("reasonEn").asString()).isNotEmpty();
            assertThat(candidate.path("bbox")).hasSize(4);
            assertThat(candidate.path("inRegion").isBoolean()).isTrue();
        });
        String crs = open.text("/crs/candidates/0/crs");
        Answer told = http().upload(READ, "file", "p.txt", content, "crs", crs);
        assertThat(told.text("/crs/detected")).isEqualTo(crs);
        assertThat(told.json().path("sites")).isNotEmpty();
    }

    @Test
    void tablesAndWktAreReadAndSayWhatTheyAre() throws Exception {
        for (String[] expected : new String[][] {
            {"parcel-table.csv", "VERTEX_TABLE_CSV", "EPSG:4515"},
            {"parcel-table.xlsx", "VERTEX_TABLE_XLSX", "EPSG:4536"},
            {"wells-degrees-gbk.csv", "VERTEX_TABLE_CSV", "EPSG:4490"},
            {"parcel-and-road.wkt", "WKT", "EPSG:4490"}
        }) {
            Answer answer = http().upload(READ, "file", expected[0], site(expected[0]));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.text("/detected/format")).isEqualTo(expected[1]);
            assertThat(answer.text("/crs/detected")).isEqualTo(expected[2]);
            assertThat(answer.json().path("sites")).as(expected[0]).isNotEmpty();
            assertThat(answer.json().path("defects")).as(expected[0]).isEmpty();
        }
        Answer table = http().upload(READ, "file", "parcel-table.xlsx", site("parcel-table.xlsx"));
        assertThat(table.json().at("/sites/0/properties/areaSquareMetres").asDouble())
                .isCloseTo(57_983.69, Offset.offset(0.01));
        assertThat(table.json().at("/notices/0/code").asString()).isEqualTo("COLUMNS_UNDERSTOOD");
    }

    @Test
    void everyFaultyCellOfATableIsNamed() {
        String text = "点号,X,Y\n1,4968400,27606800\n2,49686O0,27606800\n3,4968600,\n";
        Answer answer = http().upload(READ, "file", "t.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/code")).isEqualTo("CELL_NOT_A_NUMBER");
        assertThat(answer.text("/errors/0/message")).contains("第 3 行第 2 列（X）");
        assertThat(answer.text("/errors/1/code")).isEqualTo("CELL_MISSING");
    }

    @Test
    void whatWasReadCanBeScreened() throws Exception {
        Answer read = http().upload(READ, "file", "p.txt", site("parcel-zone27.txt"));
        String geometry = read.json().at("/sites/0/geometry").toString();
        String body = "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{}}";
        Answer result = http().post("/api/screenings/preview", body);
        assertThat(result.json().at("/site/areaSquareMetres").asDouble()).isCloseTo(57_983.69, Offset.offset(0.01));
    }

    @Test
    void aSiteCanBeSentOnAsItWasRead() throws Exception {
        for (String file : new String[] {"parcel-zone27.txt", "line-and-wells.geojson"}) {
            for (JsonNode feature :
                    http().upload(READ, "file", file, site(file)).json().path("sites")) {
                Answer result = http().post("/api/screenings/preview", feature.toString());
                assertThat(result.status()).as(result.body()).isEqualTo(200);
                for (String figure : new String[] {"areaSquareMetres", "lengthMetres", "count"}) {
                    JsonNode screened = result.json().path("site").path(figure);
                    if (!screened.isMissingNode()) {
                        assertThat(feature.path("properties").path(figure).asDouble())
                                .isEqualTo(screened.asDouble());
                    }
                }
            }
        }
    }

    @Test
    void theSampleRefineryIsProhibitedOnTheDemonstrationData() throws Exception {
        String body = new String(site("refinery-in-water-source.geojson"), StandardCharsets.UTF_8);
        Answer result = http().post("/api/screenings/preview", body);
        assertThat(result.text("/verdict")).isEqualTo("PROHIBITED");
        assertThat(result.json().path("findings").findValuesAsString("rule")).contains("R-WS-01");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsReason() {
        refused(http().upload(READ, "file", "x.txt", "hello".getBytes(StandardCharsets.UTF_8)), "FILE_UNREADABLE");
        refused(http().upload(READ, "file", "x.zip", new byte[] {'P', 'K', 3, 4, 0, 0}), "FILE_UNREADABLE");
        refused(http().upload(READ, "file", "empty", new byte[0]), "FILE_UNREADABLE");
    }

    @Test
    void aFaultyGeometryIsNamed() {
        String crossed =
                "{\"type\":\"Polygon\",\"coordinates\":[[[82,44.8],[82.1,44.9],[82.1,44.8],[82,44.9],[82,44.8]]]}";
        Answer answer = http().upload(READ, "file", "x.geojson", crossed.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("sites")).isEmpty();
        assertThat(answer.text("/defects/0/code")).isEqualTo("SELF_INTERSECTION");
        assertThat(answer.json().at("/defects/0/coordinate")).hasSize(2);
        assertThat(answer.text("/defects/0/messageEn")).contains("crosses");
        assertThat(answer.text("/defects/0/site")).isEqualTo("地块 1");
        assertThat(answer.json().at("/defects/0/ring/part").isInt()).isTrue();
    }

    @Test
    void aRepairIsProposedWithItsAreasAndCanBeScreened() {
        String crossed = "{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[82.35,44.84],[82.36,44.85],[82.36,44.84],[82.35,44.846],[82.35,44.84]]]}";
        Answer answer = http().upload(READ, "file", "x.geojson", crossed.getBytes(StandardCharsets.UTF_8));
        JsonNode proposal = answer.json().at("/proposals/0");
        assertThat(proposal.path("site").asString()).isEqualTo("地块 1");
        assertThat(proposal.path("areaSquareMetres").decimalValue())
                .isEqualTo(proposal.path("areaBeforeSquareMetres")
                        .decimalValue()
                        .add(proposal.path("areaDifferenceSquareMetres").decimalValue()));
        assertThat(proposal.path("areaDifferenceSquareMetres").asDouble()).isPositive();
        assertThat(proposal.path("changes"))
                .hasSameSizeAs(proposal.path("changesEn"))
                .isNotEmpty();
        Answer screened =
                http().post("/api/screenings/preview", proposal.path("feature").toString());
        assertThat(screened.status()).as(screened.body()).isEqualTo(200);
        assertThat(screened.json().at("/site/areaSquareMetres").asDouble())
                .isEqualTo(proposal.path("areaSquareMetres").asDouble());
    }

    @Test
    void aGeometryThatCannotBeHelpedIsRefused() {
        String flat = "{\"type\":\"Polygon\",\"coordinates\":[[[82,44.8],[82.1,44.8],[82.2,44.8],[82,44.8]]]}";
        refused(http().upload(READ, "file", "x.geojson", flat.getBytes(StandardCharsets.UTF_8)), "SITE_INVALID");
    }

    @Test
    void anUnknownSystemOrEncodingIsRefused() throws Exception {
        byte[] content = site("parcel-zone27.txt");
        refused(http().upload(READ, "file", "p.txt", content, "crs", "EPSG:1"), "CRS_UNKNOWN");
        Answer encoding = http().upload(READ, "file", "p.txt", content, "encoding", "EBCDIC");
        assertThat(encoding.status()).isEqualTo(400);
        assertThat(encoding.text("/errors/0/pointer")).isEqualTo("encoding");
    }

    @Test
    void aFieldThatIsNotKnownOrGivenTwiceIsRefused() {
        byte[] point = "{\"type\":\"Point\",\"coordinates\":[82.35,44.85]}".getBytes(StandardCharsets.UTF_8);
        Answer misspelt = http().upload("/api/sites/read", "file", "a", point, "CRS", "EPSG:4515");
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.text("/code")).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(misspelt.text("/errors/0/pointer")).isEqualTo("CRS");
        Answer twice = http().upload("/api/sites/read?crs=EPSG:4490", "file", "a", point, "crs", "EPSG:4515");
        assertThat(twice.text("/code")).isEqualTo("BAD_PARAMETER");
        String file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n{}\r\n";
        Answer two = http().post(
                        "/api/sites/read",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.ofString(file + file + "--b--\r\n"));
        assertThat(two.text("/code")).isEqualTo("BAD_PARAMETER");
        assertThat(two.text("/errors/0/message")).contains("file");
    }

    @Test
    void aRequestWithoutFileIsRefused() {
        Answer other = http().upload(READ, "other", "x", new byte[] {1});
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text("/errors/0/pointer")).isEqualTo("other");
        assertThat(other.text("/detail")).contains("file");
        var none = java.net.http.HttpRequest.BodyPublishers.ofString("--b--\r\n");
        assertThat(http().post(READ, "multipart/form-data; boundary=b", none).text("/errors/0/pointer"))
                .isEqualTo("file");
        assertThat(http().post(READ, "{}").status()).isEqualTo(415);
        var broken = java.net.http.HttpRequest.BodyPublishers.ofString("x");
        assertThat(http().post(READ, "multipart/form-data", broken).status()).isEqualTo(400);
        assertThat(http().post(READ, "multipart/form-data; boundary=b", broken).status())
                .isEqualTo(400);
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status())
                .as(answer.body())
                .isEqualTo(answer.text("/code").equals("BAD_PARAMETER") ? 400 : 422);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/message")).containsPattern("\\p{IsHan}");
    }
}
