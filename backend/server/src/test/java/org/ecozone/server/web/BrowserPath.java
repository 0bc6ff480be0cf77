package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A path on the page, in a real browser of its own for each test, against the real service. */
@DisabledIfEnvironmentVariable(named = "ECOZONE_WITHOUT_BROWSER", matches = "1")
abstract class BrowserPath extends RunningServer {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Until what moves on the page has come to rest. */
    private static final int SETTLED_MS = 400;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    /** A cold server beside another test: what is waited for comes, and nothing is held to a time here. */
    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void openBrowser() {
        chromium = new Chromium("http://127.0.0.1:" + port);
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    final Chromium chromium() {
        return chromium;
    }

    /** Opens a page of what stands behind the sheet: clauses, layers, basis or person. */
    static void openTab(Page page, String name) {
        page.getByTestId("tab-" + name).click();
    }

    /** A refinery within a water source's first level: prohibited, and recorded in one step. */
    static void screenRefinery(Page page) {
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill(DemoSites.refineryInAFirstLevelZone(page));
        page.getByTestId("paste-read").click();
        assertThat(page.getByTestId("industry-chosen")).containsText("2511");
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");
        assertThat(page.getByTestId("record-button")).isEnabled();
    }

    /** Keeps a picture of the page, for people to look at. */
    static void keep(Page page, String name) {
        page.waitForTimeout(SETTLED_MS);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
