package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.ecozone.server.ProjectData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sheet as it is read and filled in: what stands on the first screen, the project, the questions, and what is behind. */
class SheetPathIT extends BrowserPath {

    private static final Path SAMPLES = ProjectData.folder().resolve("demo/sites");

    /** The office's laptop. */
    private static final int WIDTH = 1366;

    private static final int HEIGHT = 768;
    private static final int MOST_NODES = 1_500;
    private static final int LEAST_MARK_PX = 8;

    @ParameterizedTest
    @CsvSource({"refinery-in-water-source.geojson, 1366", "parcels-zone28-gbk.txt, 1366", "parcels-zone28-gbk.txt, 1280"
    })
    void beginsItsTabsWithinTheFirstScreenAndKeepsWhatIsBehindThemUnmade(String file, int width) {
        Page page = chromium().open(width, HEIGHT);
        screen(page, file);
        assertThat(page.locator(".fact-row")).hasCount(6);
        assertThat(page.locator(".piece").first()).isAttached();
        page.locator("#result").evaluate("panel => panel.scrollTo(0, 0)");
        keep(page, "first-screen-" + width + "-" + file.replaceAll("\\W.*", ""));
        BoundingBox tabs = page.locator("#result .tabs").boundingBox();
        assertThat(tabs.y + tabs.height).isLessThanOrEqualTo(HEIGHT);
        assertThat((int) page.evaluate("document.querySelectorAll('#result *').length"))
                .isLessThanOrEqualTo(MOST_NODES);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void fitsAPhoneLightAndDark() {
        Page page = chromium().open(375, 812);
        screen(page, "parcels-zone28-gbk.txt");
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.getByTestId("strip").scrollIntoViewIfNeeded();
            keep(page, "phone-" + scheme);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(375);
        }
        page.getByTestId("display-button").click();
        page.getByTestId("language").selectOption("en");
        assertThat(page.locator("#views")).containsText("Lists and rules");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
        page.getByTestId("language").selectOption("zh-CN");
        page.keyboard().press("Escape");
        page.setViewportSize(WIDTH, HEIGHT);
        page.locator("#result").evaluate("panel => panel.scrollTo(0, 0)");
        keep(page, "first-screen-dark");
    }

    @Test
    void breaksTheVerdictsWordInNoLanguage() {
        Page page = chromium().open(WIDTH, HEIGHT);
        screen(page, "refinery-in-water-source.geojson");
        page.getByTestId("display-button").click();
        page.getByTestId("language").selectOption("en");
        Locator word = page.locator("#verdict-word");
        assertThat(word).hasText("Prohibited");
        assertThat(word.boundingBox().height).isLessThan(40);
        keep(page, "english");
    }

