package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The zones of the map come as vector tiles: few, without seams, and what does not come is told. */
class TilesPathIT extends BrowserPath {

    /** After which a picture that is still the same is done. */
    private static final int SETTLED_MS = 500;

    private static final Pattern TILES = Pattern.compile(".*/tiles/.*\\.mvt.*");
    private static final Pattern WHOLE_LAYERS = Pattern.compile(".*/api/layers/[a-z-]+/zones\\?.*");

    /**
     * Walks over the canvas of the zones along the edge between two tiles: how many places there have zones on both sides, how many of
     * those have something else on the edge, and how many columns beside it differ as much.
     */
    private static final String SEAMS = """
            async () => {
              for (let i = 0; i < 12; i++) await new Promise((done) => requestAnimationFrame(done));
              const canvas = document.querySelector(".pane-zones canvas");
              const { left } = canvas.getBoundingClientRect();
              const [, , zoom] = location.hash.match(/m=([^,]+),([^,]+),([^&]+)/).slice(1).map(Number);
              const [lat, lon] = location.hash.match(/m=([^,]+),([^,]+),/).slice(1).map(Number);
              const map = document.getElementById("map").getBoundingClientRect();
              const scale = 256 * 2 ** zoom;
              const side = scale / 2 ** Math.floor(zoom - 1);
              const west = (lon / 360 + 0.5) * scale - map.width / 2;
              const edge = Math.round(Math.ceil(west / side) * side - west + map.left - left);
              const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
              copy.drawImage(canvas, 0, 0);
              const { data, width, height } = copy.getImageData(0, 0, canvas.width, canvas.height);
              const at = (x, y) => [0, 1, 2, 3].map((i) => data[4 * (y * width + x) + i]);
              const alike = (a, b) => a.every((v, i) => Math.abs(v - b[i]) < 3);
              const seam = (x) => {
                let [both, broken] = [0, 0];
                for (let y = 0; y < height; y++) {
                  const [before, after] = [at(x - 2, y), at(x + 2, y)];
                  if (before[3] === 0 || !alike(before, after)) continue;
                  both++;
                  if (!alike(at(x - 1, y), before) || !alike(at(x, y), before)) broken++;
                }
                return { both, broken };
              };
              const beside = [-40, -30, -20, 20, 30, 40].map((off) => seam(edge + off));
              return [seam(edge).both, seam(edge).broken, Math.max(...beside.map(({ broken }) => broken))];
            }""";

    private static final String PAINTED = """
            async () => {
              for (let i = 0; i < 12; i++) await new Promise((done) => requestAnimationFrame(done));
              const canvas = document.querySelector(".pane-zones canvas");
              if (canvas.width === 0) return 0;
              const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
              copy.drawImage(canvas, 0, 0);
              const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
              let painted = 0;
              for (let i = 3; i < data.length; i += 4) if (data[i] > 0) painted++;
              return painted;
            }""";

    @Test
    void asksForFewTilesAndForNoWholeLayer() {
        Page page = chromium().open(1440, 900, "/#screening&l=control-unit");
        ready(page);
        assertThat(painted(page)).isGreaterThan(20_000);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> note(request, asked));
        page.reload();
        ready(page);
        for (String layer : List.of("redline", "farmland", "land-cover")) {
            page.getByTestId("layer-toggle-" + layer).check();
        }
        ready(page);
        assertThat(painted(page)).isGreaterThan(20_000);
        assertThat(asked).noneMatch(url -> WHOLE_LAYERS.matcher(url).matches());
        assertThat(asked.stream().filter(url -> TILES.matcher(url).matches()).toList())
                .isNotEmpty()
                .hasSizeLessThan(40)
                .allMatch(url -> url.contains("?hash="));
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    @Test
    void asksForAllLayersOfATileAtOnce() {
        List<String> asked = new CopyOnWriteArrayList<>();
        Page page = chromium().open(1440, 900);
        page.onRequest(request -> note(request, asked));
        page.reload();
        ready(page);
        assertThat(painted(page)).isGreaterThan(20_000);
        List<String> tiles =
                asked.stream().filter(url -> TILES.matcher(url).matches()).toList();
        assertThat(tiles).isNotEmpty().hasSizeLessThan(14);
        assertThat(tiles).anyMatch(url -> url.split(",").length >= 8);
    }

