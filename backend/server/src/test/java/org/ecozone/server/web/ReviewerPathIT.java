package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a reviewer does on the page, in a real browser against the real service on the demonstration data. */
class ReviewerPathIT extends BrowserPath {

    private static final int MOST_FACTS = 40;

    @Test
    void leadsFromASurveyFileToAReasonedVerdictOnTheMap() {
        Page page = chromium().open(1280, 800);
        seesLayersAndLegend(page);

        page.getByTestId("site-file-input").setInputFiles(sample());
        assertThat(page.getByTestId("site-card")).containsText("57,983.69");
        assertThat(page.getByTestId("site-card")).containsText("58,000.00");
        assertThat(page.getByTestId("verdict")).isVisible();

        choosesRefining(page);
        answersUntilDetermined(page);
        seesOverlapsLit(page);
        readsProvisionsAndBasis(page);

        keep(page, "reviewer-path");
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    @Test
    void screensAPolygonDrawnOnTheMap() {
        Page page = chromium().open(1280, 800);
        seesLayersAndLegend(page);

        BoundingBox map = page.getByTestId("map").boundingBox();
        page.getByTestId("draw-button").click();
        for (int[] corner : new int[][] {{440, 300}, {520, 300}, {520, 360}, {440, 360}}) {
            page.mouse().click(map.x + corner[0], map.y + corner[1]);
        }
        assertThat(page.getByTestId("draw-status")).containsText("4 个界点");
        page.keyboard().press("Enter");

        assertThat(page.getByTestId("verdict")).isVisible();
        assertThat(page.locator(".fact-row")).hasCount(6);
        keep(page, "drawn-site");
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    @Test
    void screensALineDrawnOnTheMapByItsLengthAndByItsWidth() {
        Page page = chromium().open(1280, 800);
        seesLayersAndLegend(page);

        BoundingBox map = page.getByTestId("map").boundingBox();
        page.getByTestId("draw-button").click();
        page.getByTestId("draw-LineString").check(new Locator.CheckOptions().setForce(true));
        page.mouse().click(map.x + 440, map.y + 300);
        page.mouse().click(map.x + 520, map.y + 360);
        assertThat(page.getByTestId("draw-status")).containsText("km");
        page.getByTestId("draw-finish").click();
        assertThat(page.locator(".figure")).containsText("km");

        page.getByTestId("width").locator("input").fill("30");
        assertThat(page.locator(".figure")).containsText("公顷");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void citesTheLawOfTheDateAskedForARefineryInAWaterSource() {
        Page page = chromium().open(1280, 800);
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill(DemoSites.refineryInAFirstLevelZone(page));
        page.getByTestId("paste-read").click();

        assertThat(page.getByTestId("industry-chosen")).containsText("2511");
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");
        assertThat(page.locator(".findings")).containsText("《生态环境法典》 第三百一十九条");
        assertThat(page.locator(".piece:not(.quiet)").first()).isAttached();
        keep(page, "refinery-in-water-source");

        page.getByTestId("asked-button").click();
        page.getByTestId("as-of").fill("2026-08-01");
        assertThat(page.locator(".findings")).containsText("《水污染防治法》 第六十五条");
        openTab(page, "basis");
        assertThat(page.getByTestId("basis")).containsText("2026-08-01");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** What a newcomer sees a second after a site is there, before anything was answered; and where it lies. */
    @Test
    void showsTheHardFactsFirstAndLeadsToEach() {
        Page page = chromium().open(1366, 768);
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill(DemoSites.refineryInAFirstLevelZone(page));
        page.getByTestId("paste-read").click();
        assertThat(page.locator(".fact-row")).hasCount(6);
        Locator water = page.getByTestId("row-water-source");
        assertThat(water).hasAttribute("data-status", "HIT");
        assertThat(water).containsText("一级保护区");
        assertThat(water).containsText("亩");
        assertThat(page.getByTestId("row-redline")).containsText(Pattern.compile("亩|不涉及 · 最近"));
        assertThat(page.getByTestId("reason")).containsText("饮用水水源保护区 · 一级保护区");
        assertThat(page.getByTestId("reason-article")).containsText("《生态环境法典》");
        keep(page, "hard-facts");

        page.getByTestId("reason-article").click();
        assertThat(page.locator(".finding details[open] summary").first()).isFocused();
        water.locator("button.fact-name").click();
        assertThat(page.getByTestId("layer-toggle-control-unit")).not().isChecked();
        assertThat(page.getByTestId("layer-toggle-water-source")).isChecked();
        keep(page, "one-layer-alone");
        page.getByTestId("restore-layers").click();
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        assertThat(page.getByTestId("restore-layers")).hasCount(0);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void judgesTheNextSiteByNothingOfTheOneBeforeUnlessToldTo() {
        Page page = chromium().open(1366, 768);
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill(DemoSites.refineryInAFirstLevelZone(page));
        page.getByTestId("paste-read").click();
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");

        page.getByTestId("site-file-input").setInputFiles(sample());
        assertThat(page.getByTestId("carried")).containsText("上一项目“示例炼油项目”的行业 2511");
        assertThat(page.getByTestId("industry-chosen")).hasCount(0);
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "UNDETERMINED");
        keep(page, "carried-over");
        page.getByTestId("carried-keep").click();
        assertThat(page.getByTestId("industry-chosen")).containsText("2511");
        assertThat(page.getByTestId("carried")).hasCount(0);

        page.getByTestId("new-project").click();
        assertThat(page.getByTestId("site-card")).hasCount(0);
        assertThat(page.getByTestId("industry-chosen")).hasCount(0);

        takesTheIndustryThatIsTyped(page, "4416");
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill(DemoSites.refineryInAFirstLevelZone(page));
        page.getByTestId("paste-read").click();
        assertThat(page.getByTestId("conflict")).containsText("文件写明行业 2511");
        keep(page, "industry-against-file");
        page.getByTestId("conflict-said").click();
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** Typed and entered faster than the service is asked; a second Enter takes nothing away. */
    private static void takesTheIndustryThatIsTyped(Page page, String code) {
        page.getByTestId("industry-input").focus();
        page.keyboard().type("25");
        assertThat(page.locator("[data-testid=industry-option]").first()).isVisible();
        page.keyboard().press("Control+a");
        page.keyboard().type(code);
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("industry-chosen")).containsText(code);
        assertThat(page.getByTestId("industry-chosen")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("industry-chosen")).containsText(code);
    }

    @Test
    void listsTheFaultsOfATextThatIsNoSiteAndKeepsIt() {
        Page page = chromium().open(1024, 768);
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill("[地块坐标]\n4,1.0,1,试,面,,,,@\nJ1,1,abc,27606800\nJ2,1,4968600,xyz\n");
        page.getByTestId("paste-read").click();

        Locator faults = page.locator("#site-panel .faults");
        assertThat(faults).containsText("abc");
        assertThat(faults).containsText("xyz");
        assertThat(page.getByTestId("paste-text")).hasValue(Pattern.compile("abc"));
        keep(page, "faults");
    }

    private static FilePayload sample() {
        try (var file = ReviewerPathIT.class.getResourceAsStream("/META-INF/resources/samples/demo-plot.txt")) {
            return new FilePayload("demo-plot.txt", "text/plain", file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void seesLayersAndLegend(Page page) {
        assertThat(page.getByTestId("synthetic-badge")).isVisible();
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        assertThat(page.getByTestId("legend")).containsText("生态保护红线");
        Locator forest = page.getByTestId("layer-toggle-forest");
        forest.setChecked(true);
        assertThat(page.getByTestId("legend")).containsText("林地");
        forest.setChecked(false);
        assertThat(page.getByTestId("legend")).not().containsText("林地");
    }

    private static void choosesRefining(Page page) {
        page.getByTestId("industry-input").fill("2511");
        Response answer = page.waitForResponse(
                "**/api/screenings/preview/sheet*",
                () -> page.locator("[data-testid=industry-option][data-code='2511']")
                        .click());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.getByTestId("industry-chosen")).containsText("2511");
        // The answer has come; what it asks is on the page only once it is drawn.
        assertThat(page.getByTestId("verdict")).hasAttribute("aria-busy", "false", patiently());
    }

    /** Answers what is asked, the most decisive fact first: no, nought, or the first choice. */
    private static void answersUntilDetermined(Page page) {
        Locator open = page.locator(".fact.missing");
        for (int i = 0; i < MOST_FACTS && open.count() > 0; i++) {
            Locator fact = open.first();
            Response answer = page.waitForResponse("**/api/screenings/preview/sheet*", () -> answer(fact));
            String hash = JsonMapper.shared()
                    .readTree(answer.body())
                    .at("/result/resultHash")
                    .stringValue();
            assertThat(page.getByTestId("verdict")).hasAttribute("data-hash", hash, patiently());
            // What is being judged may yet lead to more questions.
            assertThat(page.getByTestId("verdict")).hasAttribute("aria-busy", "false", patiently());
        }
        assertThat(page.getByTestId("verdict"))
                .hasAttribute("data-verdict", Pattern.compile("PROHIBITED|RESTRICTED|CONDITIONAL|PERMITTED"));
        assertThat(page.getByTestId("reason")).not().isEmpty();
    }

    private static LocatorAssertions.HasAttributeOptions patiently() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(10_000);
    }

    private static void answer(Locator fact) {
        if (fact.locator("select").count() > 0) {
            fact.locator("select").selectOption(new SelectOption().setIndex(1));
        } else if (fact.locator("input[type=text]").count() > 0) {
            fact.locator("input[type=text]").fill("0");
            fact.locator("input[type=text]").press("Enter");
        } else if (fact.locator("input[value=false]").count() > 0) {
            fact.locator("input[value=false]").check();
        } else {
            fact.locator("input[type=radio]").first().check();
        }
    }

    private static void seesOverlapsLit(Page page) {
        assertThat(page.locator(".piece").first()).isAttached();
        openTab(page, "layers");
        Locator theme = page.getByTestId("theme-control-unit");
        theme.hover();
        assertThat(page.locator(".piece.lit").first()).isAttached();
        theme.locator(".theme-toggle").click();
        assertThat(theme.locator("tbody tr").first()).isVisible();
    }

    private static void readsProvisionsAndBasis(Page page) {
        openTab(page, "clauses");
        Locator finding = page.locator(".finding").first();
        finding.locator(".citations summary").click();
        assertThat(finding.locator(".citations li").first()).isVisible();
        openTab(page, "basis");
        page.getByTestId("basis").locator("summary").click();
        assertThat(page.getByTestId("result-hash")).hasText(Pattern.compile("sha256:[0-9a-f]{64}"));
        page.locator("#result").evaluate("panel => panel.scrollTo(0, 0)");
        page.locator("#work").evaluate("panel => panel.scrollTo(0, 0)");
    }
}
