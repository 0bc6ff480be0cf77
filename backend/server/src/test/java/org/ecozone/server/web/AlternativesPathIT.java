package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What would make a project possible: asked for, found, shown on the map, and for how long it holds. */
class AlternativesPathIT extends BrowserPath {

    /** What would make it possible, in the form that the service gives; 420 m to the east. */
    private static final String ALTERNATIVES = """
            {"ofResult": "sha256:00", "target": {"effect": "CONDITIONAL", "open": "ANYWHERE"},
             "shift": {"searched": true, "reason": null, "found": true, "withinMetres": 2000, "resolutionMetres": 8, "decides": 900,
               "proved": false, "crs": "EPSG:4502", "eastMetres": 420.0, "northMetres": 0.0, "distanceMetres": 420.0,
               "bearingDegrees": 90.2, "verdict": "CONDITIONAL", "atLeast": "CONDITIONAL", "atMost": "CONDITIONAL",
               "stability": {"certain": true},
               "geometry": {"type": "Polygon", "coordinates":
                 [[[82.507, 44.828], [82.516, 44.828], [82.516, 44.8335], [82.507, 44.8335], [82.507, 44.828]]]},
               "rows": [{"row": "water-source", "layer": "water-source", "name": "饮用水水源保护区", "status": "CLEAR", "categories": [],
                 "contacts": [], "nearest": {"code": "SY-1", "name": "示例", "category": "LEVEL_1", "distanceMetres": 52.0,
                 "bearingDegrees": 270.0}, "holds": null, "open": null}]},
             "clip": null, "avoid": [{"layer": "basic-farmland", "name": "永久基本农田", "areaSquareMetres": 29740.12, "areaMu": 44.61,
               "shareOfSite": 0.0032, "verdict": "CONDITIONAL", "atLeast": "CONDITIONAL", "atMost": "CONDITIONAL"}],
             "otherFacts": [{"fact": "nature", "value": "TECHNICAL_RENOVATION", "label": "技术改造", "labelEn": "Renovation",
               "verdict": "RESTRICTED", "atLeast": "RESTRICTED", "atMost": "RESTRICTED"}]}""";

    @Test
    void showsWhatWouldMakeItPossibleAndWhereOnTheMap() {
        Page page = chromium().open(1366, 768);
        page.route(
                "**/api/screenings/preview/alternatives*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/json")
                        .setBody(ALTERNATIVES)));
        screenRefinery(page);
        page.getByTestId("seek").click();
        assertThat(page.getByTestId("shift")).hasText(Pattern.compile("整体向东移 420\\sm"));
        Locator found = page.getByTestId("alternatives");
        assertThat(found).containsText("有条件准入");
        assertThat(found).containsText("未能穷尽");
        assertThat(found.locator(".costs .changed")).containsText("不涉及 · 最近");
        assertThat(found).containsText("只避让永久基本农田 44.61");
        assertThat(found).containsText("改为技术改造");
        assertThat(page.locator(".ghost-shift")).isAttached();
        assertThat(page.locator(".shift-line[marker-end]")).isAttached();
        assertThat(page.locator("#alternatives-title")).isFocused();
        assertThat(page.locator("#alternatives-title")).isInViewport();
        keep(page, "alternatives");
        page.getByTestId("ghost-shift").click();
        assertThat(page.locator(".ghost-shift")).hasCount(0);
        page.getByTestId("ghost-shift").click();
        assertThat(page.locator(".ghost-shift")).isAttached();

        staysWhileNothingThatMattersChanges(page, found);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** A code of the project and the recording change nothing that was looked for; another industry does. */
    private static void staysWhileNothingThatMattersChanges(Page page, Locator found) {
        page.getByTestId("strip-edit").click();
        page.getByTestId("strip-code").fill("2026-01");
        page.getByTestId("strip-code").press("Enter");
        assertThat(page.getByTestId("filed")).hasText("2026-01");
        assertThat(page.getByTestId("verdict")).hasAttribute("aria-busy", "false");
        assertThat(found).containsText("有条件准入");
        page.getByTestId("record-button").click();
        assertThat(page.getByTestId("recorded")).isVisible();
        assertThat(found).containsText("有条件准入");
        assertThat(page.locator(".ghost-shift")).isAttached();
        page.locator("[data-key=industry-clear]").click();
        assertThat(found).hasCount(0);
        assertThat(page.getByTestId("seek")).isVisible();
    }
}
