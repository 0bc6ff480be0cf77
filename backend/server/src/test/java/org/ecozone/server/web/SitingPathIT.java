package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who has a project and no place: from the industry to the map by verdict, its tables and files; and what may be built at a place. */
class SitingPathIT extends BrowserPath {

    /** The territory is cut when somebody first asks. */
    private static final double CUTTING_MILLIS = 180_000;

    @Test
    void leadsFromAnIndustryToTheMapByVerdictAndFromAPlaceToItsIndustries() throws IOException {
        Page page = chromium().open(1366, 768);
        page.getByTestId("view-siting").click();
        page.locator("#industry-input").fill("4416");
        page.locator("[data-testid=industry-option][data-code='4416']").click();
        asksNothingWithAGroundThatCannotBeRead(page);
        page.getByTestId("siting-mu").fill("６００");
        page.getByTestId("siting-ask").click();
        Locator regions = page.getByTestId("siting-regions");
        assertThat(regions).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CUTTING_MILLIS));
        keep(page, "siting");
        JsonNode file = saved(page, "选址-4416-2026.1.geojson");

        // The territory of the demonstration data, as the indicators of the auditor's page have it.
        assertThat(sum(regions)).isEqualByComparingTo("4334170.88");
        assertThat(file.path("features").size())
                .isEqualTo(regions.locator("tbody tr").count());
        assertThat(file.at("/siting/areaMu").intValue()).isEqualTo(600);
        assertThat(page.getByTestId("siting-mu")).not().hasAttribute("aria-invalid", "true");
        assertThat(page.getByTestId("siting-taken")).containsText("600 亩");
        assertThat(page.getByTestId("siting-ground")).containsText("4416");
        showsAllColumnsOfTheTable(page);
        isAskedWithinARegiment(page, regions);
        answersAQuestion(page, regions);
        tellsWhatMayBeBuiltAtAPlace(page);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** Whoever is sent the address asks where it was asked, before there is an answer too. */
    @Test
    void anAddressSaysWhereAPlaceIsLookedFor() {
        Page page = chromium().open(1366, 768);
        page.navigate(page.url().replaceAll("#.*", "") + "#siting&within=admin-area/WS-84");
        page.reload();
        Locator within = page.getByTestId("siting-within");
        assertThat(within).hasValue("admin-area/WS-84");
        assertThat(within.locator("option:checked")).hasText("84团");
        page.getByTestId("siting-ask").click();
        assertThat(page.getByTestId("siting-ground"))
                .containsText("84团", new LocatorAssertions.ContainsTextOptions().setTimeout(CUTTING_MILLIS));
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    private static void asksNothingWithAGroundThatCannotBeRead(Page page) {
        Locator mu = page.getByTestId("siting-mu");
        mu.fill("600亩");
        mu.press("Enter");
        assertThat(mu).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#siting-mu-fault")).hasText("请填数字");
        assertThat(page.getByTestId("siting-progress")).hasCount(0);
        assertThat(page.getByTestId("siting-regions")).hasCount(0);
    }

    private static BigDecimal mu(String text) {
        return new BigDecimal(text.replace(",", ""));
    }

    private static JsonNode saved(Page page, String name) throws IOException {
        Download file =
                page.waitForDownload(() -> page.getByTestId("siting-geojson").click());
        assertThat(file.suggestedFilename()).isEqualTo(name);
        return JsonMapper.shared().readTree(Files.readAllBytes(file.path()));
    }

    /** On an office's laptop nothing of the table has to be scrolled sideways, and no figure is broken over lines. */
    private static void showsAllColumnsOfTheTable(Page page) {
        for (String by : List.of("byUnit", "byAdminArea")) {
            page.getByTestId("siting-by-" + by).click();
            Locator table = page.getByTestId("siting-table");
            assertThat(table.locator("thead")).isVisible();
            assertThat((boolean) page.locator(".siting-scroll").evaluate("box => box.scrollWidth <= box.clientWidth"))
                    .isTrue();
            assertThat((boolean)
                            table.evaluate("table => [...table.querySelectorAll('td')].every(td => td.offsetHeight < 30"
                                    + " && getComputedStyle(td).textAlign === 'right')"))
                    .isTrue();
            assertThat(table.locator("tfoot td").last()).hasText("4,334,170.88");
        }
    }

    /** The service answers of the regiment alone: its figures, its questions, its file; the territory is there again without it. */
    private static void isAskedWithinARegiment(Page page, Locator regions) throws IOException {
        BigDecimal row = mu(page.locator("#siting [data-testid=siting-table] tbody")
                .filter(new Locator.FilterOptions().setHasText("84团"))
                .first()
                .locator("td")
                .last()
                .textContent());
        String ofTerritory = page.locator(".siting-facts").textContent();
        Locator ground = page.getByTestId("siting-ground");
        assertThat(ground).containsText("全域");
        page.getByTestId("siting-within").selectOption("admin-area/WS-84");
        assertThat(ground).containsText("84团");
        keep(page, "siting-within");
        BigDecimal own = sum(regions);
        // The row is levelled with the other rows of the territory, the regiment by itself is as it is measured.
        assertThat(own.subtract(row).abs()).isLessThan(new BigDecimal("0.1"));
        assertThat(mu(ground.locator("span").textContent().replaceAll("[^0-9.]", "")))
                .isEqualByComparingTo(own);
        assertThat(page.locator(".siting-facts").textContent()).contains("84团").isNotEqualTo(ofTerritory);
        assertThat(page.url()).contains("#siting&within=admin-area/WS-84");
        JsonNode file = saved(page, "选址-4416-84团-2026.1.geojson");
        assertThat(file.at("/siting/within/zone").asString()).isEqualTo("WS-84");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.getByTestId("siting-within").selectOption("");
        assertThat(ground).containsText("全域");
        assertThat(page.locator(".siting-facts").textContent()).isEqualTo(ofTerritory);
        assertThat(asked).noneMatch(url -> url.contains("/api/siting"));
    }

    private static BigDecimal sum(Locator regions) {
        return regions.locator("tbody td:nth-child(2)").allTextContents().stream()
                .map(SitingPathIT::mu)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An answer follows the project: a fact that is stated changes the map. */
    private static void answersAQuestion(Page page, Locator regions) {
        Locator head = page.getByTestId("siting-head");
        String before = head.textContent();
        Locator field = page.locator(".siting-facts .fact.missing").first();
        Locator choice = field.locator("select");
        if (choice.count() > 0) {
            choice.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        } else {
            field.locator("label").first().click();
        }
        assertThat(page.locator(".siting-facts .fact.given")).hasCount(1);
        // The line ends with the hash of the result, which is of the facts too.
        assertThat(head).not().hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(CUTTING_MILLIS));
        assertThat(page.getByTestId("siting-former")).hasCount(0);
        assertThat(regions).isVisible();
    }

    private static void tellsWhatMayBeBuiltAtAPlace(Page page) {
        page.getByTestId("find-input").fill("82.4975, 44.829");
        page.getByTestId("find-input").press("Enter");
        assertThat(page.getByTestId("here-ruling")).containsText("4416");
        page.getByTestId("here-buildable").click();
        Locator place = page.getByTestId("buildable");
        assertThat(place.locator("details").first()).isVisible();
        page.getByTestId("buildable-seek").fill("2511");
        assertThat(place.locator("li")).hasCount(1);
        keep(page, "siting-place");
        place.locator("li button").click();
        assertThat(page.getByTestId("siting-industry")).containsText("2511");
        assertThat(page.getByTestId("siting-head"))
                .containsText("2511", new LocatorAssertions.ContainsTextOptions().setTimeout(CUTTING_MILLIS));
        assertThat(page.getByTestId("siting-former")).hasCount(0);
    }
}