    @Test
    void paintsNoSeamWhereTilesMeet() {
        for (String place : List.of("44.87,82.265,11.6", "44.76,82.6,12.3")) {
            Page page = chromium().open(1440, 900, "/#screening&l=control-unit,land-cover&m=" + place);
            ready(page);
            List<?> counts = (List<?>) page.evaluate(SEAMS);
            assertThat((int) counts.get(0)).as("rows with zones on both sides").isGreaterThan(200);
            assertThat((int) counts.get(1))
                    .as("rows that the edge breaks, of " + counts)
                    .isLessThanOrEqualTo((int) counts.get(2) + 3);
            keep(page, "tiles-seam-" + place.charAt(place.length() - 1));
            page.close();
        }
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void tellsATileThatFailedAndAsksForItAgain() {
        Page page = chromium().open(1440, 900, "/#screening&l=redline");
        ready(page);
        assertThat(page.getByTestId("map-lack")).isHidden();
        page.route(
                TILES,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(422)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":422,\"code\":\"SOMETHING\",\"title\":\"没有做成\",\"detail\":\"瓦片没有做成\"}")));
        page.getByTestId("layer-toggle-farmland").check();
        assertThat(page.getByTestId("row-of-farmland")).containsText("瓦片没有做成");
        assertThat(page.getByTestId("map-lack")).isVisible();
        assertThat(page.getByTestId("map-lack")).containsText("耕地");
        assertThat(page.getByTestId("row-of-redline")).not().containsText("瓦片没有做成");
        int withLack = painted(page);
        keep(page, "tiles-lacking");

        page.unroute(TILES);
        page.getByTestId("row-of-farmland").getByText("重试").click();
        ready(page);
        assertThat(page.getByTestId("map-lack")).isHidden();
        assertThat(page.getByTestId("row-of-farmland")).not().containsText("瓦片没有做成");
        assertThat(withLack).as("a grey ground stood in").isGreaterThan(painted(page) / 2);
    }

    @Test
    void showsATileFromAboveWhileItsOwnIsOnItsWay() {
        Page page = chromium().open(1440, 900, "/#screening&l=control-unit&m=44.87,82.265,9");
        ready(page);
        page.route(TILES, route -> {});
        for (int i = 0; i < 8; i++) {
            page.locator("#tools button").first().click();
            page.waitForTimeout(350);
        }
        assertThat(painted(page)).as("never an empty hole").isGreaterThan(100_000);
        assertThat(page.locator("#layers-panel .spinner")).hasCount(1);
    }

    /** What a layer of more zones than anybody fetches has: the page is told that this one is. */
    @Test
    void tablesTheZonesInViewOfALargeLayerAndFetchesItNever() {
        Page page = chromium().open(1440, 900, "/#screening&l=land-cover&m=44.87,82.265,11");
        page.route(Pattern.compile(".*/api/layers\\?.*|.*/api/layers$"), route -> {
            String listed = route.fetch().text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(listed.replace("\"zoneCount\":732", "\"zoneCount\":6001")));
        });
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> note(request, asked));
        page.reload();
        ready(page);
        page.getByTestId("layer-more-land-cover").click();
        page.getByTestId("table-land-cover").click();
        assertThat(page.getByTestId("table-bounded")).containsText("仅列视图内的分区");
        assertThat(page.getByTestId("zone-row").first()).isVisible();
        assertThat(page.getByTestId("table-geojson")).hasCount(0);
        int all = zonesIn(page);
        page.locator("#tools button").first().click();
        page.locator("#tools button").first().click();
        page.waitForFunction(
                "(all) => Number(document.querySelector('.table-head .meta').textContent.match(/\\d+/)[0]) < all", all);
        page.getByTestId("zone-row").first().click();
        assertThat(page.locator("[data-testid=zone-row][aria-selected=true]")).hasCount(1);
        page.getByTestId("filter-land-cover").click();
        int before = painted(page);
        for (String category : List.of("CROPLAND", "GRASSLAND", "FOREST", "OTHER")) {
            page.getByTestId("filter-land-cover-" + category).uncheck();
        }
        page.waitForTimeout(SETTLED_MS);
        assertThat(painted(page)).isLessThan(before);
        assertThat(asked).noneMatch(url -> WHOLE_LAYERS.matcher(url).matches());
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    private static int zonesIn(Page page) {
        return Integer.parseInt(
                page.locator(".table-head .meta").first().textContent().replaceAll("\\D.*", ""));
    }

    private static void note(Request request, List<String> asked) {
        asked.add(request.url());
    }

    private static void ready(Page page) {
        assertThat(page.locator("#layers-panel .switch input:checked").first()).isVisible();
        assertThat(page.locator("#layers-panel .spinner")).hasCount(0);
        int before = -1;
        for (int now = painted(page); now == 0 || now != before; now = painted(page)) {
            before = now;
            page.waitForTimeout(SETTLED_MS);
        }
    }

    private static int painted(Page page) {
        return (int) page.evaluate(PAINTED);
    }
}
