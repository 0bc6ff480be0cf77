package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file of many sites: all screened at once, looked through as a table, compared, opened and taken away. */
class ManyPathIT extends BrowserPath {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private static String square(String name, String industry, double east, double north) {
        return String.format(
                Locale.ROOT,
                "{\"type\": \"Feature\", \"properties\": {\"name\": \"%s\", \"行业代码\": \"%s\", \"编号\": 1}, \"geometry\":"
                        + " {\"type\": \"Polygon\", \"coordinates\": [[[%3$f,%4$f],[%5$f,%4$f],[%5$f,%6$f],[%3$f,%6$f],[%3$f,%4$f]]]}}",
                name,
                industry,
                east,
                north,
                east + 0.001,
                north + 0.0007);
    }

    /** A meat works on basic farmland is prohibited; the same beside it, and a place in Beijing, are not. */
    private static List<String> sites() {
        return List.of(
                square("肉联厂一号", "1353", 82.322377, 44.804244),
                square("肉联厂二号", "1353", 82.489981, 44.749936),
                square("同名地块", "4416", 82.35, 44.84),
                square("同名地块", "", 82.36, 44.85),
                square("外地", "1353", 116.39, 39.9));
    }

    private static void give(Page page, List<String> features) {
        String text = "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
        page.getByTestId("site-file-input")
                .setInputFiles(
                        new FilePayload("备选地块.geojson", "application/geo+json", text.getBytes(StandardCharsets.UTF_8)));
        page.getByTestId("screen-all").click();
    }

    private static Locator rows(Page page) {
        return page.getByTestId("many-row");
    }

    private static Locator row(Page page, int site) {
        return page.locator("#many-row-" + (site - 1));
    }

    private static List<String> column(Page page, String cell) {
        return rows(page).locator(cell).allTextContents();
    }

