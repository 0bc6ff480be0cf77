package org.ecozone.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExtractIT extends RunningServer {

    private static final String EXTRACTS = "/api/extracts";
    private static final String PREVIEW = "/api/screenings/preview";

    private static final String PLOT = """
            {"type": "Feature", "properties": {"name": "某地块"},
             "geometry": {"type": "Polygon", "coordinates":
               [[[82.4965,44.828],[82.506,44.828],[82.506,44.8335],[82.4965,44.8335],[82.4965,44.828]]]}}""";
    private static final String ROAD = """
            {"type": "Feature", "properties": {}, "geometry": {"type": "LineString",
             "coordinates": [[82.2,44.8],[82.4,44.85]]}}""";
    private static final String WELL = """
            {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [82.35,44.85]}}""";

    private static final String ELSEWHERE = """
            {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [116.4, 39.9]}}""";

    private static String withProject(String feature) {
        return feature.replace(
                        "\"properties\": {",
                        "\"properties\": {\"industry\": \"2511\", \"facts\": {\"nature\": \"NEW\"}, ")
                .replace(", }", "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLOT, ROAD, WELL})
    void itHoldsWhatAPreviewMeasuresAndFindsThere(String feature) {
        JsonNode preview = http().post(PREVIEW, withProject(feature)).json();
        Answer answer = http().post(EXTRACTS, feature);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonNode extract = answer.json();
        Set<String> provisions = new HashSet<>();
        extract.get("provisions").forEach(one -> provisions.add(one.get("rule").stringValue()));
        assertThat(preview.get("findings")).isNotEmpty();
        preview.get("findings")
                .forEach(f -> assertThat(provisions).contains(f.get("rule").stringValue()));
        preview.get("clausesByPerson")
                .forEach(c -> assertThat(provisions).contains(c.get("rule").stringValue()));
        for (String member : new String[] {"site", "coverage", "edition", "rules", "asOf", "software"}) {
            assertThat(extract.get(member)).as(member).isEqualTo(preview.get(member));
        }
        JsonNode rows = http().post(PREVIEW + "/sheet", feature).json().at("/sheet/rows");
        for (int i = 0; i < rows.size(); i++) {
            // What rules make of a row, and what lies beyond it where one of them speaks of that.
            ((ObjectNode) rows.get(i)).putNull("holds").putNull("open").remove("beyond");
        }
        assertThat(rows).hasSize(6);
        assertThat(extract.get("rows")).isEqualTo(rows);
        for (int i = 0; i < preview.get("themes").size(); i++) {
            JsonNode theme = preview.get("themes").get(i);
            JsonNode layer = extract.get("layers").get(i);
            theme.properties().stream()
                    .filter(member -> !Set.of("zones", "near", "nearest").contains(member.getKey()))
                    .forEach(member -> assertThat(layer.get(member.getKey())).isEqualTo(member.getValue()));
        }
    }

    @Test
    void theSameQuestionHasTheSameBytesAndTheirHash() {
        Answer answer = http().post(EXTRACTS, PLOT);
        assertThat(http().post(EXTRACTS, PLOT).body()).isEqualTo(answer.body());
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(CanonicalJson.bytes(answer.json()));
        ObjectNode rest = (ObjectNode) answer.json();
        assertThat(rest.remove("extractHash").stringValue()).isEqualTo(CanonicalJson.sha256(rest));
    }

    @Test
    void theLawOfAnotherDayAndAnotherEditionCanBeAsked() {
        Answer answer = http().post(EXTRACTS + "?edition=2025.1&asOf=2026-08-01", PLOT);
        assertThat(answer.text("/edition/code")).isEqualTo("2025.1");
        assertThat(answer.text("/asOf")).isEqualTo("2026-08-01");
        assertThat(answer.text("/extractHash"))
                .isNotEqualTo(http().post(EXTRACTS, PLOT).text("/extractHash"));
    }

    @Test
    void whatIsSaidOfAProjectIsNotReadAndANoticeSaysSo() {
        JsonNode with = http().post(EXTRACTS, withProject(PLOT)).json();
        assertThat(with.get("notices").findValuesAsString("code")).contains("PROJECT_NOT_READ");
        JsonNode without = http().post(EXTRACTS, PLOT).json();
        assertThat(without.get("notices").findValuesAsString("code")).doesNotContain("PROJECT_NOT_READ");
        assertThat(with.get("provisions")).isEqualTo(without.get("provisions"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{",
                "[]",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[44.9,82.07]},\"properties\":{}}",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"industry\":\"9999\",\"facts\":{\"x\":1}}}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[82.07,44.9]},\"properties\":{\"widthMetres\":-1}}"
            })
    void whatAPreviewRefusesIsRefusedTheSame(String body) {
        Answer extract = http().post(EXTRACTS, body);
        Answer preview = http().post(PREVIEW, body);
        assertThat(extract.status()).isEqualTo(preview.status()).isNotEqualTo(200);
        assertThat(extract.text("/code")).isEqualTo(preview.text("/code"));
        assertThat(extract.json().path("errors")).isEqualTo(preview.json().path("errors"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?edition=1999.1",
                "?asOf=1999-01-01",
                "?asOf=heute",
                "?edition=2025.1&knownAt=2026-01-01T00:00:00Z"
            })
    void aDayOrAnEditionThatIsNotThereIsRefusedAsByThePreview(String query) {
        Answer extract = http().post(EXTRACTS + query, PLOT);
        Answer preview = http().post(PREVIEW + query, PLOT);
        assertThat(extract.status()).isEqualTo(preview.status()).isNotEqualTo(200);
        assertThat(extract.text("/code")).isEqualTo(preview.text("/code"));
    }

    @Test
    void itHasNoShortForm() {
        assertThat(http().post(EXTRACTS + "?detail=verdict", PLOT).text("/code"))
                .isEqualTo("UNKNOWN_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, application/pdf, %PDF-",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK"
    })
    void itComesOnPaperAndAsAWorkbook(String format, String type, String beginning) {
        HttpResponse<byte[]> answer = http().bytesOfPost(EXTRACTS + "?format=" + format, PLOT);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).startsWith(beginning);
        String mark = http().post(EXTRACTS, PLOT).text("/extractHash").substring("sha256:".length(), 15);
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name)
                        .startsWith("attachment; filename=\"extract-" + mark + "-" + day + "." + format + "\"")
                        .contains("%E6%AD%A4%E5%9C%B0%E6%91%98%E5%BD%95-"));
        assertThat(http().bytesOfPost(EXTRACTS + "?format=" + format, PLOT).body())
                .isEqualTo(answer.body());
    }

    @Test
    void thePaperSaysOfWhatItIsAndThatItIsNoVerdict() throws IOException {
        byte[] pdf = http().bytesOfPost(EXTRACTS + "?format=pdf&edition=2025.1&asOf=2026-08-01", PLOT)
                .body();
        assertThat(firstPage(pdf)).contains("某地块", "688.75亩", "2025.1", "2026-08-01", "不是研判结论", "演示数据（合成）");
    }

    private static String firstPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(document).replaceAll("[\\s\u00a0]+", "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "PDF", "geojson", "gpkg"})
    void aFormatThatIsNotOfferedIsRefusedAsByTheReportAndListsThoseThatAre(String format) {
        Answer answer = http().post(EXTRACTS + "?format=" + format, PLOT);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("BAD_PARAMETER");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("format");
        assertThat(answer.text("/detail")).contains("json、pdf、docx、xlsx", format);
    }

    @Test
    void aCharacterWithoutAGlyphIsNamed() {
        Answer answer = http().post(EXTRACTS + "?format=pdf", PLOT.replace("某地块", "示例ئۇيغۇر"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("REPORT_GLYPH_MISSING");
        assertThat(answer.text("/detail")).contains("U+0626");
        assertThat(http().post(EXTRACTS, PLOT.replace("某地块", "示例ئۇيغۇر")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>&amp;", "=1+1", "水库\u202Etxt.exe"})
    void namesAreText(String name) throws IOException {
        String feature = PLOT.replace("某地块", name);
        assertThat(firstPage(
                        http().bytesOfPost(EXTRACTS + "?format=pdf", feature).body()))
                .contains(name.replace("\u202E", "〔U+202E〕").replace(" ", ""));
        HttpResponse<byte[]> workbook = http().bytesOfPost(EXTRACTS + "?format=xlsx", feature);
        assertThat(workbook.headers().firstValue("Content-Disposition").orElse(""))
                .doesNotContain("<", "\u202E");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain("<f>", "<f ");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROAD, WELL, ELSEWHERE})
    void linesPointsAndPlacesOutsideComeOnPaper(String feature) throws IOException {
        HttpResponse<byte[]> answer = http().bytesOfPost(EXTRACTS + "?format=pdf", feature);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(firstPage(answer.body())).contains(feature.equals(ELSEWHERE) ? "地块不在第五师双河市范围内" : "可能适用的条款一览");
    }

    @Test
    void aPlaceThatNoMapCanShowIsRefusedOnPaper() {
        String wide = """
                {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon",
                 "coordinates": [[[80, 42], [90, 42], [90, 47], [80, 47], [80, 42]]]}}""";
        Answer answer = http().post(EXTRACTS + "?format=pdf", wide);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("EXTRACT_NOT_DRAWN");
        assertThat(answer.text("/detail")).contains("请检查地块的坐标和大小");
    }

    @Test
    void aNameOfTwoThousandCharactersIsRefusedOnPaperAsItIsAsData() {
        String feature = PLOT.replace("某地块", "长".repeat(2_000));
        Answer paper = http().post(EXTRACTS + "?format=pdf", feature);
        assertThat(paper.status()).isEqualTo(422);
        assertThat(paper.body()).isEqualTo(http().post(EXTRACTS, feature).body());
    }
}
