package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is not recorded survives a reload, stays on this computer, and judges nobody else's project. */
class DraftPathIT extends BrowserPath {

    private Page withARefinery() {
        Page page = chromium().open(1440, 900);
        screenRefinery(page);
        assertThat(page.getByTestId("draft-note")).containsText("不上传");
        return page;
    }

    /** Another tab of the same browser. */
    private static Page tabBeside(Page page) {
        Page other = page.context().newPage();
        other.navigate(page.url().replaceFirst("#.*", ""));
        assertThat(other.getByTestId("layer-toggle-control-unit")).isChecked();
        return other;
    }

    @Test
    void aReloadTakesUpTheProjectAndSaysSo() {
        Page page = withARefinery();
        String address = page.url();
        page.reload();
        assertThat(page.getByTestId("draft-restored")).isVisible();
        assertThat(page.getByTestId("industry-chosen")).containsText("2511");
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");
        assertThat(page.locator("#site-panel")).containsText(Pattern.compile("亩"));
        assertThat(page.url().replaceFirst("#.*", "")).isEqualTo(address.replaceFirst("#.*", ""));
        keep(page, "draft-restored");
        page.keyboard().press("n");
        assertThat(page.getByTestId("draft-note")).isHidden();
        assertThat((String) page.evaluate("localStorage.getItem('ecozone-draft')"))
                .isNull();
        page.reload();
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        assertThat(page.getByTestId("verdict")).hasCount(0);
        assertThat(page.getByTestId("draft-note")).isHidden();
    }

    @Test
    void anotherVisitIsAskedAndIsJudgedByNothingUntilThen() {
        Page page = withARefinery();
        Page other = tabBeside(page);
        assertThat(other.getByTestId("draft-resume")).isVisible();
        assertThat(other.getByTestId("verdict")).hasCount(0);
        assertThat(other.getByTestId("industry-chosen")).hasCount(0);
        keep(other, "draft-offered");
        other.getByTestId("draft-resume").click();
        assertThat(other.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");

        Page third = tabBeside(page);
        third.getByTestId("draft-discard").click();
        assertThat(third.getByTestId("draft-note")).isHidden();
        third.reload();
        third.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(third.getByTestId("draft-note")).isHidden();
    }

    @Test
    void whatIsClearedDoesNotComeBack() {
        Page page = withARefinery();
        page.getByTestId("draft-discard").click();
        assertThat(page.getByTestId("draft-note")).containsText("不再留草稿");
        page.waitForTimeout(500);
        assertThat((String) page.evaluate("localStorage.getItem('ecozone-draft')"))
                .isNull();
        assertThat((String) page.evaluate("sessionStorage.getItem('ecozone-draft')"))
                .isNull();
        page.reload();
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        assertThat(page.getByTestId("verdict")).hasCount(0);
    }

    @Test
    void aRecordNeedsNoDraft() {
        Page page = withARefinery();
        page.getByTestId("record-button").click();
        assertThat(page.getByTestId("record-link")).hasCount(1);
        assertThat(page.getByTestId("draft-note")).isHidden();
        page.waitForFunction("localStorage.getItem('ecozone-draft') === null");
    }

    @Test
    void takesNothingBrokenFromTheBrowser() {
        Page page = chromium().open(1280, 800);
        for (String broken : List.of("{", "[]", "{\"form\": 1}", "{\"form\": 9, \"site\": 3}")) {
            page.evaluate("text => localStorage.setItem('ecozone-draft', text)", broken);
            page.reload();
            assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
            assertThat(page.getByTestId("draft-note")).isHidden();
        }
        assertThat(chromium().consoleErrors()).isEmpty();
    }
}
