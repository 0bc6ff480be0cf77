package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecozone.server.Http.Answer;
import org.junit.jupiter.api.Test;

/** A panel that is drawn anew keeps what is typed and not taken yet, wherever the focus is, and how far its parts are scrolled. */
class RedrawPathIT extends BrowserPath {

    private static final double CUTTING_MILLIS = 180_000;

    /** Meat works of which nothing is said: its questions have numbers in several units. */
    private static final String MEAT_WORKS = site("肉联厂", 82.35, 44.84);

    private static String site(String name, double east, double north) {
        return """
                {"type": "Feature", "properties": {"name": "%s", "industry": "1353"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[%2$s, %3$s], [%4$s, %3$s], [%4$s, %5$s], [%2$s, %5$s], [%2$s, %3$s]]]}}""".formatted(name, east, north, east + 0.001, north + 0.0007);
    }

    @Test
    void keepsAUnitChosenBeforeTheNumberAndANumberAtFaultWithItsFault() {
        Page page = chromium().open(1440, 900);
        page.getByTestId("paste-button").click();
        page.getByTestId("paste-text").fill(MEAT_WORKS);
        page.getByTestId("paste-read").click();
        answer(page, "boiler_fuel", "COAL");
        Locator unit = page.getByTestId("unit-boiler_tph");
        unit.selectOption("兆瓦");
        answer(page, "nature", "NEW");
        assertThat(unit).hasValue("兆瓦");

        Locator number = page.locator("#fact-boiler_tph");
        Locator fault = page.getByTestId("fact-boiler_tph").locator(".fault");
        number.fill("很多");
        page.keyboard().press("Tab");
        assertThat(fault).not().isEmpty();
        answer(page, "industrial_policy", "PERMITTED");
        assertThat(number).hasValue("很多");
        assertThat(number).hasAttribute("aria-invalid", "true");
        assertThat(fault).not().isEmpty();
        assertThat(unit).hasValue("兆瓦");

        number.fill("14");
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-key=chip-boiler_tph]")).containsText("14 兆瓦");
    }

    /** Once it is answered, the question is a chip. */
    private static void answer(Page page, String fact, String code) {
        Locator choice = page.locator("#fact-" + fact);
        Locator folded = page.locator("#result details:not([open]):has(#fact-" + fact + ") > summary");
        assertThat(choice).hasCount(1);
        if (folded.count() > 0) {
            folded.click();
        }
        choice.selectOption(code);
        assertThat(page.locator("[data-key=chip-" + fact + "]")).isVisible();
    }

    /** Drawn anew while somebody types, and left then: the browser itself would not say that it was typed in. */
    @Test
    void takesWhatWasTypedBeforeTheFieldWasDrawnAnew() {
        Page page = chromium().open(1440, 900);
        page.getByTestId("asked-button").click();
        page.getByTestId("as-of").fill("2026-6-1");
        speakEnglish(page);
        assertThat(page.getByTestId("as-of")).isFocused();
        page.getByTestId("as-of").press("Tab");
        assertThat(page.getByTestId("asked-button")).containsText("2026-06-01");
    }

    /** A day that was at fault is not taken half corrected: 2026-6-1 is a day, and may become 2026-6-15. */
    @Test
    void leavesADayAtFaultInPeaceWhileItIsCorrected() {
        Page page = chromium().open(1440, 900);
        page.getByTestId("asked-button").click();
        Locator day = page.getByTestId("as-of");
        day.fill("2026-13-1");
        day.press("Enter");
        assertThat(day).hasAttribute("aria-invalid", "true");
        day.fill("2026-6-1");
        assertThat(day).hasAttribute("aria-invalid", "false");
        speakEnglish(page);
        assertThat(day).isFocused();
        assertThat(day).hasValue("2026-6-1");
        day.pressSequentially("5");
        day.press("Tab");
        assertThat(page.getByTestId("asked-button")).containsText("2026-06-15");
    }

    @Test
    void keepsTheGroundAskedForAndHowFarTheTableIsScrolled() {
        Page page = chromium().open(1440, 900, "/#siting");
        Locator mu = page.getByTestId("siting-mu");
        mu.fill("600");
        mu.press("Tab");
        page.getByTestId("siting-ask").focus();
        speakEnglish(page);
        assertThat(mu).hasValue("600");
        page.getByTestId("siting-ask").click();
        assertThat(page.getByTestId("siting-regions"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CUTTING_MILLIS));
        mu.fill("700");
        page.evalOnSelector(".siting-scroll", "box => box.scrollTo(0, 50)");
        page.getByTestId("siting-regions").locator("input").first().click();
        assertThat(page.getByTestId("siting-regions").locator("input").first())
                .not()
                .isChecked();
        assertThat(mu).hasValue("700");
        assertThat(page.evalOnSelector(".siting-scroll", "box => box.scrollTop"))
                .isEqualTo(50);
    }

    @Test
    void keepsARemarkItsSelectionAndADayAtFaultInTheRegister() {
        Answer recorded = http().post("/api/screenings?asOf=2026-11-23&edition=2026.1", MEAT_WORKS);
        Answer project =
                http().post("/api/projects", "{\"screening\": \"" + recorded.text("/id") + "\", \"state\": \"BUILT\"}");
        Page page = chromium().open(1366, 768, "/#records&part=projects&project=" + project.text("/id"));
        page.getByTestId("project-change").click();
        page.getByTestId("again-asOf").selectOption("on");
        Locator day = page.getByTestId("again-day");
        day.fill("2026-13-01");
        day.press("Tab");
        Locator remark = page.getByTestId("edit-remark");
        remark.fill("一行\n".repeat(12) + "末行");
        remark.evaluate("node => { node.setSelectionRange(3, 5); node.scrollTop = 60; }");
        page.getByTestId("edit-state").selectOption("APPROVED");
        page.getByTestId("again-edition").selectOption("2020.1");
        speakEnglish(page);
        assertThat(page.getByTestId("project-change")).not().containsText("更改");

        assertThat(remark).hasValue("一行\n".repeat(12) + "末行");
        assertThat(remark.evaluate("node => [node.selectionStart, node.selectionEnd, node.scrollTop].join()"))
                .isEqualTo("3,5,60");
        assertThat(page.getByTestId("edit-state")).hasValue("APPROVED");
        assertThat(day).hasValue("2026-13-01");
        assertThat(day).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#again-day-fault")).not().isEmpty();
        // A choice that the page has taken is drawn as it has it.
        assertThat(page.getByTestId("again-edition")).hasValue("2020.1");
    }

    @Test
    void keepsHowFarALongListIsScrolled() {
        Page page = chromium().open(1440, 900);
        String features = IntStream.range(0, 80)
                .mapToObj(i -> site("地块" + i, 82.3 + i * 0.002, 44.84))
                .collect(Collectors.joining(",", "{\"type\": \"FeatureCollection\", \"features\": [", "]}"));
        page.getByTestId("site-file-input")
                .setInputFiles(new FilePayload(
                        "地块.geojson", "application/geo+json", features.getBytes(StandardCharsets.UTF_8)));
        page.getByTestId("screen-all").click();
        assertThat(page.getByTestId("many-progress")).hasText("80 个地块已研判，冲突少的在前");
        Locator table = page.getByTestId("many-table");
        table.evaluate("box => box.scrollTo(0, 900)");
        // The rows in sight are made with the next picture.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Object before = table.evaluate("box => box.scrollTop");
        table.evaluate("box => box.querySelectorAll('[data-testid=many-tick]')[12].click()");
        assertThat(page.getByTestId("many-compare")).containsText("1");
        assertThat(table.evaluate("box => box.scrollTop")).isEqualTo(before);
        assertThat((int) before).isGreaterThan(500);
    }

    /** Every panel is drawn anew, and the focus stays. */
    private static void speakEnglish(Page page) {
        page.getByTestId("language").evaluate("one => { one.value = 'en'; one.dispatchEvent(new Event('change')); }");
        assertThat(page.locator("html[lang=en]")).hasCount(1);
    }
}
