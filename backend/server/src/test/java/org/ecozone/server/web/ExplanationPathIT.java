package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A verdict that explains itself on the page: why, what it hangs on, and where on the map. */
class ExplanationPathIT extends BrowserPath {

    private static final String FIRST_LEVEL_ZONE = "SY-01-1";

    @Test
    void tracesAProvisionToItsArticleItsPlaceAndItsFacts() {
        Page page = chromium().open(1440, 900);
        screen(page, DemoSites.refineryInAFirstLevelZone(page));

        Locator finding = page.getByTestId("finding-R-WS-01");
        finding.locator("summary").first().click();
        assertThat(finding.locator(".cited")).containsText("第三百一十九条");
        assertThat(finding.locator(".cited")).containsText("起施行");
        assertThat(finding.locator(".traces")).containsText("成立");
        assertThat(finding.locator(".traces")).containsText("一级保护区");
        assertThat(finding.locator(".traces")).not().containsText("category");
        assertThat(finding.locator(".fact-table tbody tr").first()).isVisible();
        keep(page, "finding-explained");

        page.getByTestId("grouping-scope").check(force());
        assertThat(page.getByTestId("group-LAW")).containsText("法律法规与政策");
        page.getByTestId("grouping-dimension").check(force());
        assertThat(page.getByTestId("group-空间布局约束")).isVisible();
    }

    @Test
    void leadsFromTheTextToTheAreaAndBack() {
        Page page = chromium().open(1440, 900);
        screen(page, DemoSites.refineryInAFirstLevelZone(page));
        Locator piece = page.locator("[data-piece='water-source/" + FIRST_LEVEL_ZONE + "']");
        Locator finding = page.getByTestId("finding-R-WS-01");

        finding.hover();
        assertThat(piece).hasClass(Pattern.compile("\\blit\\b"));
        page.locator("[data-key=home]").click();
        page.waitForTimeout(400);
        double small = piece.boundingBox().width;
        finding.locator("summary").first().click();
        finding.locator("[data-zone=" + FIRST_LEVEL_ZONE + "]").click();
        page.waitForTimeout(400);
        assertThat(piece.boundingBox().width).isGreaterThan(5 * small);

        page.mouse().move(10, 10);
        BoundingBox box = piece.boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        assertThat(finding).hasClass(Pattern.compile("\\bmarked\\b"));
        assertThat(finding).isInViewport();
        assertThat(page.getByTestId("chosen-pieces")).containsText("一级保护区");
        assertThat(page.getByTestId("here-findings")).isVisible();
        keep(page, "area-to-text");
        page.keyboard().press("Escape");
        assertThat(page.locator(".finding.marked")).hasCount(0);
    }

    @Test
    void reachesPiecesAndProvisionsByKeyboard() {
        Page page = chromium().open(1440, 900);
        screen(page, DemoSites.refineryInAFirstLevelZone(page));
        Locator piece = page.locator("[data-piece='water-source/" + FIRST_LEVEL_ZONE + "']");
        Locator finding = page.getByTestId("finding-R-WS-01");

        piece.focus();
        assertThat(piece).hasAttribute("aria-label", Pattern.compile("一级保护区.*项条款"));
        assertThat(finding).hasClass(Pattern.compile("\\blit\\b"));
        page.keyboard().press("Enter");
        assertThat(finding).hasClass(Pattern.compile("\\bmarked\\b"));

        page.locator("[data-key=unmark]").press("Enter");
        assertThat(page.locator(".finding.marked")).hasCount(0);
        openTab(page, "layers");
        Locator theme = page.getByTestId("theme-water-source");
        theme.locator(".theme-toggle").press("Enter");
        page.getByTestId("resting-" + FIRST_LEVEL_ZONE).press("Enter");
        assertThat(finding).hasClass(Pattern.compile("\\bmarked\\b"));
    }

    @Test
    void showsWhatTheVerdictHangsOnAndWhatIsOneFactAway() {
        Page page = chromium().open(1440, 900);
        JsonNode result = screen(page, DemoSites.refineryAtTheEdgeOfAFirstLevelZone(page, 0.001));

        assertThat(result.path("counterfactuals")).isNotEmpty();
        page.getByTestId("counterfactuals").locator("summary").click();
        assertThat(page.getByTestId("counterfactual"))
                .hasCount(result.path("counterfactuals").size());
        Locator zone = page.getByTestId("counterfactuals").locator(".zone-link").first();
        zone.scrollIntoViewIfNeeded();
        zone.hover();
        assertThat(page.locator(".piece.lit").first()).isAttached();
        assertThat(page.getByTestId("counterfactuals")).containsText("若没有");

        assertThat(result.path("whyNot")).isNotEmpty();
        Locator whyNot = page.getByTestId("why-not");
        whyNot.locator("summary").first().click();
        JsonNode first = result.path("whyNot").path(0);
        assertThat(page.getByTestId("why-not-" + first.path("rule").asString())).isVisible();

        assertThat(page.getByTestId("stability"))
                .hasAttribute(
                        "data-certain",
                        String.valueOf(result.path("stability").path("certain").booleanValue()));
        page.getByTestId("stability").locator("summary").first().click();
        page.locator("[data-key=go-to-accuracy]").click();
        assertThat(page.locator("#fact-accuracy")).isFocused();
        keep(page, "counterfactuals");
    }

