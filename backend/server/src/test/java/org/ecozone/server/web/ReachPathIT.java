package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is used all the time is at hand: what records a result, on an office's screens; the map, on a phone. */
class ReachPathIT extends BrowserPath {

    /** With every question open the button is far below the screen's edge, if it does not stay at hand. */
    @ParameterizedTest
    @CsvSource({"1366, 768", "1440, 900"})
    void canBeRecordedFromWhereverTheReaderIsInTheResult(int width, int height) {
        Page page = chromium().open(width, height);
        Locator button = screenedWithAllQuestionsOpen(page);
        isAtHand(button);
        page.locator("#result").evaluate("panel => panel.scrollTo(0, panel.scrollHeight)");
        isAtHand(button);
        page.getByTestId("report-button").click();
        BoundingBox card = page.locator(".report-menu > .popover-card").boundingBox();
        assertThat(card.y).isGreaterThanOrEqualTo(0);
        assertThat(card.y + card.height).isLessThanOrEqualTo(height);
        button.click();
        assertThat(page.getByTestId("recorded")).isVisible();
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
