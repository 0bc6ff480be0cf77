package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.ecozone.server.Http.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** A project is registered from a record, its state changed, all projects screened again, and what changed and why is opened. */
@DirtiesContext
class RegisterPathIT extends BrowserPath {

    private static final String PROJECTS = "/#records&part=projects";

    /** Photovoltaics on ground that is farmland in one edition and not in the next; and a refinery far from it. */
    private static final String ON_FARMLAND = square("沿渠光伏方阵", "4416", 82.30885, 44.87044);

    private static final String ELSEWHERE = square("沿渠炼油项目", "2511", 82.35, 44.85);

    private static String square(String name, String industry, double east, double north) {
        return """
                {"type": "Feature", "properties": {"name": "%s", "industry": "%s", "facts": {"nature": "NEW"}},
                 "geometry": {"type": "Polygon", "coordinates": [[[%3$s, %4$s], [%5$s, %4$s], [%5$s, %6$s], [%3$s, %6$s],
                   [%3$s, %4$s]]]}}""".formatted(name, industry, east, north, east + 0.0012, north + 0.0008);
    }

    private String recorded(String site, String edition) {
        Answer recorded = http().post("/api/screenings?asOf=2026-11-23&edition=" + edition, site);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        return recorded.text("/id");
    }

    private void registered(String site, String edition) {
        Answer project = http().post(
                        "/api/projects", "{\"screening\": \"" + recorded(site, edition) + "\", \"state\": \"BUILT\"}");
        assertThat(project.status()).as(project.body()).isEqualTo(201);
    }

