package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies on the map: that nothing that constrains hides anything else that does, and that units can be read. */
class MapPathIT extends BrowserPath {

    /** Waits for frames to be painted, then hands a copy of the zones' canvas to a function of its width, height and pixels. */
    private static final String PIXELS = """
            async (given) => {
              for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
              const canvas = document.querySelector(".pane-zones canvas");
              const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
              copy.drawImage(canvas, 0, 0);
              const { width, height, data } = copy.getImageData(0, 0, canvas.width, canvas.height);
              const isOf = (at, colour) => data[4 * at + 3] > 200 && [1, 3, 5].every((c, i) =>
                Math.abs(data[4 * at + i] - parseInt(colour.slice(c, c + 2), 16)) < 14);
              return (%s)(given, { width, height, isOf });
            }""";

    /** How many squares of 24 pixels hold some of every colour. */
    private static final String SQUARES_OF_ALL = """
            (colours, { width, height, isOf }) => {
              let squares = 0;
              for (let x = 0; x + 24 <= width; x += 24) for (let y = 0; y + 24 <= height; y += 24) {
                const counts = colours.map(() => 0);
                for (let i = 0; i < 576; i++) {
                  const at = (y + Math.floor(i / 24)) * width + x + (i % 24);
                  colours.forEach((colour, c) => (counts[c] += isOf(at, colour) ? 1 : 0));
                }
                if (counts.every((n) => n >= 4)) squares++;
              }
              return squares;
            }""";

    /** How many squares of a grid of 9 pixels hold the middle of a mark in a colour. */
    private static final String MARKS = """
            ([colour], { width, height, isOf }) => {
              const cells = new Set();
              for (let y = 2; y < height - 2; y++) for (let x = 2; x < width - 2; x++) {
                const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => (y + dy) * width + x + dx));
                if (around.every((at) => isOf(at, colour))) cells.add(Math.floor(x / 9) + "/" + Math.floor(y / 9));
              }
              return cells.size;
            }""";

    private static final String FARMLAND = "#C79600";
    private static final String WATER = "#337299";
    private static final String WELL = "#0D3C73";

    @Test
    void showsFarmlandWithinAWaterSourceAndTheWaterSourceOverFarmland() {
        Page page = chromium().open(1280, 800);
        shows(page, "basic-farmland", "water-source");
        goesTo(page, "water-source", "SY-10-2");

        assertThat((int) page.evaluate(PIXELS.formatted(SQUARES_OF_ALL), List.of(FARMLAND, WATER)))
                .isGreaterThan(5);
        keep(page, "map-farmland-in-water-source");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void marksWhatIsTooSmallToBeSeenFromFarAway() {
        Page page = chromium().open(1440, 900);
        shows(page, "well-protection");
        page.locator("[data-key=home]").click();
        page.waitForTimeout(600);

        assertThat((int) page.evaluate(PIXELS.formatted(MARKS), List.of(WELL))).isGreaterThan(25);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void writesTheShortCodeOfAUnitAndNearerItsNameWhereItIsInSight() {
        Page page = chromium().open(1440, 900);
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        page.evaluate("""
                () => {
                  const write = CanvasRenderingContext2D.prototype.fillText;
                  window.written = [];
                  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
                    const { left, top } = this.canvas.getBoundingClientRect();
                    window.written.push({ text, x: x + left, y: y + top });
                    return write.call(this, text, x, y);
                  };
                }""");
        goesTo(page, "control-unit", "ZH65900720050");
        page.waitForFunction("written.some(({ text }) => text === '20050')");
        page.evaluate("written = []");
        for (int i = 0; i < 4; i++) {
            page.locator("#tools button").first().click();
            page.waitForTimeout(500);
        }

        page.waitForFunction("""
                () => {
                  const { left, top, right, bottom } = document.getElementById("map").getBoundingClientRect();
                  const last = written.filter(({ text }) => text.endsWith("重点管控单元01")).pop();
                  return last && last.x > left && last.x < right && last.y > top && last.y < bottom;
                }""");
        keep(page, "map-unit-larger-than-the-screen");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void leavesTheWholeTerritoryFreeOfWhatLiesOverTheMap() {
        Page page = chromium().open(1440, 900);
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        assertThat(page.getByTestId("legend")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        keep(page, "map-home-dark");
        page.setViewportSize(900, 700);
        Locator legend = page.getByTestId("legend");
        assertThat(legend).isVisible();
        assertThat(legend.locator("li").first()).isHidden();
        legend.locator("summary").click();
        assertThat(legend.locator("li").first()).isVisible();
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** Shows these layers and no others. */
    private static void shows(Page page, String... layers) {
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        while (page.locator("#layers-panel .switch input:checked").count() > 0) {
            page.locator("#layers-panel .switch input:checked").first().click();
        }
        for (String layer : layers) {
            page.getByTestId("layer-toggle-" + layer).check();
        }
        assertThat(page.locator("#layers-panel .spinner")).hasCount(0);
    }

    /** Brings a zone into view by way of its layer's table, and puts the table away. */
    private static void goesTo(Page page, String layer, String code) {
        page.getByTestId("layer-more-" + layer).click();
        page.getByTestId("table-" + layer).click();
        page.getByTestId("table-search").fill(code);
        assertThat(page.getByTestId("zone-row")).hasCount(1);
        page.getByTestId("zone-row").click();
        page.getByTestId("table-show").click();
        page.waitForTimeout(800);
        page.getByTestId("table-close").click();
        page.waitForTimeout(300);
    }
}