    @Test
    void showsAllSitesOfAFileLeastConflictFirstAndOpensAnyAsItWasJudged() {
        Page page = chromium().open(WIDTH, HEIGHT);
        give(page, sites());
        assertThat(page.getByTestId("many-progress")).hasText("5 个地块已研判，冲突少的在前");
        assertThat(rows(page)).hasCount(5);
        assertThat(page.getByTestId("many-column")).hasValue("行业代码");
        List<String> verdicts = column(page, ".many-verdict");
        assertThat(verdicts).containsSubsequence("待补充信息", "禁止准入");
        assertThat(verdicts.lastIndexOf("待补充信息")).isLessThan(verdicts.indexOf("禁止准入"));
        assertThat(row(page, 1)).containsText("禁止准入");
        assertThat(row(page, 1).locator(".many-fact.HIT").first()).isVisible();
        assertThat(row(page, 5)).containsText("无数据");
        keep(page, "many-table");

        row(page, 2).locator(".many-name").click();
        assertThat(page.getByTestId("project-name")).hasText("肉联厂二号");
        assertThat(page.getByTestId("industry-chosen")).containsText("1353");
        assertThat(page.getByTestId("industry-source")).containsText("取自文件：1353");
        assertThat(page.getByTestId("judged-by")).containsText("（取自文件）");
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");
        assertThat(row(page, 2)).hasAttribute("aria-selected", "true");
        row(page, 4).locator(".many-name").click();
        assertThat(page.getByTestId("project-name")).hasText("同名地块");
        assertThat(page.getByTestId("industry-chosen")).hasCount(0);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void ordersByAnyColumnFiltersAndLightsOnTheMap() {
        Page page = chromium().open(WIDTH, HEIGHT);
        give(page, sites());
        assertThat(rows(page)).hasCount(5);
        page.getByTestId("many-by-index").click();
        assertThat(column(page, ".many-name")).containsExactly("肉联厂一号", "肉联厂二号", "同名地块", "同名地块", "外地");
        page.getByTestId("many-by-verdict").click();
        page.getByTestId("many-by-verdict").click();
        assertThat(rows(page).first()).containsText("禁止准入");
        assertThat(page.locator("[role=columnheader][aria-sort=descending]")).hasText("结论 ↓");
        page.getByTestId("many-by-conflict").click();
        assertThat(page.getByTestId("many-progress")).containsText("冲突少的在前");

        page.getByTestId("many-verdict").selectOption("PROHIBITED");
        assertThat(rows(page).first()).containsText("肉联厂");
        page.getByTestId("many-search").fill("二号");
        assertThat(rows(page)).hasCount(1);
        rows(page).first().hover();
        assertThat(page.locator(".site-row[data-light='site:1']")).hasClass(Pattern.compile(".*\\blit\\b.*"));
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void takesTheIndustryOfAllOrOfAnotherColumn() {
        Page page = chromium().open(WIDTH, HEIGHT);
        give(page, sites());
        assertThat(rows(page)).hasCount(5);
        page.getByTestId("many-column").selectOption("");
        assertThat(page.getByTestId("many-common")).hasText("全部地块：未选行业");
        assertThat(row(page, 1)).containsText("待补充信息");
        row(page, 1).locator(".many-name").click();
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "UNDETERMINED");
        assertThat(page.getByTestId("industry-chosen")).hasCount(0);
        page.locator("#industry-input").fill("1353");
        page.locator("#industry-input").press("Enter");
        assertThat(page.getByTestId("industry-chosen")).containsText("1353");
        assertThat(page.getByTestId("industry-source")).hasCount(0);
        page.getByTestId("many-take").click();
        assertThat(page.getByTestId("many-common")).containsText("1353");
        assertThat(row(page, 1)).containsText("禁止准入");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void comparesAlternativesAndMarksWhatDiffersAndWhatIsBest() {
        Page page = chromium().open(WIDTH, HEIGHT);
        give(page, sites());
        assertThat(page.getByTestId("many-compare")).isDisabled();
        for (int site : new int[] {1, 2, 3}) {
            row(page, site).getByTestId("many-tick").check();
        }
        page.getByTestId("many-compare").click();
        Locator table = page.getByTestId("compared");
        assertThat(table.locator("thead .compared-name")).hasCount(3);
        assertThat(page.getByTestId("compared-verdict")).hasClass("differs");
        assertThat(page.getByTestId("compared-verdict").locator("td").nth(2)).hasClass("best");
        assertThat(page.getByTestId("compared-verdict").locator("td").nth(2)).containsText("较优");
        assertThat(page.getByTestId("compared-redline")).not().hasClass("differs");
        assertThat(page.getByTestId("compared-article").locator("td").first()).containsText("《");
        keep(page, "many-compared");
        keepsTheNamesInSight(page);
        page.setViewportSize(375, 812);
        keepsTheNamesInSight(page);
        page.setViewportSize(WIDTH, HEIGHT);
        page.getByTestId("compared-open").nth(1).click();
        assertThat(page.getByTestId("project-name")).hasText("肉联厂二号");
        page.getByTestId("many-back").click();
        assertThat(rows(page)).hasCount(5);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** However far the rows are scrolled, the names stand above them. */
    private static void keepsTheNamesInSight(Page page) {
        Locator box = page.locator(".compared-box");
        box.evaluate("box => box.scrollTo(0, box.scrollHeight)");
        assertThat(((Number) box.evaluate("box => box.scrollTop")).doubleValue())
                .isGreaterThan(40);
        double top = box.boundingBox().y;
        for (Locator name : page.getByTestId("compared-name").all()) {
            assertThat(name.boundingBox().y).isBetween(top - 1, top + 2);
        }
        keep(page, "many-compared-" + page.viewportSize().width);
    }

    @Test
    void isWorkedByKeysAlone() {
        Page page = chromium().open(WIDTH, HEIGHT);
        give(page, sites());
        assertThat(rows(page)).hasCount(5);
        page.getByTestId("many-table").focus();
        page.keyboard().press("End");
        page.keyboard().press("Space");
        assertThat(page.getByTestId("many-compare")).hasText("对比（1）");
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        assertThat(rows(page).first()).hasAttribute("aria-selected", "true");
        assertThat(page.getByTestId("many-table")).isFocused();
    }

    @Test
    void handsOutTheTableAsShown() throws IOException {
        Page page = chromium().open(WIDTH, HEIGHT);
        give(page, sites());
        assertThat(rows(page)).hasCount(5);
        page.getByTestId("many-search").fill("肉联厂");
        assertThat(rows(page)).hasCount(2);
        Download csv = page.waitForDownload(() -> page.getByTestId("many-csv").click());
        assertThat(csv.suggestedFilename()).isEqualTo("备选地块-批量研判.csv");
        List<String> lines = Files.readAllLines(csv.path());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("肉联厂", "禁止准入", "1353", "演示数据");
        Download xlsx = page.waitForDownload(() -> page.getByTestId("many-xlsx").click());
        assertThat(Files.readAllBytes(xlsx.path())).startsWith('P', 'K');
    }

    /** Ten thousand: the table shows what came while the rest is screened, keeps few rows, and what came stays where it is stopped. */
    @Test
    void keepsTenThousandSitesInHandAndCanBeStopped() {
        Page page = chromium().open(WIDTH, HEIGHT);
        List<String> many = new ArrayList<>(IntStream.range(0, 10_000)
                .mapToObj(i -> square("地块" + i, "1353", 81.9 + i % 100 * 0.01, 44.6 + i / 100 * 0.005))
                .toList());
        give(page, many);
        assertThat(page.getByTestId("many-progress")).containsText("/ 10,000");
        page.getByTestId("many-cancel").click();
        assertThat(page.getByTestId("many-progress")).containsText("已停止");
        page.getByTestId("many-again").click();
        assertThat(page.getByTestId("many-progress"))
                .hasText("10,000 个地块已研判，冲突少的在前", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
        assertThat(rows(page).count()).isLessThan(40);
        page.getByTestId("many-table").focus();
        page.keyboard().press("End");
        assertThat(page.locator(".many-row.active")).isVisible();
        keep(page, "many-ten-thousand");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void fitsSmallScreensAndTheDark() {
        Page page = chromium().open(1024, 768);
        give(page, sites());
        assertThat(rows(page)).hasCount(5);
        keep(page, "many-tablet");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(375, 812);
        keep(page, "many-phone-dark");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
        page.setViewportSize(WIDTH, HEIGHT);
        keep(page, "many-dark");
        page.getByTestId("many-close").click();
        assertThat(page.getByTestId("many")).isHidden();
    }
}
