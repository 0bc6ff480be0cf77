package org.ecozone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecozone.json.CanonicalJson;
import org.ecozone.report.ReportRefused.Reason;
import org.ecozone.report.content.ExtractMaterial;
import org.ecozone.report.content.Material;
import org.ecozone.report.text.FontSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWriterTest {

    private static final FontSet FONTS = FontSet.load(Path.of("no-such-folder"));
    private static final ReportWriter WRITER = new ReportWriter(() -> FONTS);
    private static final String NAME = "冻结样例：水源地炼油";

    private static Material named(String name) {
        return Samples.of(
                Samples.REFINERY,
                text -> text.replace('"' + NAME + '"', JsonMapper.shared().writeValueAsString(name)),
                false);
    }

    private static String text(byte[] pdf, int firstPage, int lastPage) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(firstPage);
            stripper.setEndPage(lastPage);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PDF", "DOCX", "XLSX", "JSON"})
    void anExtractIsTheSameEachTimeInEveryForm(Format format) {
        byte[] first = WRITER.write(Samples.extract("某地块", Samples.PLACE), format);
        assertThat(WRITER.write(Samples.extract("某地块", Samples.PLACE), format)).isEqualTo(first);
        assertThat(Format.ofExtracts()).contains(format);
    }

    @Test
    void anExtractSaysOnEachPageThatItIsNoVerdictThatDataAreSyntheticAndWhichPageItIs() throws IOException {
        byte[] pdf = WRITER.write(Samples.extract("某地块", Samples.PLACE), Format.PDF);
        int pages = pages(pdf);
        assertThat(pages).isGreaterThan(3);
        for (int page = 1; page <= pages; page++) {
            assertThat(unbroken(text(pdf, page, page)))
                    .contains("不是研判结论", "演示数据（合成），不得用于实际审批", "第" + page + "页/共" + pages + "页");
        }
        assertThat(unbroken(text(pdf, 1, 1))).contains("688.75亩", "生态保护红线", "4,830.1");
    }

    @Test
    void anExtractWhoseNameCannotBeSetIsRefusedByItsName() {
        assertThatThrownBy(() -> WRITER.write(Samples.extract("示例😀", Samples.PLACE), Format.PDF))
                .isInstanceOfSatisfying(
                        ReportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.GLYPH_MISSING))
                .hasMessageContaining("U+1F600");
    }

    /** Beyond the zones of the projection, wider than one of them, smaller than a dot. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (0 0)",
                "POLYGON ((70 40, 95 40, 95 50, 70 50, 70 40))",
                "LINESTRING (82.1 44.8, 82.1000001 44.8)"
            })
    void anExtractOfAPlaceThatNoMapCanShowIsRefusedAsThePlacesFault(String wkt) {
        ExtractMaterial material = Samples.extract("某地", wkt);
        assertThatThrownBy(() -> WRITER.write(material, Format.PDF))
                .isInstanceOfSatisfying(
                        ReportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PLACE_NOT_DRAWN))
                .hasMessageContaining("请检查地块的坐标和大小");
        assertThat(WRITER.write(material, Format.XLSX)).isNotEmpty();
    }

    /** What breaks a line of a text says nothing. */
    private static String unbroken(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    @Test
    void aReportIsBrief() throws IOException {
        assertThat(pages(WRITER.write(Samples.of(Samples.REFINERY, false), Format.PDF)))
                .isBetween(2, 4);
    }

    @Test
    void theFirstPageTellsVerdictArticleAndAreas() {
        byte[] pdf = WRITER.write(Samples.of(Samples.REFINERY, false), Format.PDF);
        assertThat(unbroken(text(pdf, 1, 1)))
                .contains("禁止准入：饮用水水源保护区·一级保护区160.62亩（占地块23.32%）", "第三百一十九条", "688.75亩", "永久基本农田", "528.13");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void isTheSameEachTime(Format format) {
        Material material = Samples.of(Samples.REFINERY, format.ordinal() < 3);
        assertThat(WRITER.write(material, format)).isEqualTo(WRITER.write(material, format));
    }

    /** In another process, of another language, time zone and encoding. */
    @Test
    void isTheSameElsewhere() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=America/New_York",
                "-Dfile.encoding=ISO-8859-1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Hashes.class.getName()));
        Process other = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String there = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(there.lines().filter(line -> line.contains(" sha256:")))
                .containsExactlyElementsOf(Hashes.all(WRITER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"file:///etc/passwd\" onerror=alert(1)> &amp; <b>粗</b>",
                "=HYPERLINK(\"http://127.0.0.1/\",\"x\")",
                "@SUM(1+1)*cmd|' /C calc'!A0"
            })
    void namesAreTextAndNothingElse(String name) throws IOException {
        Material material = named(name);
        assertThat(unbroken(text(WRITER.write(material, Format.PDF), 1, 1))).contains(unbroken(name));
        try (var docx = new XWPFDocument(new ByteArrayInputStream(WRITER.write(material, Format.DOCX)));
                var words = new XWPFWordExtractor(docx)) {
            assertThat(words.getText()).contains(name);
        }
        assertThat(cells(WRITER.write(material, Format.XLSX))).contains(name);
    }

    /** Texts of all cells; none is a formula. */
    private static List<String> cells(byte[] xlsx) throws IOException {
        List<String> texts = new ArrayList<>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            })));
        }
        return texts;
    }

    @Test
    void aNameOfTwoHundredCharactersIsSaidInFull() {
        String name = "宽".repeat(199) + "尾";
        assertThat(unbroken(text(WRITER.write(named(name), Format.PDF), 1, 1))).contains(name);
    }

    @Test
    void whatTurnsATextAroundIsShown() throws IOException {
        Material material = named("水库\u202Etxt.exe");
        assertThat(unbroken(text(WRITER.write(material, Format.PDF), 1, 1))).contains("水库〔U+202E〕txt.exe");
        assertThat(cells(WRITER.write(material, Format.XLSX))).contains("水库〔U+202E〕txt.exe");
    }

    @Test
    void aCharacterThatNoFontHasIsRefusedByItsName() {
        assertThatThrownBy(() -> WRITER.write(named("示例😀项目"), Format.PDF))
                .isInstanceOfSatisfying(
                        ReportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.GLYPH_MISSING))
                .hasMessageContaining("U+1F600");
    }

    @Test
    void aRareCharacterOfAMissingFontTellsWhatToInstall() {
        assertThatThrownBy(() -> WRITER.write(named("𠮷田水库"), Format.PDF))
                .isInstanceOfSatisfying(
                        ReportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.FONT_MISSING))
                .hasMessageContaining("U+20BB7")
                .hasMessageContaining("apt-get install fonts-hanazono");
    }

    @Test
    void theDataAreThoseOfTheRecord() {
        Material material = Samples.of(Samples.JUDGED, false);
        String json = new String(WRITER.write(material, Format.JSON), StandardCharsets.UTF_8);
        JsonNode read = JsonMapper.shared().readTree(json);
        assertThat(json)
                .startsWith("{\"review\":null,\"screening\":"
                        + new String(material.recorded().answer(), StandardCharsets.UTF_8) + ",\"sheet\":{");
        assertThat(CanonicalJson.bytes(read.path("sheet")))
                .isEqualTo(material.sheet().json());
    }

    @Test
    void aPdfMayCarryTheData() throws IOException {
        Material material = Samples.of(Samples.REFINERY, false);
        byte[] pdf = WRITER.writeWithData(material);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).hasSize(1);
            assertThat(files.values().iterator().next().getEmbeddedFile().toByteArray())
                    .isEqualTo(WRITER.write(material, Format.JSON));
        }
    }
}
