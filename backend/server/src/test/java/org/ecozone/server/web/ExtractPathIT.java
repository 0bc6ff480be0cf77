package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.ecozone.server.ProjectData;
import org.junit.jupiter.api.Test;

/** Who has a place and no project: from the file to the extract, its provisions and its paper, and back to the sheet. */
class ExtractPathIT extends BrowserPath {

    private static final Path SITE = ProjectData.folder().resolve("demo/sites/parcels-zone28-gbk.txt");

    @Test
    void leadsFromAPlaceWithoutAProjectToItsExtractAndBack() throws IOException {
        Page page = chromium().open(1366, 768);
        page.getByTestId("site-file-input").setInputFiles(SITE);
        Locator way = page.getByTestId("extract-next");
        way.press("Enter");
        assertThat(page.locator("#extract-title")).isFocused();
        assertThat(page.getByTestId("extract-asked")).containsText(Pattern.compile("示例地块二 · 数据 2026\\.1 · 按 \\d{4}-"));
        assertThat(page.getByTestId("extract")).containsText("不是研判结论");
        assertThat(page.locator("#extract-title")).isFocused();
        assertThat(page.getByTestId("verdict")).hasCount(0);
        assertThat(page.locator(".fact-row")).hasCount(6);
        assertThat(page.getByTestId("row-redline")).containsText("17.82");
        assertThat(page.locator(".fact-severity")).hasCount(0);
        findsProvisions(page);
        leadsFromAZoneToItsProvisions(page);
        page.getByTestId("tab-basis").click();
        assertThat(page.getByTestId("basis")).containsText("2026.1");
        savesThePaper(page);
        saysWhatIsRefused(page);
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("verdict")).isVisible();
        assertThat(way).isFocused();
        assertThat(chromium().consoleErrors().stream().filter(error -> !error.contains("422")))
                .isEmpty();
    }

    private static void findsProvisions(Page page) {
        keep(page, "extract");
        Locator count = page.getByTestId("filter-count");
        assertThat(count).hasText(Pattern.compile("(\\d+) / \\1"));
        page.getByTestId("sheet-filter").fill("r-rl-02");
        assertThat(count).hasText(Pattern.compile("1 / \\d+"));
        Locator provision = page.getByTestId("provision-R-RL-02");
        assertThat(provision).containsText("若适用：禁止");
        provision.locator("summary").press("Enter");
        assertThat(provision.locator(".cited")).containsText("起施行");
        keep(page, "extract-provision");
        page.getByTestId("sheet-filter").press("Escape");
        assertThat(count).hasText(Pattern.compile("(\\d+) / \\1"));
    }

    private static void leadsFromAZoneToItsProvisions(Page page) {
        page.getByTestId("tab-clauses").press("ArrowRight");
        assertThat(page.getByTestId("tab-layers")).isFocused();
        page.locator("[data-key=theme-redline-toggle]").click();
        Locator way = page.getByTestId("theme-redline").locator(".resting").first();
        String many = way.textContent().replaceAll("\\D.*", "");
        way.click();
        assertThat(page.getByTestId("filter-count")).hasText(Pattern.compile("^" + many + " / "));
        assertThat(page.getByTestId("sheet-filter")).isFocused();
        page.getByTestId("sheet-filter").fill("");
    }

    private static void savesThePaper(Page page) throws IOException {
        Download file =
                page.waitForDownload(() -> page.getByTestId("extract-pdf").click());
        assertThat(file.suggestedFilename()).matches("此地摘录-示例地块二-[0-9a-f]{8}-\\d{4}-\\d\\d-\\d\\d\\.pdf");
        assertThat(Files.readAllBytes(file.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(page.getByTestId("extract-pdf")).isFocused();
    }

    private static void saysWhatIsRefused(Page page) {
        page.route(
                "**/api/extracts?*format=docx*",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(422)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"status\":422,\"code\":\"REPORT_GLYPH_MISSING\",\"title\":\"报告缺字\",\"detail\":\"字体没有 U+1F3ED\"}")));
        page.getByTestId("extract-docx").click();
        assertThat(page.getByTestId("extract-papers").getByTestId("problem")).containsText("字体没有 U+1F3ED");
        assertThat(page.getByTestId("extract-docx")).isFocused();
    }

    @Test
    void fitsAPhoneInDarkAndSpeaksEnglish() {
        Page page = chromium().open(375, 812);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.getByTestId("site-file-input").setInputFiles(SITE);
        page.getByTestId("extract-next").click();
        assertThat(page.getByTestId("provisions")).isVisible();
        page.getByTestId("extract").scrollIntoViewIfNeeded();
        keep(page, "extract-phone-dark");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
        page.evaluate("localStorage.setItem('ecozone', JSON.stringify({lang: 'en', theme: 'auto'}))");
        page.reload();
        page.getByTestId("site-file-input").setInputFiles(SITE);
        page.getByTestId("extract-next").click();
        assertThat(page.getByTestId("extract")).containsText("Extract for this place");
        assertThat(page.getByTestId("provisions")).containsText("If it applies:");
        keep(page, "extract-phone-english");
        assertThat(chromium().consoleErrors()).isEmpty();
    }
}
