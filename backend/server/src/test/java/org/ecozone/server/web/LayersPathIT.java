package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a planner does with the layers: arranges and filters them, reads what they are, and works through their zones in a table. */
class LayersPathIT extends BrowserPath {

    private static final String REMEMBERED = "localStorage.getItem('ecozone.layers')";

    @Test
    void arrangesLayersAndFindsThemSoTheNextDay() {
        Page page = open(1440, 900);
        page.getByTestId("layer-search").fill("饮用水");
        assertThat(page.locator("#layers-panel .layer-row")).hasCount(2);
        page.getByTestId("layer-search").fill("没有这样的图层");
        assertThat(page.locator("#layers-panel .layer-row")).hasCount(0);
        assertThat(page.locator("#layers-panel")).containsText("没有叫这个名称的图层");
        page.getByTestId("layer-search").fill("");

        page.getByTestId("layer-more-basic-farmland").click();
        Locator about = page.getByTestId("about-basic-farmland");
        assertThat(about).containsText(Pattern.compile("276.*亩.*公顷.*2026\\.1.*±1.m", Pattern.DOTALL));
        page.getByTestId("up-basic-farmland").click();
        assertThat(page.getByTestId("up-basic-farmland")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(rowBefore(page, "basic-farmland")).hasAttribute("data-testid", "row-of-nature-reserve");
        page.getByTestId("opacity-basic-farmland").focus();
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("ArrowLeft");
        }
        assertThat(page.locator(".opacity output")).hasText("70\u00a0%");
        page.getByTestId("layer-toggle-forest").check();
        page.getByTestId("only-basic-farmland").click();
        assertThat(page.getByTestId("layer-toggle-control-unit")).not().isChecked();
        page.getByTestId("only-basic-farmland").click();
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        keep(page, "layer-settings");

        page.reload();
        assertThat(page.getByTestId("layer-toggle-forest")).isChecked();
        assertThat(rowBefore(page, "basic-farmland")).hasAttribute("data-testid", "row-of-nature-reserve");
        page.getByTestId("layer-more-basic-farmland").click();
        assertThat(page.locator(".opacity output")).hasText("70\u00a0%");
        page.getByTestId("reset-layers").click();
        assertThat(page.getByTestId("layer-toggle-forest")).not().isChecked();
        assertThat(rowBefore(page, "basic-farmland")).hasAttribute("data-testid", "row-of-groundwater-zone");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void filtersALayerByItsAttributesOnTheMapAndInTheTable() {
        Page page = open(1440, 900);
        page.getByTestId("layer-more-water-source").click();
        page.getByTestId("filter-water-source").click();
        page.getByTestId("filter-water-source-LEVEL_2").uncheck();
        page.getByTestId("filter-water-source-QUASI").uncheck();
        assertThat(page.getByTestId("filter-water-source")).containsText("显示 12 / 28");
        page.getByTestId("table-water-source").click();
        assertThat(page.getByTestId("zone-row")).hasCount(12);
        assertThat(page.getByTestId("zone-table")).containsText("12 / 28");
        assertThat(page.getByTestId("table-sum")).containsText("合计 12 个");
        page.getByTestId("filter-water-source-地表水").uncheck();
        assertThat(page.getByTestId("zone-row")).hasCount(11);
        keep(page, "layer-filter");
        assertThat((String) page.evaluate(REMEMBERED)).contains("LEVEL_1").doesNotContain("LEVEL_2");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void worksThroughZonesInATableAndTakesThemAway() {
        Page page = open(1440, 900);
        page.getByTestId("layer-more-control-unit").click();
        page.getByTestId("table-control-unit").click();
        page.getByTestId("sort-areaMu").click();
        assertThat(page.locator("th[aria-sort=descending]")).containsText("面积（亩）");
        page.getByTestId("table-search").fill("重点管控");
        page.getByTestId("table-search").press("Tab");
        page.getByTestId("zone-row").nth(1).click();
        page.getByTestId("zone-row").nth(2).locator("input").click();
        assertThat(page.locator("[data-testid=zone-row][aria-selected=true]")).hasCount(2);
        JsonNode units = units(page);
        double square = 0;
        for (Locator row :
                page.locator("[data-testid=zone-row][aria-selected=true]").all()) {
            square += areaOf(units, row.getAttribute("data-code"));
        }
        assertThat(page.getByTestId("table-sum")).containsText("选中 2 个：" + String.format("%,.2f", square * 3 / 2000));
        page.getByTestId("table-show").click();
        keep(page, "zone-table");

        String csv =
                textOf(page.waitForDownload(() -> page.getByTestId("table-csv").click()));
        assertThat(csv.lines()).hasSize(3).first().asString().contains("编码,名称,类别,面积（亩）");
        JsonNode json = JsonMapper.shared()
                .readTree(textOf(page.waitForDownload(
                        () -> page.getByTestId("table-geojson").click())));
        assertThat(json.at("/features")).hasSize(2);

        choosesOnTheMap(page);
        page.getByTestId("table-close").click();
        assertThat(page.getByTestId("zone-table")).isHidden();
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    /** What is brought into view lies in the map's middle: a click there takes it out of the selection, another puts it back. */
    private static void choosesOnTheMap(Page page) {
        page.getByTestId("table-search").fill("ZH65900720050");
        assertThat(page.getByTestId("zone-row")).hasCount(1);
        page.getByTestId("zone-row").click();
        page.getByTestId("table-show").click();
        page.waitForTimeout(800);
        page.getByTestId("map").click();
        assertThat(page.getByTestId("zone-row")).hasAttribute("aria-selected", "false");
        page.getByTestId("map").click();
        assertThat(page.getByTestId("zone-row")).hasAttribute("aria-selected", "true");
        assertThat(page.locator(".leaflet-popup")).hasCount(0);
    }

    private Page open(int width, int height) {
        Page page = chromium().open(width, height);
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        assertThat(page.locator("#layers-panel .spinner")).hasCount(0);
        return page;
    }

    private static Locator rowBefore(Page page, String layer) {
        return page.locator("[data-testid=row-of-" + layer + "]").locator("xpath=preceding-sibling::li[1]");
    }

    private static JsonNode units(Page page) {
        return JsonMapper.shared()
                .readTree(page.request()
                        .get("/api/layers/control-unit/zones?edition=2026.1")
                        .body());
    }

    private static double areaOf(JsonNode zones, String code) {
        for (JsonNode zone : zones.get("features")) {
            if (zone.at("/properties/code").stringValue().equals(code)) {
                return zone.at("/properties/areaSquareMetres").doubleValue();
            }
        }
        throw new AssertionError(code);
    }

    private static String textOf(Download download) {
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
