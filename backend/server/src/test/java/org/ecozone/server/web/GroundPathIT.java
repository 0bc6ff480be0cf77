package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecozone.server.background.Pictures;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What lies beneath the zones: the made-up ground, and backgrounds that the office has, here and elsewhere. */
class GroundPathIT extends BrowserPath {

    private static final String REFUSED = """
            () => new Promise((done) => {
              addEventListener("securitypolicyviolation", (e) => done(e.blockedURI), { once: true });
              const image = new Image();
              image.onload = () => done("loaded");
              image.src = "https://elsewhere.example.cn/8/186/92";
            })""";

    /** Roads and canals are painted, above the land and not beneath it. */
    private static final String PAINTED = """
            () => {
              const level = (name) => Number(getComputedStyle(document.querySelector(".pane-" + name)).zIndex);
              const canvas = document.querySelector(".pane-ground canvas");
              const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
              copy.drawImage(canvas, 0, 0);
              const pixels = copy.getImageData(0, 0, canvas.width, canvas.height).data;
              let painted = 0;
              for (let i = 3; i < pixels.length; i += 4) if (pixels[i] > 0) painted++;
              return painted > 1000 && level("ground") > level("basemap") && level("ground") < level("zones");
            }""";

    /** How many pixels of the ground are darkened, and how many lightened. */
    private static final String SHADED = """
            () => {
              const canvas = document.querySelector(".pane-ground canvas");
              const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
              copy.drawImage(canvas, 0, 0);
              const pixels = copy.getImageData(0, 0, canvas.width, canvas.height).data;
              let [dark, light] = [0, 0];
              for (let i = 0; i < pixels.length; i += 4) {
                if (pixels[i + 3] > 8) pixels[i] < 128 ? dark++ : light++;
              }
              return [dark, light];
            }""";

    @DynamicPropertySource
    static void office(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("tiles");
        for (int x = 180; x < 192; x++) {
            for (int y = 88; y < 96; y++) {
                Pictures.put(folder, "8/" + x + "/" + y + ".png", Pictures.tile(Color.GREEN, "png"));
            }
        }
        String list = "ecozone.backgrounds.list";
        registry.add(list + "[0].id", () -> "own");
        registry.add(list + "[0].name", () -> "本单位航片");
        registry.add(list + "[0].tiles", folder::toString);
        registry.add(list + "[0].max-zoom", () -> "8");
        registry.add(list + "[0].attribution", () -> "本单位 2025 年航摄");
        registry.add(list + "[1].id", () -> "img");
        registry.add(list + "[1].name", () -> "网上影像");
        registry.add(list + "[1].url", () -> "https://t{s}.example.cn/{z}/{x}/{y}");
        registry.add(list + "[1].subdomains", () -> "0,1");
        registry.add(list + "[1].attribution", () -> "某图");
        registry.add(list + "[1].approval", () -> "GS(2024)0000号");
    }

    @Test
    void showsTheMadeUpGroundByScaleAndSaysThatItIsMadeUp() {
        Page page = chromium().open(1440, 900);
        assertThat(page.locator("#attribution")).containsText("演示编造 (合成)");
        keep(page, "ground-far");
        page.navigate(page.url().replaceFirst("#.*", "") + "#screening&m=44.87,82.2,12.5");
        page.reload();
        assertThat(page.locator("#attribution")).containsText("演示编造 (合成)");
        page.waitForFunction(PAINTED);
        keep(page, "ground-near");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        keep(page, "ground-near-dark");
        assertThat(chromium().foreignRequests()).isEmpty();
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void shadesTheHillsAndRemembersWhatOfTheGroundIsSwitchedOff() {
        Page page = chromium().open(1440, 900);
        page.getByTestId("ground-lines").uncheck();
        page.waitForFunction("() => (" + SHADED + ")().every((count) => count > 10000)");
        assertThat(page.locator("#attribution")).containsText("地形");
        page.reload();
        assertThat(page.getByTestId("ground-lines")).not().isChecked();
        page.waitForFunction("() => (" + SHADED + ")().every((count) => count > 10000)");
        page.getByTestId("ground-relief").uncheck();
        page.waitForFunction("() => (" + SHADED + ")().every((count) => count === 0)");
        assertThat(page.locator("#attribution")).not().containsText("演示编造");
        page.getByTestId("ground-lines").check();
        page.waitForFunction(PAINTED);
        assertThat(page.locator("#attribution")).containsText("演示编造 (合成)");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void showsBackgroundsOfTheOfficeOnlyWhenTheyAreSwitchedOn() throws IOException {
        Page page = chromium().open(1440, 900);
        answerForOthers(page);
        assertThat(page.getByTestId("background-img")).not().isChecked();
        assertThat(page.locator(".pane-backgrounds img")).hasCount(0);
        page.getByTestId("background-own").check();
        assertThat(page.locator(".pane-backgrounds img.leaflet-tile-loaded").first())
                .isVisible();
        assertThat(page.locator("#attribution")).containsText("本单位 2025 年航摄");
        assertThat(chromium().foreignRequests()).isEmpty();
        keep(page, "background-own");

        page.getByTestId("background-img").check();
        assertThat(page.locator("#attribution")).containsText("某图 审图号：GS(2024)0000号");
        assertThat(page.locator(".pane-backgrounds img.leaflet-tile-loaded[src*='example.cn']")
                        .first())
                .isVisible();
        assertThat(hostsAsked()).isNotEmpty().isSubsetOf(Set.of("t0.example.cn", "t1.example.cn"));
        assertThat(page.evaluate(REFUSED)).asString().startsWith("https://elsewhere.example.cn");
    }

    @Test
    void remembersBackgroundsAndHowOpaqueTheyAre() throws IOException {
        Page page = chromium().open(1440, 900);
        answerForOthers(page);
        page.getByTestId("background-own").check();
        page.getByTestId("background-img").check();
        page.getByTestId("opacity-of-img").focus();
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("ArrowLeft");
        }
        assertThat(page.locator(".backgrounds .opacity output").last()).hasText("60\u00a0%");
        keep(page, "background-both");
        page.reload();
        assertThat(page.getByTestId("background-own")).isChecked();
        assertThat(page.locator(".backgrounds .opacity output").last()).hasText("60\u00a0%");
        page.getByTestId("background-img").uncheck();
        assertThat(page.locator("#attribution")).not().containsText("某图");
        assertThat(page.locator(".pane-backgrounds img[src*='example.cn']")).hasCount(0);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    private static void answerForOthers(Page page) throws IOException {
        byte[] tile = Pictures.tile(Color.BLUE, "png");
        page.context()
                .route(
                        Pattern.compile("https://.*"),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("image/png")
                                .setBodyBytes(tile)));
    }

    private Set<String> hostsAsked() {
        return chromium().foreignRequests().stream()
                .map(url -> url.replaceFirst("^https://([^/]*)/.*$", "$1"))
                .collect(Collectors.toSet());
    }
}
