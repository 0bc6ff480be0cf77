package org.ecozone.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.ProjectData;
import org.ecozone.server.RunningServer;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.PublishedEditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The auditor's numbers over HTTP, as JSON and as files. */
class AuditIT extends RunningServer {

    @Autowired
    private PublishedEditions editions;

    private JsonNode indicator(String query, String id) {
        return http().get("/api/indicators" + query)
                .json()
                .path("indicators")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Figures of the demonstration data as PostGIS gives them, to the mu. */
    @Test
    void theFiguresOfTheDemonstrationAreThere() {
        JsonNode redline = indicator("?edition=2026.1", "redline-area");
        assertThat(redline.path("value").decimalValue()).isEqualByComparingTo("924267.83");
        assertThat(redline.at("/target/value").asInt()).isEqualTo(922_300);
        assertThat(redline.path("margin").decimalValue()).isEqualByComparingTo("1967.83");
        JsonNode change = indicator("?edition=2026.1", "redline-not-reduced");
        assertThat(change.path("value").asDouble()).isCloseTo(1741.93, within(0.005));
        assertThat(indicator("?edition=2020.1", "redline-area").path("value").asDouble())
                .isCloseTo(922_525.90, within(0.005));
        assertThat(indicator("?edition=2026.1&baseline=2026.1", "redline-not-reduced")
                        .path("value")
                        .asDouble())
                .isZero();
        assertThat(indicator("?edition=2026.1", "forest-share").path("status").asString())
                .isEqualTo("DEPENDS_ON_MEASUREMENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/indicators?edition=2026.1",
                "/api/indicators/redline-area/breakdown?edition=2026.1",
                "/api/editions/2026.1/comparison?with=2020.1",
                "/api/editions/2026.1/comparison/differences?with=2020.1&layer=redline",
                "/api/layers/redline/method-sheet?edition=2026.1"
            })
    void anAnswerIsTheSameBytesAgainAndKnownByItsTag(String path) {
        Answer first = http().get(path);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(http().get(path).body()).isEqualTo(first.body());
        assertThat(first.text("/resultHash")).startsWith("sha256:");
        assertThat(http().get(path, "If-None-Match", first.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void withoutAnEditionTheOneInForceIsMeantAndTheOldestIsItsBaseline() {
        JsonNode answer = http().get("/api/indicators").json();
        assertThat(answer.at("/edition/code").asString()).isEqualTo("2026.1");
        assertThat(answer.at("/baseline/code").asString()).isEqualTo("2020.1");
        assertThat(http().get("/api/indicators?asOf=2021-06-01").text("/edition/code"))
                .isEqualTo("2020.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "admin-area", "category"})
    void partsSumToTheWholeToTheLastDigit(String by) {
        for (String id : List.of("redline-area", "farmland-area", "redline-not-reduced", "reserve-share")) {
            JsonNode answer = http().get("/api/indicators/" + id + "/breakdown?edition=2026.1&by=" + by)
                    .json();
            for (String member : List.of("areaMu", "areaSquareMetres", "numeratorMu", "denominatorMu", "changeMu")) {
                JsonNode whole = answer.path("whole").path(member);
                if (!whole.isMissingNode()) {
                    BigDecimal sum = answer.path("parts")
                            .valueStream()
                            .map(part -> part.path(member).decimalValue())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(sum).as(id + " " + member).isEqualByComparingTo(whole.decimalValue());
                }
            }
        }
    }

    @Test
    void aComparisonClosesAndIsTheMirrorOfTheOtherWay() {
        JsonNode one = http().get("/api/editions/2026.1/comparison?with=2020.1").json();
        JsonNode other =
                http().get("/api/editions/2020.1/comparison?with=2026.1").json();
        assertThat(one.path("layers").size()).isEqualTo(29);
        one.path("layers").forEach(layer -> {
            JsonNode mirrored = other.path("layers")
                    .valueStream()
                    .filter(same -> same.path("layer").equals(layer.path("layer")))
                    .findFirst()
                    .orElseThrow();
            assertThat(member(layer, "before").subtract(member(layer, "lost")).add(member(layer, "gained")))
                    .isEqualByComparingTo(member(layer, "after"));
            assertThat(member(layer, "lost")).isEqualByComparingTo(member(mirrored, "gained"));
            assertThat(member(layer, "retained")).isEqualByComparingTo(member(mirrored, "retained"));
        });
        JsonNode redline = one.path("layers")
                .valueStream()
                .filter(layer -> layer.path("layer").asString().equals("redline"))
                .findFirst()
                .orElseThrow();
        assertThat(redline.path("lostMu").asDouble()).isCloseTo(10_744.06, within(0.01));
        assertThat(redline.path("gainedMu").asDouble()).isCloseTo(12_485.99, within(0.01));
    }

    private static BigDecimal member(JsonNode layer, String name) {
        return layer.path(name + "SquareMetres").decimalValue();
    }

    @Test
    void differencesOfALayerSumToItsBalance() {
        Answer answer = http().get("/api/editions/2026.1/comparison/differences?with=2020.1&layer=redline");
        assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        BigDecimal lost = answer.json()
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties"))
                .filter(properties -> properties.path("kind").asString().equals("LOST"))
                .map(properties -> properties.path("areaSquareMetres").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(lost.doubleValue()).isCloseTo(7_162_706.91, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/indicators?edition=x, 404, EDITION_UNKNOWN, edition",
        "/api/indicators?baseline=x, 404, EDITION_UNKNOWN, baseline",
        "/api/indicators?format=pdf, 400, BAD_PARAMETER, format",
        "/api/indicators?asOf=yesterday, 400, BAD_PARAMETER, asOf",
        "/api/indicators/x/breakdown, 404, INDICATOR_UNKNOWN,",
        "/api/indicators/redline-area/breakdown?by=x, 400, BAD_PARAMETER, by",
        "/api/indicators/unit-count/breakdown, 422, FIGURE_UNAVAILABLE,",
        "/api/indicators/plan-07/breakdown, 422, FIGURE_UNAVAILABLE,",
        "/api/editions/2026.1/comparison?with=2026.1, 400, BAD_PARAMETER, with",
        "/api/editions/2020.1/comparison, 400, BAD_PARAMETER, with",
        "/api/editions/2026.1/comparison?with=x, 404, EDITION_UNKNOWN, with",
        "/api/editions/x/comparison?with=2020.1, 404, EDITION_UNKNOWN, code",
        "/api/editions/2026.1/comparison/differences?layer=x, 404, LAYER_UNKNOWN,",
        "/api/editions/2026.1/comparison/differences, 400, BAD_PARAMETER, layer",
        "/api/layers/x/method-sheet, 404, LAYER_UNKNOWN,"
    })
    void whatCannotBeAnsweredIsAProblem(String path, int status, String code, String pointer) {
        Answer answer = http().get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
        if (pointer != null) {
            assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/indicators?edition=2026.1",
                "/api/indicators/redline-area/breakdown?edition=2026.1",
                "/api/indicators/redline-not-reduced/breakdown?edition=2026.1&by=admin-area",
                "/api/indicators/reserve-share/breakdown?edition=2026.1&by=category",
                "/api/editions/2026.1/comparison?with=2020.1"
            })
    void formulasOfAWorkbookGiveWhatIsPrinted(String path) throws IOException {
        var answer = http().bytes(path + "&format=xlsx", "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains(".xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            double printed = cell.getNumericCellValue();
                            assertThat(evaluator.evaluate(cell).getNumberValue())
                                    .as(sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula())
                                    .isCloseTo(printed, within(1e-9 * Math.abs(printed)));
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(1);
            String told = texts(workbook.getSheet("说明"));
            assertThat(told).contains("2026.1", "sha256:", "ELLIPSOIDAL_CGCS2000", "演示数据（合成）");
        }
    }

    private static String texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(cell -> texts.add(cell.getStringCellValue()));
        }
        return String.join("\n", texts);
    }

    @Test
    void aWorkbookSaysWhatTheJsonSays() throws IOException {
        JsonNode indicators =
                http().get("/api/indicators?edition=2026.1").json().path("indicators");
        byte[] file = http().bytes("/api/indicators?edition=2026.1&format=xlsx", "Accept", "*/*")
                .body();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheet("指标");
            assertThat(sheet.getLastRowNum()).isEqualTo(indicators.size());
            int formulas = 0;
            for (int i = 0; i < indicators.size(); i++) {
                Row row = sheet.getRow(i + 1);
                JsonNode indicator = indicators.get(i);
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(indicator.path("id").asString());
                assertThat(row.getCell(5).getStringCellValue())
                        .isEqualTo(indicator.path("status").asString());
                Cell value = row.getCell(7);
                assertThat(value == null).isEqualTo(indicator.path("value").isNull());
                if (value != null) {
                    formulas += value.getCellType() == CellType.FORMULA ? 1 : 0;
                    assertThat(value.getNumericCellValue())
                            .isEqualTo(indicator.path("value").asDouble());
                }
            }
            assertThat(formulas).isGreaterThan(10);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/indicators?edition=2026.1",
                "/api/indicators/redline-area/breakdown?edition=2026.1",
                "/api/editions/2026.1/comparison?with=2020.1"
            })
    void csvBeginsWithAByteOrderMark(String path) {
        var answer = http().bytes(path + "&format=csv", "Accept", "*/*");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(text).startsWith("\uFEFF").contains("\r\n");
    }

    @Test
    void faultyDefinitionsAreReportedAllAtOnceAndTheOldOnesStay(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("indicators.yaml");
        String good = Files.readString(ProjectData.folder().resolve("indicators/indicators.yaml"));
        Files.writeString(file, good);
        var inForce = new DefinitionsInForce(
                new IndicatorSettings(folder, ProjectData.folder().resolve("demo")), editions);
        inForce.start();
        Definitions before = inForce.current();
        assertThat(before.adjustments()).isNotEmpty();
        assertThat(inForce.load().changed()).isFalse();
        String bad = good.replace("comparator: AT_LEAST", "comparator: AT_LAST")
                .replace("nature: BINDING", "nature: BINDNG");
        Files.writeString(file, bad);
        assertThat(catchThrowableOfType(ProblemException.class, inForce::load).faults())
                .hasSizeGreaterThan(4)
                .allMatch(fault -> fault.line() != null && fault.line() > 0);
        assertThat(inForce.current()).isSameAs(before);
        Files.writeString(file, good.replace("{ layer: redline }", "{ layer: redlin }"));
        assertThat(catchThrowableOfType(ProblemException.class, inForce::load).faults())
                .isNotEmpty()
                .allMatch(fault -> fault.code().equals("LAYER_UNKNOWN"));
        assertThat(inForce.current()).isSameAs(before);
        Files.writeString(file, good + "\n# x\n");
        assertThat(inForce.load().changed()).isTrue();
    }
}
