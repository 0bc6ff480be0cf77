package org.ecozone.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReportIT extends RunningServer {

    private static final String RECORDS = "/api/screenings";
    private static final String REFINERY = """
            {"type": "Feature", "properties": {"name": "%s", "industry": "2511", "facts": {"nature": "NEW"}},
             "geometry": {"type": "Polygon", "coordinates":
               [[[82.4965,44.828],[82.506,44.828],[82.506,44.8335],[82.4965,44.8335],[82.4965,44.828]]]}}""";

    @Autowired
    private Reports reports;

    private String recorded(String name) {
        return RECORDS + "/" + http().post(RECORDS, REFINERY.formatted(name)).text("/id");
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) {
        return http().bytes(path, headers.length == 0 ? new String[] {"Accept", "*/*"} : headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String firstPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(document).replaceAll("[\\s\u00a0]+", "");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, application/pdf, %PDF-",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "json, application/json, '{\"review\":null'",
        "geojson, application/geo+json, '{\"features\":['",
        "gpkg, application/geopackage+sqlite3, SQLite format 3"
    })
    void comesInEveryForm(String format, String type, String beginning) {
        String report = recorded("示例炼油项目") + "/report?format=" + format;
        HttpResponse<byte[]> answer = bytes(report);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).startsWith(beginning);
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment; filename=\"screening-")
                .contains("filename*=UTF-8''%E7%A0%94%E5%88%A4%E6%84%8F%E8%A7%81-")
                .endsWith(day + "." + format);
        assertThat(header(answer, "ETag")).isEqualTo('"' + CanonicalJson.sha256(answer.body()) + '"');
        assertThat(bytes(report).body()).isEqualTo(answer.body());
    }

    @Test
    void whoHasItIsNotSentItAgain() {
        String report = recorded("示例炼油项目") + "/report?format=geojson";
        String tag = header(bytes(report), "ETag");
        HttpResponse<byte[]> again = bytes(report, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void theFirstPageTellsVerdictArticleAndAreas() throws IOException {
        byte[] pdf = bytes(recorded("示例炼油项目") + "/report").body();
        assertThat(firstPage(pdf)).contains("禁止准入", "第三百一十九条", "160.62亩", "688.75亩");
    }

    @Test
    void theAnnexIsThereWhereItIsAskedFor() throws IOException {
        String one = recorded("示例炼油项目");
        try (PDDocument brief = Loader.loadPDF(bytes(one + "/report").body());
                PDDocument whole =
                        Loader.loadPDF(bytes(one + "/report?annex=true").body())) {
            assertThat(brief.getNumberOfPages()).isBetween(2, 4);
            assertThat(new PDFTextStripper().getText(brief)).doesNotContain("判定过程");
            assertThat(new PDFTextStripper().getText(whole)).contains("界址点", "判定过程");
        }
    }

    @Test
    void thePdfMayCarryTheData() throws IOException {
        String one = recorded("示例炼油项目");
        byte[] json = bytes(one + "/report?format=json").body();
        try (PDDocument pdf = Loader.loadPDF(bytes(one + "/report?attach=json").body())) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.values().iterator().next().getEmbeddedFile().toByteArray())
                    .isEqualTo(json);
        }
    }

    @Test
    void theDataAreTheRecordAsItIsServed() {
        String one = recorded("示例炼油项目");
        Answer data = http().get(one + "/report?format=json");
        assertThat(data.body()).contains(",\"screening\":" + http().get(one).body() + ",\"sheet\":");
        assertThat(data.json().path("sheet"))
                .isEqualTo(http().get(one + "/sheet").json());
    }

    @Test
    void theNewestReviewIsPrintedOrTheOneThatIsAskedFor() {
        String one = recorded("示例炼油项目");
        Answer first = http().post(one + "/reviews", "{\"by\": \"王工\", \"remarks\": \"第一次\"}");
        http().post(
                        one + "/reviews",
                        "{\"by\": \"李工\", \"remarks\": \"第二次\", \"previous\": \"" + first.text("/contentHash") + "\"}");
        JsonNode newest = http().get(one + "/report?format=json").json().path("review");
        assertThat(newest).isEqualTo(http().get(one + "/reviews/2").json());
        assertThat(http().get(one + "/report?format=json&review=1").json().path("review"))
                .isEqualTo(first.json());
        for (String none : new String[] {"3", "0", "99999999999"}) {
            Answer refused = http().get(one + "/report?format=json&review=" + none);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.text("/code")).isEqualTo("REVIEW_UNKNOWN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "format=odt, format",
        "format=PDF, format",
        "format=docx&attach=json, attach",
        "attach=xml, attach",
        "format=gpkg&annex=true, annex",
        "annex=perhaps, annex",
        "review=x, review"
    })
    void whatIsNotOfferedIsRefusedByItsName(String query, String pointer) {
        Answer answer = http().get(recorded("示例") + "/report?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("BAD_PARAMETER");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void anUnknownFormatListsThoseThatAreThere() {
        assertThat(http().get(RECORDS + "/0/report?format=odt").text("/detail"))
                .contains("pdf、docx、xlsx、json、geojson、gpkg", "odt");
    }

    @Test
    void whatIsNotRecordedHasNoReport() {
        for (String id : new String[] {"0", "00000000-0000-0000-0000-000000000000"}) {
            Answer answer = http().get(RECORDS + "/" + id + "/report");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("/code")).isEqualTo("SCREENING_UNKNOWN");
        }
    }

    @Test
    void aWarmUpMakesReportsAndRecordsNothing() {
        String before = http().get(RECORDS).body();
        assertThat(warmUp(Duration.ofMinutes(2)).warmUp()).isEqualTo(6);
        assertThat(http().get(RECORDS).body()).isEqualTo(before);
    }

    @Test
    void aWarmUpThatIsNotDoneInTimeEnds() {
        assertThat(warmUp(Duration.ofMillis(1)).warmUp()).isZero();
    }

    private ReportWarmUp warmUp(Duration most) {
        return new ReportWarmUp(
                reports, new ReportSettings(Path.of("no-such-folder"), "", 4, Duration.ofSeconds(2), most));
    }

    @Test
    void aCharacterWithoutAGlyphIsNamed() {
        Answer answer = http().get(recorded("示例ئۇيغۇر") + "/report");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("REPORT_GLYPH_MISSING");
        assertThat(answer.text("/detail")).contains("U+0626");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>&amp;", "=1+1", "水库\u202Etxt.exe"})
    void namesAreText(String name) throws IOException {
        String one = recorded(name);
        assertThat(firstPage(bytes(one + "/report").body()))
                .contains(name.replace("\u202E", "〔U+202E〕").replace(" ", ""));
        HttpResponse<byte[]> workbook = bytes(one + "/report?format=xlsx");
        assertThat(header(workbook, "Content-Disposition")).doesNotContain("<", "\u202E");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain("<f>", "<f ");
                }
            }
        }
    }
}
