package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecozone.server.ProjectData;
import org.junit.jupiter.api.Test;

/** Files that people bring, on the page: doubts and defects stand on the map and lead on to a verdict. */
class SiteFilesPathIT extends BrowserPath {

    private static final Path SAMPLES = ProjectData.folder().resolve("demo/sites");

    @Test
    void asksForTheCoordinateSystemOnTheMapAndReadsWithTheOneChosen() {
        Page page = openWithLayers(1440, 900);
        give(page, SAMPLES.resolve("points-without-zone.txt"));

        Locator first = page.getByTestId("candidate").first();
        assertThat(first).containsText("EPSG:4536");
        int offered = page.getByTestId("candidate").count();
        assertThat(offered).isGreaterThan(1);
        assertThat(page.locator(".map-mark.candidate")).hasCount(offered);
        first.hover();
        assertThat(page.locator(".map-mark[data-mark='candidate:1']")).hasClass(Pattern.compile("\\blit\\b"));
        page.locator(".map-mark[data-mark='candidate:1']").focus();
        assertThat(first).hasClass(Pattern.compile("\\blit\\b"));
        page.locator("[data-key=all-candidates]").click();
        assertThat(page.locator(".map-mark[data-mark='candidate:2']")).isInViewport();
        keep(page, "crs-in-doubt");

        first.locator(".choice").click();
        assertThat(page.getByTestId("site-card")).containsText("m²");
        assertThat(page.getByTestId("file-card")).containsText("EPSG:4536（由您选定）");
        assertThat(page.getByTestId("verdict")).isVisible();
        assertThat(page.locator(".map-mark")).hasCount(0);

        page.locator("[data-key=crs-again]").click();
        assertThat(page.getByTestId("candidate")).hasCount(offered);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void showsDefectsWithTheirPlacesAndTakesARepairOnlyWhenTold() {
        Page page = openWithLayers(1440, 900);
        give(page, "bow-tie.geojson", BOW_TIE);

        Locator defect = page.getByTestId("defects").locator(".faults li").first();
        assertThat(defect).containsText("示例蝶形地块");
        defect.hover();
        assertThat(page.locator(".map-mark[data-mark='defect:1']")).hasClass(Pattern.compile("\\blit\\b"));
        assertThat(page.getByTestId("verdict")).hasCount(0);
        keep(page, "defects-and-repair");

        page.getByTestId("use-proposal").click();
        page.locator("#toast").hover();
        assertThat(page.getByTestId("repaired")).containsText("图形经过修复");
        assertThat(page.getByTestId("verdict")).isVisible();
        assertThat(page.getByTestId("subject")).containsText("图形经过修复");
        assertThat(defect).isVisible();
        keep(page, "repaired");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByTestId("site-card")).isVisible();
        assertThat(page.getByTestId("repaired")).isVisible();
        assertThat(page.getByTestId("layer-toggle-forest")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.locator("#toast button").click();
        assertThat(page.getByTestId("verdict")).hasCount(0);
        assertThat(page.getByTestId("use-proposal")).isVisible();
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void saysThatTheIndustryIsTheFilesAndOffersAnother() {
        Page page = openWithLayers(375, 812);
        give(page, "solar.geojson", SOLAR);
        assertThat(page.getByTestId("industry-chosen")).containsText("4416");
        assertThat(page.getByTestId("industry-source")).containsText("取自文件：4416");
        assertThat(page.getByTestId("judged-by")).containsText("4416 太阳能发电（取自文件）");
        page.getByTestId("strip-industry").click();
        assertThat(page.getByTestId("industry-input")).isFocused();
        page.getByTestId("industry-input").fill("2511");
        page.locator("[data-testid=industry-option][data-code='2511']").click();
        assertThat(page.getByTestId("judged-by")).containsText("2511");
        assertThat(page.getByTestId("judged-by")).not().containsText("取自文件");
        assertThat(page.getByTestId("industry-source")).hasCount(0);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void readsEverySampleThatComesWithTheData() throws IOException {
        Page page = openWithLayers(1280, 800);
        List<Path> samples;
        try (Stream<Path> files = Files.list(SAMPLES)) {
            samples = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
        assertThat(samples).hasSizeGreaterThan(5);
        for (Path sample : samples) {
            give(page, sample);
            assertThat(page.getByTestId("file-card"))
                    .containsText(sample.getFileName().toString());
            Locator answer = page.getByTestId("verdict")
                    .or(page.getByTestId("crs-choice"))
                    .or(page.getByTestId("defects"));
            assertThat(answer.first()).isVisible();
        }
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    @Test
    void choosesAmongManySitesByKeyboardNameAndMap() {
        Page page = openWithLayers(1440, 900);
        give(page, "many.geojson", parcels(2000));

        Locator list = page.getByTestId("site-list");
        assertThat(page.getByTestId("site-card")).containsText("示例地块 1");
        assertThat(list.locator("[role=option]").first()).hasAttribute("aria-setsize", "2000");
        assertThat(list.locator("[role=option]").count()).isLessThan(30);

        list.focus();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("site-card")).containsText("示例地块 2000");
        assertThat(list).isFocused();

        page.getByTestId("site-search").fill("地块 77");
        list.locator("[role=option]").first().click();
        assertThat(page.getByTestId("site-card")).containsText("示例地块 77");
        assertThat(page.getByTestId("subject")).containsText("第 77 个，共 2000 个");

        page.locator("[data-key=home]").click();
        page.waitForTimeout(400);
        BoundingBox map = page.getByTestId("map").boundingBox();
        page.mouse().click(map.x + map.width / 2, map.y + map.height / 2);
        assertThat(page.getByTestId("site-card")).not().containsText("示例地块 77");
        keep(page, "many-sites");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void readsNamesInTheEncodingChosen() throws IOException {
        Page page = openWithLayers(1280, 800);
        give(page, SAMPLES.resolve("parcels-zone28-gbk.txt"));
        assertThat(page.getByTestId("encoding")).containsText("自动 (GB18030)");
        assertThat(page.getByTestId("site-card")).containsText("示例地块二");

        page.getByTestId("encoding").selectOption("GB18030");
        assertThat(page.getByTestId("site-card")).containsText("示例地块二");
        assertThat(page.getByTestId("encoding")).hasValue("GB18030");
        assertThat(page.locator("#encoding-hint")).hasCount(0);
    }

    @Test
    void readsTheFilesOfAShapefileThatAreChosenTogether() {
        Page page = openWithLayers(1280, 800);
        give(page, shapefile("shp", "shx", "dbf", "prj", "cpg"));
        Locator file = page.getByTestId("file-card");
        assertThat(file).containsText("地块.zip");
        assertThat(file).containsText("Shapefile");
        assertThat(file).containsText("EPSG:4515");
        assertThat(page.getByTestId("encoding")).containsText("自动 (GB18030)");
        assertThat(page.getByTestId("site-list")).containsText("示例地块乙（含洞）");
        assertThat(page.getByTestId("verdict")).isVisible();

        give(page, shapefile("shp", "shx", "dbf"));
        // Without its .prj the zone before the eastings decides, and that is said.
        assertThat(page.locator("#site-panel")).containsText("文件没有写明坐标系");
        assertThat(file).containsText("EPSG:4515");
        assertThat(page.getByTestId("site-card")).containsText("示例地块甲");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void asksForTheRestOfAShapefileAndRefusesFilesThatBelongToNothing() {
        Page page = openWithLayers(1280, 800);
        page.getByTestId("site-file-input").setInputFiles(payload("plot.shp", "a"));
        assertThat(page.getByTestId("problem")).containsText("plot.shx");

        page.getByTestId("site-file-input")
                .setInputFiles(new FilePayload[] {payload("plot.shp", "a"), payload("plot.dbf", "b")});
        assertThat(page.locator("#site-panel")).containsText("plot.zip 没有读入");
        assertThat(page.getByTestId("problem")).isVisible();

        page.getByTestId("site-file-input")
                .setInputFiles(new FilePayload[] {payload("a.txt", "a"), payload("b.txt", "b")});
        assertThat(page.getByTestId("problem")).containsText("选了 2 个文件");
    }

    @Test
    void readsFilesThatAreDroppedTogether() {
        Page page = openWithLayers(1280, 800);
        page.evaluate("""
                () => {
                  const dropped = new DataTransfer();
                  for (const name of ['地块.shp', '地块.SHX', '地块.dbf']) dropped.items.add(new File(['x'], name));
                  dispatchEvent(new DragEvent('drop', {dataTransfer: dropped, cancelable: true}));
                }""");
        assertThat(page.locator("#site-panel")).containsText("地块.zip 没有读入");
    }

    private Page openWithLayers(int width, int height) {
        Page page = chromium().open(width, height);
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        return page;
    }

    private static void give(Page page, Path file) {
        page.waitForResponse(
                "**/api/sites/read", () -> page.getByTestId("site-file-input").setInputFiles(file));
    }

    private static void give(Page page, String name, String text) {
        give(page, new FilePayload[] {payload(name, text)});
    }

    private static void give(Page page, FilePayload[] files) {
        page.waitForResponse(
                "**/api/sites/read", () -> page.getByTestId("site-file-input").setInputFiles(files));
    }

    /** Two plots in 3° zone 27, names in GB18030, as the files of these suffixes. */
    private static FilePayload[] shapefile(String... suffixes) {
        return Stream.of(suffixes).map(SiteFilesPathIT::part).toArray(FilePayload[]::new);
    }

    private static FilePayload part(String suffix) {
        try (var file = SiteFilesPathIT.class.getResourceAsStream("/site-files/plots." + suffix)) {
            return new FilePayload("地块." + suffix, "application/octet-stream", file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilePayload payload(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private static final String BOW_TIE = """
            {"type": "Feature", "properties": {"name": "示例蝶形地块"}, "geometry": {"type": "Polygon", "coordinates":
            [[[82.35, 44.84], [82.356, 44.844], [82.356, 44.84], [82.35, 44.8445], [82.35, 44.84]]]}}
            """;

    private static final String SOLAR = """
            {"type": "Feature", "properties": {"name": "示例光伏地块", "行业代码": "4416 太阳能发电"}, "geometry": {"type": "Polygon",
            "coordinates": [[[82.3088, 44.8704], [82.31, 44.8704], [82.31, 44.8712], [82.3088, 44.8712], [82.3088, 44.8704]]]}}
            """;

    /** Squares that fill the middle of the territory, 50 in a row. */
    private static String parcels(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> {
                    double west = 81.5 + i % 50 * 0.02;
                    double south = 44.7 + i / 50 * 0.015;
                    return """
                    {"type": "Feature", "properties": {"name": "示例地块 %d"}, "geometry": {"type": "Polygon", "coordinates":
                    [[[%2$.4f, %3$.4f], [%4$.4f, %3$.4f], [%4$.4f, %5$.4f], [%2$.4f, %5$.4f], [%2$.4f, %3$.4f]]]}}""".formatted(i, west, south, west + 0.019, south + 0.014);
                })
                .collect(Collectors.joining(",", "{\"type\": \"FeatureCollection\", \"features\": [", "]}"));
    }
}
