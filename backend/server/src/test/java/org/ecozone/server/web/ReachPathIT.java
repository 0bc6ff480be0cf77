package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is used all the time is at hand: what records a result, on an office's screens; the map, on a phone. */
class ReachPathIT extends BrowserPath {

    /** What part of the map nothing lies over. */
    private static final String FREE = """
            (() => {
              const map = document.querySelector("#map").getBoundingClientRect();
              const over = [...document.querySelectorAll(
                  ".stage > :not(#map, .corner-box, .find-box), .corner-box > *, .find-box > *")]
                .map(one => one.getBoundingClientRect()).filter(({ width }) => width > 0);
              const isFree = (x, y) => !over.some(one => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom);
              let [all, free] = [0, 0];
              for (let x = map.left + 1; x < map.right; x += 3) {
                for (let y = map.top + 1; y < map.bottom; y += 3) {
                  all++;
                  free += isFree(x, y);
                }
              }
              return free / all;
            })()""";

    /** With every question open the button is far below the screen's edge, if it does not stay at hand. */
    @ParameterizedTest
    @CsvSource({"1366, 768", "1440, 900"})
    void canBeRecordedFromWhereverTheReaderIsInTheResult(int width, int height) {
        Page page = chromium().open(width, height);
        Locator button = screenedWithAllQuestionsOpen(page);
        isAtHand(button);
        page.locator("#result").evaluate("panel => panel.scrollTo(0, panel.scrollHeight)");
        isAtHand(button);
        opensInSight(page, height);
        button.click();
        assertThat(page.getByTestId("recorded")).isVisible();
    }

    /** From the foot of the panel it opens upwards, each time. */
    @Test
    void opensTheReportsInSightAgainAndAgain() {
        Page page = chromium().open(1366, 768);
        screenedWithAllQuestionsOpen(page);
        for (int time = 0; time < 3; time++) {
            opensInSight(page, 768);
            page.keyboard().press("Escape");
        }
    }

    private static void opensInSight(Page page, int height) {
        page.getByTestId("report-button").click();
        BoundingBox card = page.locator(".report-menu > .popover-card").boundingBox();
        assertThat(card.y).isGreaterThanOrEqualTo(0);
        assertThat(card.y + card.height).isLessThanOrEqualTo(height);
    }

    /** Why nothing was recorded is seen from wherever it was asked for, and covers nothing: it stands below the bar. */
    @Test
    void showsWhyNothingWasRecordedBelowTheBar() {
        Page page = chromium().open(1366, 768);
        Locator button = screenedWithAllQuestionsOpen(page);
        Locator bar = page.getByTestId("record-bar");
        double height = bar.boundingBox().height;
        page.locator("#result").evaluate("panel => panel.scrollTo(0, panel.scrollHeight)");
        page.route(Pattern.compile("/api/screenings(\\?.*)?$"), Route::abort);
        button.click();
        Locator problem = page.getByTestId("record-problem");
        assertThat(problem).isInViewport();
        assertThat(bar.boundingBox().height).isEqualTo(height);
        assertThat(problem.boundingBox().y).isGreaterThanOrEqualTo(bar.boundingBox().y + height - 1);
    }

    /** What leads into the project panel brings it back, if it is folded away. */
    @Test
    void leadsToTheIndustryThoughItsPanelIsFolded() {
        Page page = chromium().open(1366, 768);
        screenedWithAllQuestionsOpen(page);
        page.locator("#fold").click();
        assertThat(page.locator("#work")).isHidden();
        page.locator("[data-key=strip-industry]").click();
        assertThat(page.locator("#industry-input")).isFocused();
        assertThat(page.locator("#fold")).hasAttribute("aria-expanded", "true");
        page.locator("#fold").click();
        page.locator("#verdict-word").focus();
        page.keyboard().press("i");
        assertThat(page.locator("#industry-input")).isFocused();
    }

    /** On a phone the page scrolls as one, and what stayed at its edge would lie over what is read. */
    @Test
    void coversNothingOnAPhoneWithWhatRecords() {
        Page page = chromium().open(375, 812);
        Locator button = screenedWithAllQuestionsOpen(page);
        assertThat(page.getByTestId("record-bar")).hasCSS("position", "static");
        button.scrollIntoViewIfNeeded();
        isAtHand(button);
    }

    /** Beside a result the map is a third of the screen: most of it must be map, and all tools be had. */
    @Test
    void leavesThreeQuartersOfTheMapFreeOnAPhone() {
        Page page = chromium().open(375, 812);
        screenedWithAllQuestionsOpen(page);
        page.evaluate("scrollTo(0, 0)");
        keep(page, "phone-map");
        assertThat(((Number) page.evaluate(FREE)).doubleValue()).isGreaterThan(0.75);
        Locator more = page.locator("[data-key=more]");
        assertThat(page.locator("#tools .tool:visible")).hasCount(4);
        assertThat(more).hasAttribute("aria-expanded", "false");
        more.click();
        assertThat(more).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#tools .tool:visible")).hasCount(6);
        page.locator("[data-key=measure]").click();
        assertThat(page.locator("#draw-bar")).isVisible();
        page.keyboard().press("Escape");
        page.getByTestId("find-input").click();
        assertThat(page.getByTestId("find-input").boundingBox().width).isGreaterThan(200);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** What only may prohibit is hollow where the map is so small that it becomes a dot, as it is hatched or dashed elsewhere. */
    @Test
    void marksWhatMayDecideHollowAtAnySize() {
        Page page = chromium().open(375, 812);
        screenedWithAllQuestionsOpen(page);
        assertThat(page.locator(".piece.deciding").first()).isAttached();
        page.locator("[data-key=more]").click();
        page.locator("[data-key=home]").click();
        Locator mark = page.locator(".piece-mark").first();
        assertThat(mark).hasCSS("fill", "rgb(255, 255, 255)");
        assertThat(mark).hasCSS("stroke-dasharray", "3px, 2px");
        page.locator("[data-key=bar-new-project]").click();
        screenRefinery(page);
        page.locator("[data-key=home]").click();
        assertThat(page.locator(".piece-mark:not(.open)").first()).not().hasCSS("fill", "rgb(255, 255, 255)");
    }

    private static Locator screenedWithAllQuestionsOpen(Page page) {
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill("""
                {"type": "Feature", "properties": {"name": "光伏", "industry": "4416"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[82.3088, 44.8704], [82.31, 44.8704], [82.31, 44.8712], [82.3088, 44.8712], [82.3088, 44.8704]]]}}""");
        page.getByTestId("paste-read").click();
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "UNDETERMINED");
        assertThat(page.getByTestId("record-button")).isEnabled();
        page.locator("#result .next-more")
                .evaluate("more => more.querySelectorAll('details').forEach(one => one.open = true)");
        return page.getByTestId("record-button");
    }

    private static void isAtHand(Locator button) {
        assertThat((boolean) button.evaluate("""
                button => {
                  const { x, y, width, height } = button.getBoundingClientRect();
                  return y >= 0 && y + height <= innerHeight
                    && button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
                }""")).isTrue();
    }
}
