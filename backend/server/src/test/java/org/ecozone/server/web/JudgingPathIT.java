package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What rules leave to a person, decided on the page; and what each ground says to each industry. */
class JudgingPathIT extends BrowserPath {

    private static final int FIRST_ANSWER_MS = 20_000;

    /** Within the example park of demonstration place P-041; organic chemicals are one of the six industries called 两高. */
    private static final String CHEMICALS_IN_THE_PARK = """
            {"type": "Feature", "properties": {"name": "示例化工项目", "industry": "2614"}, "geometry": {"type": "Polygon",
             "coordinates": [[[82.427273, 44.787786], [82.429805, 44.787786], [82.429805, 44.789585], [82.427273, 44.789585],
                              [82.427273, 44.787786]]]}}
            """;

    @Test
    void aContradictionIsShownJudgedTakenBackAndLapsesOnceNothingContradicts() {
        Page page = chromium().open(1440, 900);
        screenChemicalsThatDenyTheirIndustry(page);
        Locator finding = page.getByTestId("finding-R-CT-03");
        Locator sides = page.getByTestId("sides-R-CT-03");
        assertThat(page.getByTestId("judging")).containsText("1 项待认定");
        assertThat(finding).containsText("最严可能：禁止准入");
        assertThat(sides).containsText("2614");
        assertThat(sides).containsText("填写为 否，行业 2614 一般为 是");
        assertThat(page.getByTestId("reason")).containsText("“禁止准入”之间");
        assertThat(page.getByTestId("reason")).containsText("须由人认定");
        keep(page, "contradiction");

        page.getByTestId("judge-give").click();
        assertThat(finding.locator(".fault")).hasText("还要写明：认定为、认定人、理由");
        judge(page, "PROHIBITED", "师市生态环境局核定，须按两高管理");
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");
        page.getByTestId("unjudge-R-CT-03").click();
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "UNDETERMINED");
        assertThat(page.getByTestId("judge-by")).hasValue("李工");

        judge(page, "RESTRICTED", "师市生态环境局核定为限制类");
        Locator judged = page.getByTestId("judged-R-CT-03");
        assertThat(judged).containsText("李工 认定为“限制准入”");
        assertThat(judged).containsText("师市生态环境局核定为限制类");
        assertThat(page.getByTestId("reason")).not().containsText("须由人认定");
        keep(page, "judged");

        page.locator("[data-key=chip-two_high_sector]").click();
        page.locator("[data-key='fact-two_high_sector-true']").click();
        assertThat(page.getByTestId("lapsed")).containsText("这一条不再涉及");
        assertThat(judged).hasCount(0);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void aRecordKeepsWhatWasJudgedByWhomAndWhyAndIsVerifiedWithIt() {
        Page page = chromium().open(1440, 900);
        screenChemicalsThatDenyTheirIndustry(page);
        judge(page, "RESTRICTED", "师市生态环境局核定为限制类");
        assertThat(page.getByTestId("judged-R-CT-03")).isVisible();
        page.getByTestId("record-button").click();
        String id = page.getByTestId("record-id").textContent();

        Page other = chromium().open(1440, 900, "/#screening=" + id);
        assertThat(other.getByTestId("judged-R-CT-03")).containsText("李工 认定为“限制准入”");
        other.getByTestId("verify-button").click();
        assertThat(other.getByTestId("verification")).hasAttribute("data-verified", "true");
        other.locator("[data-key=industry-clear]").click();
        assertThat(other.getByTestId("lapsed")).containsText("地块或行业已改变");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** The list of the synthetic demonstration was read for priority units and says nothing to gas supply (S-CU-01). */
    @Test
    void theMatrixIsReadCellByCellByPointerAndByKeysAndTakenAlong() throws IOException {
        Page page = chromium().open(1440, 900, "/#rules");
        page.getByTestId("rules-part-coverage").click();
        assertThat(page.getByTestId("coverage-count")).containsText("97 个行业大类");
        Locator silent = page.locator("[data-cell='control-unit~PRIORITY~45']");
        assertThat(silent).hasText("默");
        silent.click();
        Locator read = page.getByTestId("coverage-cell");
        assertThat(read).hasAttribute("data-status", "SILENT");
        assertThat(page.getByTestId("silence-S-CU-01")).containsText("供水供气");
        assertThat(page.getByTestId("silence-S-CU-01")).containsText("分类准入要求");
        assertThat(page).hasURL(Pattern.compile("part=coverage&cell=control-unit~PRIORITY~45(&m=|$)"));
        keep(page, "coverage");

        silent.press("ArrowUp");
        silent.press("ArrowLeft");
        page.keyboard().press("Enter");
        assertThat(read.locator("h3")).containsText("× 44 ");
        page.getByTestId("coverage-q").fill("化学原料");
        assertThat(page.locator(".matrix thead th")).hasCount(2);
        Download table =
                page.waitForDownload(() -> page.getByTestId("coverage-csv").click());
        assertThat(table.suggestedFilename()).startsWith("coverage-2026.1-").endsWith(".csv");
        assertThat(Files.readAllLines(table.path()))
                .anyMatch(line -> line.startsWith("饮用水水源保护区,water-source,一级保护区,LEVEL_1,26,"))
                .last()
                .asString()
                .contains("演示数据 (合成)");

        page.locator("[data-cell='water-source~LEVEL_1~26']").click();
        page.getByTestId("coverage-rule-R-WS-00").click();
        assertThat(page.getByTestId("rule-R-WS-00")).isVisible();
        page.goBack();
        assertThat(read.locator("h3")).containsText("一级保护区");
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    private static void screenChemicalsThatDenyTheirIndustry(Page page) {
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill(CHEMICALS_IN_THE_PARK);
        page.getByTestId("paste-read").click();
        assertThat(page.getByTestId("industry-chosen")).containsText("2614", firstAnswer());
        Locator nature = page.getByTestId("fact-nature");
        nature.locator("select").selectOption("NEW");
        assertThat(nature).hasClass(Pattern.compile("given"));
        page.getByTestId("taken-facts").locator("summary").click();
        page.locator("[data-key=state-two_high_sector]").click();
        page.locator("[data-key='fact-two_high_sector-false']").click();
        assertThat(page.getByTestId("judging")).isVisible();
        assertThat(page.getByTestId("judge-give")).isEnabled();
    }

    /** The first question to a server makes it hold the rules against the edition. */
    private static LocatorAssertions.ContainsTextOptions firstAnswer() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(FIRST_ANSWER_MS);
    }

    private static void judge(Page page, String effect, String reason) {
        page.locator("[data-key=judge-R-CT-03-" + effect + "]").click();
        page.getByTestId("judge-by").fill("李工");
        page.getByTestId("judge-reason").fill(reason);
        page.getByTestId("judge-give").click();
    }
}
