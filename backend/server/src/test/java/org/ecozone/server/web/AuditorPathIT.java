package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor does on the page: is it still what was promised, what was lost, and does a second engine say so too. */
class AuditorPathIT extends BrowserPath {

    private static final String REDLINE = "redline-area";
    private static final double LONGEST_VERIFICATION_MS = 90_000;

    @Test
    void leadsFromTheBoardToALostPolygonTheSecondEngineAndASheet() {
        Page page = chromium().open(1440, 900);
        page.getByTestId("view-audit").click();
        JsonNode redline = indicator(page, REDLINE);
        readsTheRedlineRow(page, redline);
        findsLostGround(page);
        verifies(page);
        comparesTheSheetWithTheService(page, redline);
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    private void readsTheRedlineRow(Page page, JsonNode redline) {
        Locator row = page.getByTestId("indicator-redline-area");
        assertThat(row).hasAttribute("data-status", redline.get("status").asString());
        assertThat(row).containsText("%,.2f".formatted(redline.get("value").asDouble()));
        assertThat(row.locator("svg.bullet")).hasAttribute("aria-label", Pattern.compile("922,300"));

        row.locator("[aria-expanded]").click();
        Locator body = page.getByTestId("indicator-body");
        assertThat(body).containsText("CGCS2000");
        assertThat(body.getByTestId("trend").locator("tbody tr")).hasCount(3);
        assertThat(body.getByTestId("breakdown").locator("tfoot"))
                .containsText("%,.2f".formatted(redline.get("value").asDouble()));
        assertThat(page.getByTestId("audit-legend")).containsText("%");
        assertThat(page).hasURL(Pattern.compile("#audit&row=redline-area(&m=|$)"));
        keep(page, "audit-board");
    }

    private void findsLostGround(Page page) {
        page.getByTestId("part-comparison").click();
        page.getByTestId("earlier").selectOption("2020.1");
        page.getByTestId("later").selectOption("2026.1");
        page.getByTestId("compare-redline").click();
        assertThat(page.getByTestId("balance-sum"))
                .containsText(Pattern.compile("^[\\d,.]+ − [\\d,.]+ \\+ [\\d,.]+ = [\\d,.]+ 亩"));
        assertThat(page.locator("[data-testid=audit-finding][data-code=SWAP]")).hasCount(1);
        Locator lost = page.locator("[data-testid=difference][data-kind=LOST]").first();
        lost.locator("button").click();
        assertThat(lost).containsText("现有图层");

        // The chosen ground is brought to the middle of the map: once it is let go, a click there finds it and its row
        // again.
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-testid=difference].chosen")).hasCount(0);
        page.getByTestId("map").click();
        assertThat(page.locator("[data-testid=difference].chosen")).hasAttribute("data-kind", "LOST");
        keep(page, "audit-comparison");

        page.getByTestId("swipe").click();
        assertThat(page.getByTestId("divider")).isVisible();
        page.getByTestId("divider").press("ArrowLeft");
        assertThat(page.getByTestId("divider")).hasAttribute("aria-valuenow", "48");
        page.keyboard().press("Escape");
    }

    private void verifies(Page page) {
        page.getByTestId("part-verification").click();
        page.getByTestId("verify-edition").click();
        assertThat(page.getByTestId("run-result"))
                .hasAttribute(
                        "data-agrees",
                        "true",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(LONGEST_VERIFICATION_MS));
        keep(page, "audit-verification");
    }

    private void comparesTheSheetWithTheService(Page page, JsonNode redline) {
        page.getByTestId("part-board").click();
        Download download =
                page.waitForDownload(() -> page.getByTestId("download-xlsx").click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        List<Double> numbers = numbersBeside(download.path(), REDLINE);
        for (String member : List.of("value", "margin")) {
            double expected = redline.get(member).asDouble();
            assertThat(numbers)
                    .as(member)
                    .anySatisfy(number -> assertThat(number).isCloseTo(expected, within(1e-6)));
        }
    }

    private static JsonNode indicator(Page page, String id) {
        String json = page.request().get("/api/indicators").text();
        JsonNode indicators = JsonMapper.shared().readTree(json).get("indicators");
        return StreamSupport.stream(indicators.spliterator(), false)
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Numbers of the rows of a workbook that name {@code name}, formulas evaluated. */
    private static List<Double> numbersBeside(Path file, String name) {
        List<Double> numbers = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    if (names(row, name)) {
                        row.forEach(cell -> add(numbers, evaluator.evaluate(cell)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    private static boolean names(Row row, String name) {
        return StreamSupport.stream(row.spliterator(), false)
                .anyMatch(cell -> cell.getCellType() == CellType.STRING && isNamed(cell, name));
    }

    private static boolean isNamed(Cell cell, String name) {
        return cell.getStringCellValue().equals(name);
    }

    private static void add(List<Double> numbers, CellValue value) {
        if (value != null && value.getCellType() == CellType.NUMERIC) {
            numbers.add(value.getNumberValue());
        }
    }
}
