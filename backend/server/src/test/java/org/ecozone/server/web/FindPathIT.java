package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who knows a name, a code or a place: from the search box to it, and from a place on the map to all that lies there. */
class FindPathIT extends BrowserPath {

    private static final String CITY_UNIT = "ZH65900720050";

    private Page openWithLayers(int width, int height) {
        Page page = chromium().open(width, height);
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        return page;
    }

    private static Locator find(Page page, String text) {
        page.keyboard().press("/");
        Locator field = page.getByTestId("find-input");
        assertThat(field).isFocused();
        field.fill(text);
        return field;
    }

    @Test
    void leadsFromAUnitsCodeToTheUnit() {
        Page page = openWithLayers(1440, 900);
        find(page, CITY_UNIT).press("Enter");
        assertThat(page.locator(".zone-outline")).hasCount(1);
        assertThat(page.getByTestId("map")).isFocused();
        var map = page.getByTestId("map").boundingBox();
        var unit = page.locator(".zone-outline").boundingBox();
        assertThat(Math.max(unit.width / map.width, unit.height / map.height)).isGreaterThan(0.5);
        assertThat(page.getByTestId("find-input")).hasValue("");
        keep(page, "find-unit");
    }

    @Test
    void aZoneThatIsFoundTellsWhatItIs() {
        Page page = openWithLayers(1366, 768);
        find(page, "ZH65900720050");
        page.getByTestId("find-input").press("Enter");
        assertThat(page.getByTestId("here-zone-ZH65900720050")).isVisible();
        page.getByTestId("here-unit").click();
        assertThat(page.getByTestId("unit-head")).containsText("ZH65900720050");
    }

    @ParameterizedTest
    @CsvSource({
        "84团, zone, WS-84",
        "荆楚, zone, YQ-JC",
        "20050, zone, ZH65900720050",
        "SY-01-1, zone, SY-01-1",
        "艾比湖, place, Ebinur Hu",
        "R-RL-02, rule, R-RL-02",
        "2511, industry, 2511",
        "82°21′6.12″E 44°50′35.52″N, position, '82.351700, 44.843200'"
    })
    void offersEveryKind(String text, String kind, String id) {
        Page page = openWithLayers(1280, 800);
        find(page, text);
        Locator first = page.getByTestId("find-option").first();
        assertThat(first).hasAttribute("data-kind", kind);
        assertThat(first).hasAttribute("data-id", id);
        assertThat(first).hasAttribute("aria-selected", "true");
    }

    @Test
    void asksForTheZoneThatAnEastingDoesNotName() {
        Page page = openWithLayers(1280, 800);
        Locator field = find(page, "606800 4968400");
        Locator options = page.getByTestId("find-option");
        assertThat(options).hasCount(4);
        assertThat(options.first()).containsText("27 带");
        assertThat(options.first()).containsText("在数据范围内");
        assertThat(page.getByTestId("find-box")).containsText("请选是哪一带");
        field.press("Enter");
        assertThat(page.getByTestId("here-position")).hasText("82.350843, 44.843137");
        assertThat(page.locator("#here-title")).isFocused();
    }

    @Test
    void remembersWhatWasFoundUntilItIsToldToForget() {
        Page page = openWithLayers(1280, 800);
        find(page, "WS-84").press("Enter");
        assertThat(page.locator(".zone-outline")).hasCount(1);
        page.reload();
        page.keyboard().press("g");
        Locator recent = page.getByTestId("find-option");
        assertThat(recent).hasCount(1);
        assertThat(recent).containsText("84团");
        page.getByTestId("find-forget").click();
        assertThat(recent).hasCount(0);
        assertThat(page.getByTestId("find-input")).isFocused();
        assertThat((String) page.evaluate("localStorage.getItem('ecozone-recent')"))
                .isEqualTo("[]");
    }

