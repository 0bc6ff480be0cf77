package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Screenings that are recorded on the page, found again, sent as a link and verified; and the rules they were made with. */
class RecordPathIT extends BrowserPath {

    /** Until a map that is moved has come to rest and stands in the address. */
    private static final int RESTED_MS = 1_000;

    @Test
    void recordsAScreeningOpensItByItsLinkAndVerifiesIt() {
        Page page = chromium().open(1440, 900);
        screenRefinery(page);
        page.getByTestId("record-button").click();

        assertThat(page.getByTestId("recorded")).isVisible();
        String id = page.getByTestId("record-id").textContent();
        String hash = page.getByTestId("verdict").getAttribute("data-hash");
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(page).hasURL(Pattern.compile("#screening=" + id + "(&m=|$)"));
        keep(page, "recorded");

        Page other = chromium().open(1440, 900, "/#screening=" + id);
        assertThat(other.getByTestId("recorded")).isVisible();
        openTab(other, "basis");
        other.getByTestId("basis").locator("summary").click();
        assertThat(other.getByTestId("result-hash")).hasText(hash);
        assertThat(other.getByTestId("industry-chosen")).containsText("2511");
        assertThat(other.getByTestId("site-card")).containsText("示例炼油项目");
        assertThat(other.locator(".piece:not(.quiet)").first()).isAttached();

        other.getByTestId("verify-button").click();
        Locator verification = other.getByTestId("verification");
        assertThat(verification).hasAttribute("data-verified", "true");
        assertThat(verification.locator(".check.ok")).not().hasCount(0);
        assertThat(verification.locator(".check.failed")).hasCount(0);
        assertThat(verification).containsText(hash);
        keep(other, "verified");
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    @Test
    void leavesTheMapWhereTheReaderMovedItWhenAScreeningIsRecorded() {
        Page page = chromium().open(1366, 768, "/#m=44.8398,82.3942,11");
        screenRefinery(page);
        page.locator("[data-key=minus]").click();
        page.waitForTimeout(RESTED_MS);
        String view = viewIn(page);
        assertThat(view).isNotEqualTo("44.8398,82.3942,11");
        page.getByTestId("record-button").click();
        assertThat(page.getByTestId("recorded")).isVisible();
        page.waitForTimeout(RESTED_MS);
        assertThat(page).hasURL(Pattern.compile("#screening="));
        assertThat(viewIn(page)).isEqualTo(view);
    }

    /** Where the map is, as the address has it. */
    private static String viewIn(Page page) {
        return page.url().replaceAll(".*[#&]m=", "").replaceAll("&.*", "");
    }

    /** The answers of the service are stubs here: what is tested is what the page asks and what it does with them. */
    @Test
    void takesTheReportOfARecordInEachFormAndSaysWhatIsRefused() throws IOException {
        Page page = chromium().open(1366, 768);
        screenRefinery(page);
        page.getByTestId("report-button").click();
        assertThat(page.getByTestId("report-only-recorded")).containsText("记录以后才有报告");
        BoundingBox card = page.locator(".report-menu > .popover-card").boundingBox();
        assertThat(card.x).isGreaterThanOrEqualTo(page.locator("#result").boundingBox().x);
        assertThat(card.x + card.width).isLessThanOrEqualTo(1366);
        assertThat(card.y + card.height).isLessThanOrEqualTo(768);
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("report-button")).isFocused();
        page.getByTestId("record-button").click();
        String id = page.getByTestId("record-id").textContent();

        page.getByTestId("report-button").click();
        Locator pdf = page.getByTestId("report-pdf");
        assertThat(pdf).hasAttribute("href", Pattern.compile("/api/screenings/" + id + "/report\\?format=pdf$"));
        for (String form : new String[] {"docx", "xlsx", "json", "geojson", "gpkg"}) {
            assertThat(page.getByTestId("report-" + form))
                    .hasAttribute("href", Pattern.compile("report\\?format=" + form + "$"));
        }
        page.getByTestId("report-annex").check();
        assertThat(pdf).hasAttribute("href", Pattern.compile("format=pdf&annex=true$"));
        keep(page, "report-menu");

        savesUnderTheServicesName(page, pdf);
        saysWhatIsRefused(page);
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    @Test
    void listsRecordsByVerdictAndLetsARecordGoOnceSomethingElseIsAsked() {
        Page page = chromium().open(1440, 900);
        screenRefinery(page);
        page.getByTestId("record-button").click();
        assertThat(page.getByTestId("recorded")).isVisible();
        String id = page.getByTestId("record-id").textContent();

        page.getByTestId("view-records").click();
        Locator row = page.locator("[data-testid=record-row][data-id='" + id + "']");
        assertThat(row).containsText("示例炼油项目");
        assertThat(row).containsText("禁止准入");
        assertThat(row).containsText("亩");
        page.getByTestId("records-verdict").selectOption("PERMITTED");
        assertThat(row).hasCount(0);
        page.getByTestId("records-verdict").selectOption("PROHIBITED");
        keep(page, "records");
        row.locator("button").click();
        assertThat(page.getByTestId("record-id")).hasText(id);

        page.locator("[data-key=industry-clear]").click();
        assertThat(page.getByTestId("recorded")).hasCount(0);
        assertThat(page.getByTestId("record-button")).isVisible();
        assertThat(page).not().hasURL(Pattern.compile("#screening"));
        page.goBack();
        assertThat(page.getByTestId("record-id")).hasText(id);
        assertThat(page.getByTestId("industry-chosen")).containsText("2511");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void saysWhereALinkLeadsToNoRecord() {
        Page page = chromium().open(1280, 800, "/#screening=00000000-0000-4000-8000-000000000000");
        assertThat(page.locator("#records").getByTestId("problem"))
                .containsText("00000000-0000-4000-8000-000000000000");
    }

    @Test
    void findsRulesByWordsAndShowsAUnitsListFromTheMap() {
        Page page = chromium().open(1440, 900, "/#rules&m=44.8398,82.3942,13");
        Locator count = page.getByTestId("rules-count");
        assertThat(count).containsText("有效");
        page.getByTestId("rules-q").fill("锅炉 35");
        assertThat(page.locator(".clause")).not().hasCount(0);
        assertThat(page.locator(".clause").first()).containsText("锅炉");
        Locator clause = page.getByTestId("rule-R-BO-01");
        clause.locator("summary").click();
        assertThat(clause).containsText("≤ 35");
        page.getByTestId("rules-q").fill("没有这样的词");
        assertThat(page.locator(".clause")).hasCount(0);
        page.getByTestId("rules-q").fill("");
        keep(page, "rules");

        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        var map = page.getByTestId("map").boundingBox();
        page.mouse().click(map.x + map.width / 2, map.y + map.height / 2);
        assertThat(page.getByTestId("unit-head")).containsText("ZH659007");
        assertThat(page).hasURL(Pattern.compile("#rules&unit=ZH659007"));
        assertThat(page.locator("[data-testid^='dimension-']")).hasCount(4);
        assertThat(page.locator(".clause")).not().hasCount(0);
        keep(page, "unit-list");
        page.getByTestId("all-units").click();
        assertThat(page.getByTestId("unit-head")).hasCount(0);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** Article 64 of the water law is article 318 of the Code (its article 1242 repeals the law). */
    @Test
    void listsWhatRestedOnALawThatLapsedAndLeadsToTheClause() throws IOException {
        Page page = chromium().open(1440, 900, "/#rules");
        page.getByTestId("rules-part-basis").click();
        assertThat(page.getByTestId("basis-count")).containsText("2026-08-14");
        assertThat(page).hasURL(Pattern.compile("#rules&part=basis&since=2026-08-14(&m=|$)"));
        Locator water = page.getByTestId("basis-water-law");
        assertThat(water).containsText("已失效");
        assertThat(water).containsText("2026-08-15 起由《生态环境法典》接替（第一千二百四十二条）");
        page.getByTestId("basis-q").fill("水污染防治法 第六十四条");
        assertThat(page.getByTestId("basis-eco-code")).hasCount(0);
        assertThat(water.locator("h4")).containsText("第六十四条 → 第三百一十八条");
        keep(page, "basis");

        Download table =
                page.waitForDownload(() -> page.getByTestId("basis-csv").click());
        assertThat(table.suggestedFilename()).startsWith("basis-2026-08-14-").endsWith(".csv");
        assertThat(Files.readAllLines(table.path()))
                .hasSizeGreaterThan(2)
                .anyMatch(line -> line.contains("第六十四条,第三百一十八条,R-WS-00"))
                .last()
                .asString()
                .contains("演示数据 (合成)");

        water.getByTestId("basis-clause-R-WS-00").locator("button").click();
        assertThat(page.getByTestId("rule-R-WS-00")).containsText("第三百一十八条");
        page.goBack();
        assertThat(water).isVisible();
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    @Test
    void keepsTheDaysOfAChangedBasisInTheAddressAndSaysWhereTheyAreReversed() {
        Page page = chromium().open(1440, 900, "/#rules&part=basis&since=2026-03-01&on=2026-03-15");
        assertThat(page.getByTestId("basis-reserve-regulation-2017")).containsText("已失效");
        assertThat(page.getByTestId("basis-water-law")).hasCount(0);
        Locator since = page.getByTestId("basis-since");
        since.fill("2026-03-16");
        assertThat(page.getByTestId("basis-reversed")).isVisible();
        since.fill("");
        since.press("Enter");
        assertThat(page.getByTestId("basis-water-law")).containsText("现行有效");
        assertThat(page).hasURL(Pattern.compile("#rules&part=basis&since=&on=2026-03-15(&m=|$)"));
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    private static void savesUnderTheServicesName(Page page, Locator pdf) throws IOException {
        page.route(
                "**/report?format=pdf&annex=true",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setHeaders(Map.of(
                                "Content-Disposition", "attachment; filename*=UTF-8''%E7%A0%94%E5%88%A4.pdf",
                                "Content-Type", "application/pdf"))
                        .setBody("bytes")));
        Download file = page.waitForDownload(pdf::click);
        assertThat(file.suggestedFilename()).isEqualTo("研判.pdf");
        assertThat(Files.readString(file.path())).isEqualTo("bytes");
    }

    private static void saysWhatIsRefused(Page page) {
        page.route(
                "**/report?format=docx*",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(422)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"status\":422,\"code\":\"REPORT_GLYPH_MISSING\",\"title\":\"报告缺字\",\"detail\":\"字体没有 U+1F3ED\"}")));
        page.getByTestId("report-docx").click();
        assertThat(page.locator(".report-menu").getByTestId("problem")).containsText("字体没有 U+1F3ED");
        assertThat(page.getByTestId("report-docx")).isFocused();
        keep(page, "report-refused");
    }
}
