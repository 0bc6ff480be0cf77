package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every state of the page, on a desk and on a phone, by day and by night, held against WCAG 2.2 A and AA by axe-core. */
class AccessibilityPathIT extends BrowserPath {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    /** The territory is cut when somebody first asks, and a verification reads every zone. */
    private static final double LONG_MILLIS = 180_000;

    private final List<String> violations = new ArrayList<>();

    @Test
    void holdsInEveryState() {
        Page page = chromium().open(WIDTH, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        map(page);
        questions(page);
        result(page);
        register(page);
        many(page);
        siting(page);
        audit(page);
        rules(page);
        assertThat(violations).isEmpty();
        // The text that is no site is refused.
        assertThat(chromium().consoleErrors()).allMatch(error -> error.contains("/api/sites/read"));
    }

    private void map(Page page) {
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        assertThat(page.locator("#layers-panel .spinner")).hasCount(0);
        check(page, "first view");
        page.getByTestId("layer-more-water-source").click();
        page.getByTestId("filter-water-source").click();
        page.getByTestId("filter-water-source-QUASI").uncheck();
        page.getByTestId("table-water-source").click();
        assertThat(page.getByTestId("zone-row").first()).isVisible();
        check(page, "a layer, its filter and its table");
        page.getByTestId("table-close").click();
        page.getByTestId("filter-water-source-QUASI").check();
        page.getByTestId("layer-more-water-source").click();
        page.locator(".bar [data-key=keys]").click();
        check(page, "keys");
        page.keyboard().press("Escape");
        page.getByTestId("asked-button").click();
        page.getByTestId("as-of").fill("2026-13-01");
        page.getByTestId("as-of").press("Tab");
        check(page, "a day that is none");
        page.keyboard().press("Escape");
        page.getByTestId("find-input").fill("84团");
        assertThat(page.locator(".find-offer [role=option]").first()).isVisible();
        check(page, "search");
        page.getByTestId("find-input").fill("82.4975, 44.829");
        page.getByTestId("find-input").press("Enter");
        assertThat(page.getByTestId("here-zones")).isVisible();
        assertThat(page.getByTestId("here-extract")).isVisible();
        check(page, "what is here");
        page.getByTestId("here-buildable").click();
        page.getByTestId("buildable").locator("summary").first().click();
        check(page, "what may be built here");
        page.getByTestId("view-screening").click();
        page.getByTestId("draw-button").click();
        check(page, "drawing");
        page.keyboard().press("Escape");
    }

    private void questions(Page page) {
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill("POLYGON 82 44");
        page.getByTestId("paste-read").click();
        assertThat(page.getByTestId("problem").first()).isVisible();
        check(page, "a text that is no site");
        page.getByTestId("paste-text").fill(CHEMICALS);
        page.getByTestId("paste-read").click();
        assertThat(page.getByTestId("industry-chosen")).containsText("2614");
        page.getByTestId("fact-nature").locator("select").selectOption("NEW");
        page.getByTestId("taken-facts").locator("summary").click();
        page.locator("[data-key=state-two_high_sector]").click();
        page.locator("[data-key='fact-two_high_sector-false']").click();
        assertThat(page.getByTestId("judging")).isVisible();
        unfold(page, "#result .next");
        check(page, "questions, and what a person judges");
        page.getByTestId("new-project").click();
    }

    private void result(Page page) {
        screenRefinery(page);
        for (String tab : List.of("layers", "basis", "person", "clauses")) {
            openTab(page, tab);
            unfold(page, "#tab-page :is(.group, .section, .theme):first-of-type");
            check(page, "result, " + tab);
        }
        page.getByTestId("record-button").click();
        assertThat(page.getByTestId("record-id")).hasCount(1);
        openTab(page, "person");
        assertThat(page.getByTestId("review-form")).isVisible();
        page.getByTestId("review-give").click();
        check(page, "record and review");
    }

    private void register(Page page) {
        page.getByTestId("view-records").click();
        assertThat(page.getByTestId("record-row").first()).isVisible();
        check(page, "records");
        page.getByTestId("records-part-projects").click();
        page.getByTestId("project-new").click();
        assertThat(page.getByTestId("new-record")).isVisible();
        check(page, "project, new");
        page.getByTestId("new-save").click();
        assertThat(page.getByTestId("project-head")).isVisible();
        page.getByTestId("project-change").click();
        page.getByTestId("again-run").click();
        assertThat(page.getByTestId("again-row")).hasCount(1);
        page.getByTestId("again-row").locator("summary").first().click();
        check(page, "project");
        page.getByTestId("project-back").click();
        page.getByTestId("again-close").click();
        assertThat(page.getByTestId("project-row").first()).isVisible();
        check(page, "projects");
    }

    private void many(Page page) {
        page.getByTestId("view-screening").click();
        page.getByTestId("site-file-input")
                .setInputFiles(new FilePayload(
                        "备选地块.geojson", "application/geo+json", SITES.getBytes(StandardCharsets.UTF_8)));
        page.getByTestId("screen-all").click();
        assertThat(page.getByTestId("many-row")).hasCount(2);
        assertThat(page.getByTestId("many-progress")).containsText("已研判");
        check(page, "many sites");
        for (Locator tick : page.getByTestId("many-tick").all()) {
            tick.check();
        }
        page.getByTestId("many-compare").click();
        assertThat(page.getByTestId("compared")).isVisible();
        check(page, "many sites, compared");
        page.getByTestId("many-back").click();
        page.getByTestId("many-close").click();
    }

    private void siting(Page page) {
        page.getByTestId("view-siting").click();
        page.getByTestId("siting-ask").click();
        assertThat(page.getByTestId("siting-regions"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MILLIS));
        check(page, "siting");
    }

    private void rules(Page page) {
        page.getByTestId("view-rules").click();
        assertThat(page.getByTestId("rules-count")).isVisible();
        check(page, "rules");
        page.evaluate("location.hash = '#rules&unit=ZH65900720050'");
        assertThat(page.getByTestId("unit-head")).containsText("ZH65900720050");
        check(page, "the list of a unit");
        page.getByTestId("rules-part-coverage").click();
        // All divisions are some thousand cells of the same kinds.
        page.getByTestId("coverage-q").fill("化学原料");
        assertThat(page.locator(".matrix thead th")).hasCount(2);
        page.locator("[data-cell='control-unit~PRIORITY~26']").click();
        assertThat(page.getByTestId("coverage-cell")).isVisible();
        check(page, "rules, coverage");
        page.getByTestId("rules-part-basis").click();
        assertThat(page.getByTestId("basis-q")).isVisible();
        check(page, "rules, basis");
    }

    private void audit(Page page) {
        page.getByTestId("view-audit").click();
        page.getByTestId("indicator-redline-area").locator("[aria-expanded]").click();
        assertThat(page.getByTestId("indicator-body")).isVisible();
        check(page, "audit, board");
        page.getByTestId("part-comparison").click();
        page.getByTestId("earlier").selectOption("2020.1");
        page.getByTestId("later").selectOption("2026.1");
        page.getByTestId("compare-redline").click();
        assertThat(page.getByTestId("balance-sum")).isVisible();
        check(page, "audit, comparison");
        page.getByTestId("part-verification").click();
        page.getByTestId("verify-edition").click();
        assertThat(page.getByTestId("run-result").first())
                .hasAttribute(
                        "data-agrees", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(LONG_MILLIS));
        check(page, "audit, verification");
    }

    private static final String SITES = """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"name": "肉联厂一号", "行业代码": "1353"}, "geometry": {"type": "Polygon",
              "coordinates": [[[82.3223, 44.8042], [82.3233, 44.8042], [82.3233, 44.8049], [82.3223, 44.8049], [82.3223, 44.8042]]]}},
             {"type": "Feature", "properties": {"name": "肉联厂二号", "行业代码": "1353"}, "geometry": {"type": "Polygon",
              "coordinates": [[[82.4899, 44.7499], [82.4909, 44.7499], [82.4909, 44.7506], [82.4899, 44.7506], [82.4899, 44.7499]]]}}]}
            """;

    /** Organic chemicals within the example park of demonstration place P-041. */
    private static final String CHEMICALS = """
            {"type": "Feature", "properties": {"name": "示例化工项目", "industry": "2614"}, "geometry": {"type": "Polygon",
             "coordinates": [[[82.427273, 44.787786], [82.429805, 44.787786], [82.429805, 44.789585], [82.427273, 44.789585],
                              [82.427273, 44.787786]]]}}
            """;

    /** Opens all that is folded there, to its depth. */
    private static void unfold(Page page, String panel) {
        String closed = panel + " details:not([open])";
        while (page.locator(closed).count() > 0) {
            page.evalOnSelectorAll(closed, "all => all.forEach(one => { one.open = true; })");
            page.evaluate("() => new Promise(requestAnimationFrame)");
        }
    }

    /** The state as it stands, on a phone by night and on a desk by day: what has a colour there has it on the other, too. */
    private void check(Page page, String state) {
        look(page, 375, 812, ColorScheme.DARK);
        Axe.violations(page).forEach(one -> violations.add(state + " on a phone by night: " + one));
        look(page, WIDTH, HEIGHT, ColorScheme.LIGHT);
        Axe.violations(page).forEach(one -> violations.add(state + ": " + one));
    }

    private static void look(Page page, int width, int height, ColorScheme theme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    }
}