    @Test
    void takesNoHarmFromWhatIsNoName() {
        Page page = openWithLayers(1280, 800);
        Locator field = find(page, "团".repeat(10_000));
        assertThat(page.getByTestId("find-fault")).containsText("至多 100");
        field.press("Enter");
        field.fill("<img src=x onerror=alert(1)>");
        assertThat(page.getByTestId("find-none")).isVisible();
        assertThat(page.locator("#find-box img")).hasCount(0);
        field.press("Escape");
        field.press("Escape");
        assertThat(field).hasValue("");
        field.press("Escape");
        assertThat(page.getByTestId("map")).isFocused();
        assertThat(chromium().consoleErrors()).isEmpty();
        assertThat(chromium().foreignRequests()).isEmpty();
    }

    @Test
    void tellsOfAPlaceByKeyWhatLiesThereShownOrNot() {
        Page page = openWithLayers(1440, 900);
        find(page, "27606800, 4968400").press("Enter");
        Locator card = page.getByTestId("here-card");
        assertThat(page.getByTestId("here-zone-ZH65900720051")).containsText(Pattern.compile("43,607\\.09\\s亩"));
        Locator off = page.getByTestId("here-zone-GD-CITY-0002");
        assertThat(off).containsText("未显示");
        assertThat(off).containsText(Pattern.compile("1,634\\.52\\s亩"));
        assertThat(page.getByTestId("here-nearest-redline")).containsText(Pattern.compile("\\d\\sk?m [东南西北]+"));
        keep(page, "here");
        page.getByTestId("here-show-farmland").click();
        assertThat(page.getByTestId("layer-toggle-farmland")).isChecked();
        assertThat(off).not().containsText("未显示");
        page.keyboard().press("Escape");
        assertThat(card).hasCount(0);
        assertThat(page.getByTestId("map")).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator("#here-title")).isFocused();
        page.getByTestId("here-close").click();
        assertThat(card).hasCount(0);
        assertThat(page.getByTestId("map")).isFocused();
    }

    @Test
    void leadsFromAPlaceToItsProvisionsWithoutAProject() {
        Page page = openWithLayers(1440, 900);
        find(page, "27606800, 4968400").press("Enter");
        page.getByTestId("here-extract").click();
        assertThat(page.locator("#extract-title")).isFocused();
        assertThat(page.getByTestId("extract-asked")).containsText("82.350843, 44.843137");
        assertThat(page.getByTestId("provisions")).isVisible();
        assertThat(page.getByTestId("verdict")).hasCount(0);
        page.getByTestId("leave-extract").click();
        assertThat(page.locator("#result")).isHidden();
        assertThat(page.getByTestId("map")).isFocused();
        page.getByTestId("here-unit").click();
        assertThat(page.getByTestId("unit-head")).containsText("ZH65900720051");
    }

    @Test
    void saysThatAPlaceLiesOutsideTheData() {
        Page page = openWithLayers(1280, 800);
        find(page, "82.07 44.9").press("Enter");
        assertThat(page.getByTestId("here-outside")).isVisible();
    }

    @Test
    void showsAndOutlinesTheUnitOfALink() {
        Page page = chromium().open(1440, 900, "/#rules&unit=" + CITY_UNIT);
        assertThat(page.getByTestId("unit-head")).containsText(CITY_UNIT);
        assertThat(page.locator(".zone-outline").first()).isInViewport();
        page.waitForTimeout(600);
        assertThat(page.locator(".zone-outline").first().boundingBox().width).isGreaterThan(200);
    }

    @Test
    void aLinkShowsTheSameMapToSomebodyElse() {
        Page page = openWithLayers(1440, 900);
        find(page, CITY_UNIT).press("Enter");
        assertThat(page.locator(".zone-outline")).hasCount(1);
        page.getByTestId("layer-toggle-basic-farmland").uncheck();
        page.getByTestId("layer-toggle-farmland").check();
        page.getByTestId("map").press("k");
        assertThat(page.getByTestId("here-extract")).isVisible();
        String position = page.getByTestId("here-position").textContent();
        page.getByTestId("asked-button").click();
        page.getByTestId("edition-picker").selectOption("2025.1");
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("edge-text")).containsText("历史版本 2025.1");
        assertThat(page).hasURL(Pattern.compile("m=.*l=.*v=2025\\.1.*z=control-unit/" + CITY_UNIT + ".*p="));
        assertThat(page.getByTestId("here-extract")).isVisible();
        page.waitForTimeout(600);
        String scale = page.getByTestId("readout").locator("#scale").textContent();
        String address = page.url().replaceFirst("^[^#]*/", "/");

        Page other = chromium().open(1440, 900, address);
        assertThat(other.getByTestId("layer-toggle-farmland")).isChecked();
        assertThat(other.getByTestId("layer-toggle-basic-farmland")).not().isChecked();
        assertThat(other.locator(".zone-outline")).hasCount(1);
        assertThat(other.getByTestId("edge-text")).containsText("历史版本 2025.1");
        assertThat(other.getByTestId("here-position")).hasText(position);
        assertThat(other.getByTestId("readout").locator("#scale")).hasText(scale);
        keep(other, "linked-map");
        other.getByTestId("edge-present").click();
        assertThat(other.getByTestId("edge")).isHidden();
        assertThat(other).not().hasURL(Pattern.compile("v=2025"));
    }

    @Test
    void movingTheMapIsNoStepAndTurningToAPageIsOne() {
        Page page = openWithLayers(1280, 800);
        int before = (int) page.evaluate("history.length");
        find(page, "WS-84").press("Enter");
        assertThat(page).hasURL(Pattern.compile("#m=.*z=admin-area/WS-84(&p=.*)?$"));
        page.getByTestId("layer-toggle-farmland").check();
        assertThat(page).hasURL(Pattern.compile("l=.*farmland"));
        assertThat((int) page.evaluate("history.length")).isEqualTo(before);
        page.getByTestId("view-rules").click();
        assertThat(page).hasURL(Pattern.compile("#rules&m="));
        page.goBack();
        assertThat(page.locator("#rules")).isHidden();
        assertThat(page.getByTestId("layer-toggle-farmland")).isChecked();
        page.goForward();
        assertThat(page.locator("#rules")).isVisible();
    }

    @Test
    void takesNoHarmFromAnAddressThatIsBroken() {
        Page page = chromium()
                .open(1280, 800, "/#m=999,abc,5&l=%3Cimg%20src=x%3E,nothing&v=%00&d=2026-02-30&z=a/b/c&p=1,2,3");
        assertThat(page.getByTestId("edge-text")).containsText("没有数据版本");
        page.getByTestId("edge-present").click();
        assertThat(page.getByTestId("layer-toggle-control-unit")).isVisible();
        assertThat(page.getByTestId("edge")).isHidden();
        assertThat(chromium().consoleErrors().stream().filter(error -> !error.matches(".*\\b4\\d\\d\\b.*")))
                .isEmpty();
    }

    @Test
    void aDayWithoutAnEditionShowsNoZonesAndSaysWhy() {
        Page page = openWithLayers(1440, 900);
        page.getByTestId("asked-button").click();
        page.getByTestId("as-of").fill("1999-01-01");
        page.getByTestId("as-of").press("Enter");
        assertThat(page.getByTestId("edge-text")).containsText("1999-01-01");
        assertThat(page.locator("[data-testid^='layer-toggle-']")).hasCount(0);
        keep(page, "no-edition");
        page.keyboard().press("Escape");
        page.getByTestId("edge-present").click();
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        assertThat(page.getByTestId("edge")).isHidden();
    }

    @Test
    void showsTheLinkWhereTheBrowserDoesNotCopyIt() {
        Page page = openWithLayers(1280, 800);
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        page.getByTestId("send-link").click();
        assertThat(page.getByTestId("send-address")).isFocused();
        assertThat(page.getByTestId("send-address")).hasValue(Pattern.compile("^http://127\\.0\\.0\\.1:\\d+/"));
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("send-link")).isFocused();
    }

    @Test
    void fitsAPhoneInDark() {
        Page page = chromium().open(375, 812);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.getByTestId("layer-toggle-control-unit")).isChecked();
        page.getByTestId("find-input").fill("84团");
        assertThat(page.getByTestId("find-option").first()).containsText("84团");
        keep(page, "find-phone-dark");
        page.getByTestId("find-option").first().click();
        assertThat(page.locator(".zone-outline")).hasCount(1);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
    }
}