    @Test
    void tellsThatTheVerdictDependsOnWhereTheBorderWasMeasured() {
        Page page = chromium().open(1440, 900);
        screen(page, DemoSites.farmServiceAtTheEdgeOfTheRedline(page, 0.001));
        Locator stability = page.getByTestId("stability");
        // The verdict is open: that measurement does not move it would read as if it were certain.
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "UNDETERMINED");
        assertThat(stability).hasCount(0);

        page.getByTestId("accuracy").locator("input").fill("100");
        assertThat(stability).hasAttribute("data-certain", "false");
        assertThat(stability).containsText("取决于测量");
        stability.locator("summary").first().click();
        Locator zones = page.getByTestId("stability-zones").locator(".zone-link");
        Locator zone = zones.filter(new Locator.FilterOptions().setHasText("生态保护红线"));
        assertThat(zone).hasCount(1);
        zone.hover();
        assertThat(page.locator("[data-piece^='redline/'].lit").first()).isAttached();
        keep(page, "depends-on-measurement");
    }

    @Test
    void listsWhatAPersonMustCheckAndKeepsTheTicksInThisBrowser() {
        Page page = chromium().open(1440, 900);
        JsonNode result = screen(page, DemoSites.refineryInAFirstLevelZone(page));
        int clauses = result.path("clausesByPerson").size();
        assertThat(clauses).isPositive();

        openTab(page, "person");
        Locator list = page.getByTestId("checklist");
        list.locator("summary").click();
        assertThat(list.locator("tbody tr")).hasCount(clauses);
        list.locator("input").first().check();
        assertThat(page.getByTestId("checked-count")).hasText("已核对 1 / " + clauses);
        keep(page, "checklist");

        page.reload();
        screen(page, DemoSites.refineryInAFirstLevelZone(page));
        openTab(page, "person");
        assertThat(page.getByTestId("checked-count")).hasText("已核对 1 / " + clauses);
    }

    @Test
    void namesTheClassOfTheEnvironmentalAssessment() {
        Page page = chromium().open(1440, 900);
        JsonNode eia = screen(page, DemoSites.refineryInAFirstLevelZone(page)).path("eia");
        JsonNode item = eia.path("items").path(0);
        assertThat(item.isMissingNode()).isFalse();

        Locator section = page.getByTestId("eia");
        assertThat(section.locator(".eia-class")).containsText("待定：缺");
        section.locator("summary").click();
        assertThat(section).containsText(Pattern.compile("仍有可能：报告书 或 "));
        assertThat(page.getByTestId("eia-" + item.path("no").intValue()))
                .containsText(item.path("name").asString());
        keep(page, "eia-class");
    }

    @Test
    void printsEverythingThatTheVerdictRestsOn() {
        Page page = chromium().open(1280, 800);
        screen(page, DemoSites.refineryInAFirstLevelZone(page));
        Locator closed = page.locator("#result details:not([open])");
        int before = closed.count();
        assertThat(before).isPositive();

        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(closed).hasCount(0);
        for (String part : List.of("findings", "checklist", "basis", "theme-control-unit")) {
            assertThat(page.getByTestId(part)).isVisible();
        }
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(closed).hasCount(before);
    }

    @Test
    void explainsInEnglish() {
        Page page = chromium().open(1440, 900);
        screen(page, DemoSites.refineryInAFirstLevelZone(page));
        page.getByTestId("display-button").click();
        page.getByTestId("language").selectOption("en");

        assertThat(page.getByTestId("stability"))
                .containsText(Pattern.compile("Measurement does not change|Depends on measurement"));
        assertThat(page.getByTestId("counterfactuals")).containsText("What the verdict hangs on");
        Locator finding = page.getByTestId("finding-R-WS-01");
        finding.locator("summary").first().click();
        assertThat(finding.locator(".traces")).containsText("holds");
        assertThat(page.getByTestId("view-rules")).hasText("Lists and rules");
        keep(page, "explained-in-english");
    }

    /** Pastes a site; answers the result that the page shows of it with its industry. */
    private static JsonNode screen(Page page, String site) {
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill(site);
        Response answer = page.waitForResponse(
                response -> response.url().contains("/api/screenings/preview")
                        && !response.url().contains("overlaps")
                        && response.request().postData().contains("\"industry\""),
                () -> page.getByTestId("paste-read").click());
        JsonNode result = JsonMapper.shared().readTree(answer.body()).path("result");
        assertThat(page.getByTestId("verdict"))
                .hasAttribute("data-hash", result.path("resultHash").asString());
        assertThat(page.locator(".piece:not(.quiet)").first()).isAttached();
        return result;
    }

    private static Locator.CheckOptions force() {
        return new Locator.CheckOptions().setForce(true);
    }
}