    @Test
    void letsTheProjectBeNamedAndFiledAndKeepsThatInTheRecord() {
        Page page = chromium().open(WIDTH, HEIGHT);
        screen(page, "refinery-in-water-source.geojson");
        String name = "某石化项目" + "一".repeat(70);
        page.getByTestId("strip-edit").click();
        page.getByTestId("strip-code").fill("2026-650105-01");
        page.getByTestId("strip-applicant").fill("示例石化有限公司");
        page.getByTestId("strip-name").fill(name);
        page.getByTestId("strip-name").press("Enter");
        assertThat(page.getByTestId("project-name")).hasText(name.substring(0, 60) + "…");
        assertThat(page.getByTestId("strip-edit")).isFocused();

        page.getByTestId("record-button").click();
        String id = page.getByTestId("record-id").textContent();
        JsonNode project = JsonMapper.shared()
                .readTree(page.request().get("/api/screenings/" + id).body())
                .path("project");
        assertThat(project.path("name").stringValue()).isEqualTo(name);
        assertThat(project.path("code").stringValue()).isEqualTo("2026-650105-01");
        assertThat(project.path("applicant").stringValue()).isEqualTo("示例石化有限公司");
        Page other = chromium().open(WIDTH, HEIGHT, "/#screening=" + id);
        assertThat(other.getByTestId("filed")).hasText("2026-650105-01 · 示例石化有限公司");
        keep(other, "filed");
        other.getByTestId("strip-edit").click();
        other.getByTestId("strip-code").fill("2026-650105-02");
        other.getByTestId("strip-code").press("Enter");
        assertThat(other.getByTestId("recorded")).hasCount(0);
        assertThat(other.getByTestId("record-button")).isVisible();
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void turnsAnAnswerIntoAChipLeadsToTheNextQuestionAndTakesAnswersBackByKeyboard() {
        Page page = chromium().open(WIDTH, HEIGHT);
        screen(page, "parcels-zone28-gbk.txt");
        assertThat(page.locator("[data-testid=facts] > .fact:not(.chip)")).hasCount(1);
        page.locator("[data-key=more-facts-summary]").click();
        // What decides least leaves the others open.
        Locator least = page.locator(".next-more .fact").last();
        String first = least.getAttribute("data-testid").substring("fact-".length());
        Locator chip = page.locator("[data-key='chip-" + first + "']");
        answerByKeyboard(page, page.getByTestId("fact-" + first));
        assertThat(chip).isVisible();
        assertThat(page.getByTestId("progress")).containsText(Pattern.compile("已答 1 / \\d+"));
        assertThat(page.locator(".fact:not(.chip) :focus")).hasCount(1);
        keep(page, "chips");

        chip.press("Enter");
        assertThat(page.locator("[data-testid='fact-" + first + "'] :is(input, select):focus"))
                .hasCount(1);
        page.keyboard().press("Escape");
        assertThat(chip).isFocused();
        page.locator("[data-key='clear-" + first + "']").press("Enter");
        assertThat(chip).hasCount(0);
        assertThat(page.locator("#result :focus")).hasCount(1);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** Arrow keys go through the choices; none of them is an answer before Enter. */
    private static void answerByKeyboard(Page page, Locator question) {
        Locator field = question.locator("input, select").first();
        field.focus();
        if (question.locator("input[type=text]").count() > 0) {
            field.fill("0");
        } else {
            page.keyboard().press("ArrowDown");
            assertThat(question).hasClass(Pattern.compile("\\bmissing\\b"));
        }
        page.keyboard().press("Enter");
    }

    @Test
    void leadsFromTheLastAnswerToTheVerdict() {
        Page page = chromium().open(WIDTH, HEIGHT);
        screen(page, "parcels-zone28-gbk.txt");
        answerByKeyboard(page, page.locator("[data-testid=facts] > .fact:not(.chip)"));
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");
        assertThat(page.locator("#verdict-word")).isFocused();
    }

    @Test
    void keepsEachQuestionInSightAndEndsAtTheVerdict() {
        Page page = chromium().open(WIDTH, HEIGHT);
        page.getByTestId("site-file-input").setInputFiles(SAMPLES.resolve("parcel-zone27.txt"));
        page.getByTestId("industry-input").fill("3021");
        page.locator("[data-testid=industry-option][data-code='3021']").click();
        Locator question = page.locator("[data-testid=facts] > .fact:not(.chip)");
        assertThat(question).hasCount(1);
        int asked = 0;
        while (question.count() > 0) {
            assertThat(question).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
            Locator list = question.locator("select");
            String key = question.getAttribute("data-testid");
            if (list.count() > 0) {
                list.selectOption(new SelectOption().setIndex(1));
            } else {
                question.locator("label").last().click();
            }
            assertThat(page.locator(".chips [data-testid='" + key + "']")).isAttached();
            assertThat(page.getByTestId("verdict")).hasAttribute("aria-busy", "false");
            asked++;
        }
        assertThat(asked).isGreaterThan(4);
        assertThat(page.locator("#verdict-word")).isFocused();
        assertThat(page.locator("#verdict-word")).isInViewport();
    }

    @Test
    void findsWordsInProvisionsAndLayersAndLetsThemGoWithEscape() {
        Page page = chromium().open(WIDTH, HEIGHT);
        screen(page, "refinery-in-water-source.geojson");
        Locator field = page.getByTestId("sheet-filter");
        Locator count = page.getByTestId("filter-count");
        assertThat(count).hasText(Pattern.compile("(\\d+) / \\1"));
        field.fill("r-ws-01");
        assertThat(count).hasText(Pattern.compile("1 / \\d+"));
        assertThat(page.locator(".finding")).hasCount(1);
        assertThat(page.getByTestId("finding-R-WS-01")).isVisible();
        field.fill("没有这样的词");
        assertThat(page.getByTestId("findings")).containsText("没有符合的项");
        field.press("Escape");
        assertThat(field).hasValue("");
        assertThat(field).isFocused();
        openTab(page, "layers");
        page.getByTestId("sheet-filter").fill("农田");
        assertThat(page.getByTestId("theme-basic-farmland")).isVisible();
        assertThat(page.getByTestId("theme-water-source")).hasCount(0);

        page.getByTestId("reason-article").click();
        assertThat(page.locator(".finding details[open] summary").first()).isFocused();
        assertThat(page.getByTestId("sheet-filter")).hasValue("");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void marksWhatDecidesWhereItIsTooSmallToBeSeen() {
        Page page = chromium().open(WIDTH, HEIGHT);
        screen(page, "parcels-zone28-gbk.txt");
        assertThat(page.locator(".piece.deciding").first()).isAttached();
        assertThat(page.getByTestId("legend")).containsText("决定结论的部分");
        page.locator("[data-key=home]").click();
        page.waitForTimeout(600);
        Locator mark = page.locator(".piece-mark").first();
        assertThat(mark).isAttached();
        assertThat(mark.boundingBox().width).isGreaterThanOrEqualTo(LEAST_MARK_PX);
        assertThat(mark.boundingBox().height).isGreaterThanOrEqualTo(LEAST_MARK_PX);
        keep(page, "small-deciding-piece");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** Reads a sample file; the industry is refining, by the file or by choice. */
    private static void screen(Page page, String file) {
        page.getByTestId("site-file-input").setInputFiles(SAMPLES.resolve(file));
        assertThat(page.getByTestId("verdict")).isVisible();
        if (!file.startsWith("refinery")) {
            page.getByTestId("industry-input").fill("2511");
            page.locator("[data-testid=industry-option][data-code='2511']").click();
        }
        assertThat(page.getByTestId("industry-chosen")).containsText("2511");
        assertThat(page.getByTestId("judged-by")).containsText("2511");
        assertThat(page.getByTestId("verdict")).hasAttribute("aria-busy", "false");
    }
}
