package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the access list of a unit says of an industry. */
class RulesPathIT extends BrowserPath {

    @Test
    void theListOfAUnitIsNarrowedToAnIndustryAndTheAddressKeepsIt() {
        Page page = chromium().open(1366, 768);
        page.evaluate("location.hash = '#rules&unit=ZH65900720050'");
        assertThat(page.getByTestId("unit-head")).containsText("ZH65900720050");
        String all = page.getByTestId("rules-count").textContent();

        page.getByTestId("rules-industry-input").fill("4416");
        page.getByTestId("rules-industry-input").press("Enter");

        assertThat(page.getByTestId("rules-industry-chosen")).containsText("太阳能发电");
        assertThat(page.getByTestId("rules-count")).not().hasText(all);
        assertThat(page.getByTestId("by-industry").first()).isVisible();
        page.getByTestId("rules-named").check();
        assertThat(page.locator("#rules .clause:not(:has(.named))")).hasCount(0);
        keep(page, "list-for-an-industry");

        page.reload();
        assertThat(page).hasURL(Pattern.compile("unit=ZH65900720050&industry=4416"));
        assertThat(page.getByTestId("rules-industry-chosen")).containsText("太阳能发电");
    }
}
