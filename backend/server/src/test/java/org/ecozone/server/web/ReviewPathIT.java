package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person adds to a record: clause by clause, remarks, a conclusion of one's own or none; and the versions that are kept. */
class ReviewPathIT extends BrowserPath {

    /** The contrast of an element's text with the nearest ground that is painted behind it, as WCAG 2.2 defines it. */
    private static final String CONTRAST = """
            element => {
              const rgb = colour => colour.match(/[\\d.]+/g).map(Number);
              const luminance = colour => rgb(colour).slice(0, 3).map(v => v / 255)
                .map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const isPainted = node => (rgb(getComputedStyle(node).backgroundColor)[3] ?? 1) === 1;
              let ground = element;
              while (!isPainted(ground)) ground = ground.parentElement;
              const both = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(luminance);
              return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
            }""";

    @Test
    void keepsChecksByHandAsVersionsOfTheRecord() {
        Page page = chromium().open(1440, 900);
        screenRefinery(page);
        openTab(page, "person");
        assertThat(page.getByTestId("checklist")).isVisible();
        page.getByTestId("record-button").click();
        assertThat(page.getByTestId("recorded")).isVisible();
        String id = page.getByTestId("record-id").textContent();

        Locator form = page.getByTestId("review-form");
        Locator clause = form.locator(".to-check").first();
        check(clause, "CONTRARY");
        page.getByTestId("review-give").click();
        assertThat(page.getByTestId("review-lacking")).containsText("请写复核人");
        assertThat(page.getByTestId("review-lacking")).containsText("请写明情况");
        clause.locator("textarea").fill("未配套污水处理设施");
        page.getByTestId("review-verdict").selectOption("RESTRICTED");
        page.getByTestId("review-reason").fill("可先行整改");
        page.getByTestId("review-by").fill("王工");
        page.getByTestId("review-give").click();
        assertThat(page.getByTestId("review-1")).containsText("未配套污水处理设施");
        assertThat(page.getByTestId("review-1")).containsText("复核结论：限制准入：可先行整改");
        assertThat(page.getByTestId("concluded")).containsText("复核结论：限制准入：可先行整改 复核意见第 1 版 · 王工");
        assertThat(page.getByTestId("verdict")).hasAttribute("data-verdict", "PROHIBITED");
        keep(page, "review");

        page.getByTestId("review-remarks").fill("现场已看");
        page.getByTestId("review-give").click();
        assertThat(page.getByTestId("review-2")).containsText("现场已看");
        page.getByTestId("verify-button").click();
        assertThat(page.getByTestId("verification")).hasAttribute("data-verified", "true");
        assertThat(page.getByTestId("check-REVIEWS")).hasClass(Pattern.compile("\\bok\\b"));

        Page other = chromium().open(1440, 900, "/#screening=" + id);
        openTab(other, "person");
        assertThat(other.getByTestId("review-2")).containsText("王工");
        assertThat(other.getByTestId("concluded")).containsText("复核意见第 2 版");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void keepsAVersionWithoutAConclusionOfOnesOwn() {
        Page page = chromium().open(1366, 768);
        record(page);
        check(page.locator(".to-check").first(), "CONFORMS");
        page.getByTestId("review-by").fill("王工");
        page.getByTestId("review-give").click();
        assertThat(page.getByTestId("review-1")).containsText("王工");
        assertThat(page.getByTestId("review-1")).not().containsText("复核结论");
        assertThat(page.getByTestId("concluded")).hasCount(0);

        String id = page.getByTestId("record-id").textContent();
        Page other = chromium().open(1366, 768, "/#screening=" + id);
        openTab(other, "person");
        other.getByTestId("review-by").fill("李工");
        other.getByTestId("review-by").press("Enter");
        assertThat(other.getByTestId("review-2")).containsText("李工");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void leadsToTheFirstClauseThatLacksItsTextAndThenToTheVersionThatIsKept() {
        Page page = chromium().open(1366, 768);
        record(page);
        Locator clauses = page.locator(".to-check");
        check(clauses.nth(3), "CONTRARY");
        check(clauses.nth(1), "CONTRARY");
        page.getByTestId("review-by").fill("王工");
        page.getByTestId("review-give").click();
        assertThat(clauses.nth(1).locator("textarea")).isFocused();
        assertThat(clauses.nth(1).locator("textarea")).isInViewport();
        assertThat(clauses.nth(1).locator(".fault")).isInViewport();
        assertThat(page.locator(".review-form [aria-invalid=true]")).hasCount(2);
        keep(page, "review-lacking");

        clauses.nth(1).locator("textarea").fill("选址不符");
        clauses.nth(3).locator("textarea").fill("没有清退");
        page.getByTestId("review-give").click();
        assertThat(page.getByTestId("review-1")).isFocused();
        assertThat(page.getByTestId("review-1").locator("p").first()).isInViewport();
        assertThat(page.locator(".review-form [aria-invalid=true]")).hasCount(0);
        keep(page, "review-kept");
    }

    @Test
    void saysBesideTheButtonWhatTheServiceRefuses() {
        Page page = chromium().open(1366, 768);
        record(page);
        page.route("**/api/screenings/*/reviews", route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(422)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":422,\"code\":\"REVIEW_INVALID\",\"title\":\"\",\"detail\":\"不能保存\"}"));
            } else {
                route.resume();
            }
        });
        page.getByTestId("review-by").fill("王工");
        page.getByTestId("review-give").click();
        assertThat(page.getByTestId("review-form").getByTestId("problem")).containsText("不能保存");
        assertThat(page.getByTestId("review-form").getByTestId("problem")).isInViewport();
        assertThat(page.getByTestId("review-by")).hasValue("王工");
    }

    /** WCAG 2.2, success criterion 1.4.3, of text of this size. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void showsWhatWasChosenOfAClauseInColoursThatCanBeRead(ColorScheme scheme) {
        Page page = chromium().open(1366, 768);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        record(page);
        for (String finding : new String[] {"CONFORMS", "CONTRARY", "NOT_APPLICABLE"}) {
            Locator clause = page.locator(".to-check").first();
            check(clause, finding);
            Locator chosen = clause.locator("input:checked + span");
            assertThat(chosen).isVisible();
            assertThat(((Number) chosen.evaluate(CONTRAST)).doubleValue())
                    .as(finding)
                    .isGreaterThanOrEqualTo(4.5);
        }
        keep(page, "review-chosen-" + scheme);
    }

    private static void record(Page page) {
        screenRefinery(page);
        page.getByTestId("record-button").click();
        assertThat(page.getByTestId("recorded")).isVisible();
        openTab(page, "person");
        assertThat(page.getByTestId("review-form")).isVisible();
    }

    private static void check(Locator clause, String finding) {
        clause.locator("label.chosen-" + finding).click();
    }
}