    @Test
    void registersAProjectChangesItsStateScreensItAgainAndSaysWhy() throws IOException {
        registered(ELSEWHERE, "2026.1");
        recorded(ON_FARMLAND, "2026.1");
        Page page = chromium().open(1366, 768, PROJECTS);
        // What other tests have registered on this server stays out of sight.
        page.getByTestId("projects-q").fill("沿渠");
        assertThat(page.getByTestId("project-row")).hasCount(1);
        registers(page);
        approves(page);
        keep(page, "register-project");

        page.getByTestId("project-back").click();
        assertThat(page.getByTestId("project-row")).hasCount(2);
        page.getByTestId("projects-q").fill("12号");
        assertThat(page.getByTestId("project-row")).hasCount(1);
        page.getByTestId("projects-q").fill("沿渠");
        assertThat(page.getByTestId("project-row")).hasCount(2);
        again(page, "2026.1");
        assertThat(page.getByTestId("again-summary")).hasText("2 个不变");
        again(page, "2020.1");
        assertThat(page.getByTestId("again-summary")).hasText("1 个项目结论变严，1 个结论不变而条款有变");
        saysThatClausesChanged(page.getByTestId("again-row").nth(1));
        opensWhy(page, page.getByTestId("again-row").first());
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    private static void registers(Page page) {
        page.getByTestId("project-new").click();
        assertThat(page.getByTestId("new-record")).containsText("光伏方阵");
        page.getByTestId("new-code").fill("师市环审〔2026〕12号");
        page.getByTestId("new-state").selectOption("ACCEPTED");
        page.getByTestId("new-save").click();
        assertThat(page.getByTestId("project-head")).containsText("光伏方阵");
        assertThat(page.getByTestId("project-head")).containsText("师市环审〔2026〕12号");
        assertThat(page).hasURL(Pattern.compile("#records&part=projects&project=[0-9a-f-]{36}"));
    }

    private static void approves(Page page) {
        page.getByTestId("project-change").click();
        page.getByTestId("edit-state").selectOption("APPROVED");
        page.getByTestId("edit-remark").fill("批复已下达");
        page.getByTestId("edit-save").click();
        Locator history = page.getByTestId("project-history").locator("li");
        assertThat(history).hasCount(2);
        assertThat(history.first()).containsText("已受理 → 已批复");
        assertThat(history.first()).containsText("批复已下达");
    }

    private static void opensWhy(Page page, Locator first) throws IOException {
        assertThat(first).hasAttribute("data-direction", "STRICTER");
        assertThat(first).containsText("光伏方阵");
        first.locator("summary").first().click();
        Locator change = first.locator("[data-rule='R-FL-06']");
        assertThat(change).containsText("新成立");
        assertThat(change.locator("[data-cause=EDITION]")).containsText("2026.1 → 2020.1");
        Locator check = first.getByTestId("again-check").first();
        assertThat(check).containsText(Pattern.compile("无须核对 → 须核对|须核对 → 无须核对"));
        assertThat(check.locator("[data-cause=EDITION]")).containsText("2026.1 → 2020.1");
        keep(page, "register-why");
        takesTheTable(page);
        change.getByTestId("again-zone").first().click();
        assertThat(page).hasURL(Pattern.compile("z=farmland"));
        change.getByTestId("again-rule").click();
        assertThat(page.getByTestId("rule-R-FL-06")).isVisible();
    }

    /** Still prohibited, but not by the same clauses: the head must not call it unchanged, and what is gone must not look prohibited. */
    private static void saysThatClausesChanged(Locator row) {
        assertThat(row).hasAttribute("data-direction", "CLAUSES");
        assertThat(row.locator(".again-direction")).containsText(Pattern.compile("结论不变，\\d+ 条变化"));
        row.locator("summary").first().click();
        Locator gone =
                row.locator(".again-change:is(.kind-GONE, .kind-RULED_OUT)").first();
        assertThat(gone.locator(".icon-CLEAR")).hasCount(1);
        assertThat(gone.locator(".icon-PROHIBITED")).hasCount(0);
        assertThat(gone.locator(".again-was")).hasCSS("text-decoration-line", "line-through");
        row.locator("summary").first().click();
    }

    private static void again(Page page, String edition) {
        if (page.getByTestId("again-open").isVisible()) {
            page.getByTestId("again-open").click();
        }
        page.getByTestId("again-edition").selectOption(edition);
        page.getByTestId("again-run").click();
    }

    private static void takesTheTable(Page page) throws IOException {
        Download table =
                page.waitForDownload(() -> page.getByTestId("again-csv").click());
        String csv = Files.readString(table.path(), StandardCharsets.UTF_8);
        assertThat(csv).contains("光伏方阵", "变严", "R-FL-06", "数据版本", "演示数据");
        assertThat(table.suggestedFilename()).endsWith(".csv");
    }

    @Test
    void tellsWhoseChangeCameFirstAndKeepsWhatIsTyped() {
        registered(square("技改", "2511", 82.37, 44.86), "2025.1");
        String id = http().get("/api/projects?limit=1").text("/projects/0/id");
        Page page = chromium().open(1366, 768, PROJECTS + "&project=" + id);
        page.getByTestId("project-change").click();
        String hash = http().get("/api/projects/" + id).text("/contentHash");
        http().post("/api/projects/" + id + "/changes", "{\"previous\": \"" + hash + "\", \"remark\": \"另一人\"}");
        page.getByTestId("edit-remark").fill("我的备注");
        page.getByTestId("edit-save").click();
        assertThat(page.getByTestId("problem")).containsText("第 2 版");
        assertThat(page.getByTestId("edit-remark")).hasValue("我的备注");
        assertThat(page.getByTestId("project-history").locator("li")).hasCount(1);
    }

    @Test
    void recordsTheNewResultForTheProject() {
        registered(square("改扩建", "4416", 82.30885, 44.87044), "2020.1");
        String id = http().get("/api/projects?limit=1").text("/projects/0/id");
        Page page = chromium().open(1366, 768, PROJECTS + "&project=" + id);
        assertThat(page.getByTestId("project-record")).hasCount(1);
        page.getByTestId("again-edition").selectOption("2026.1");
        page.getByTestId("again-run").click();
        page.getByTestId("again-row").locator("summary").first().click();
        page.getByTestId("again-keep").click();
        assertThat(page.getByTestId("project-record")).hasCount(2);
        assertThat(page.getByTestId("project-record").first()).containsText("2026.1");
        assertThat(http().get("/api/projects/" + id).text("/screening/edition/code"))
                .isEqualTo("2026.1");
    }

    @Test
    void isWorkedByTheKeysAndFitsASmallScreen() {
        registered(square("小屏", "2511", 82.36, 44.86), "2026.1");
        Page page = chromium().open(375, 812, PROJECTS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Locator row = page.getByTestId("project-row").first().locator("button");
        row.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("project-head")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("project-row").first()).isVisible();
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue()).isLessThanOrEqualTo(375);
        keep(page, "register-small");
        assertThat(chromium().consoleErrors()).isEmpty();
    }
}
