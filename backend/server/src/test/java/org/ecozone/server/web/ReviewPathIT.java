package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person adds to a record: clause by clause, remarks, a conclusion of one's own or none; and the versions that are kept. */
class ReviewPathIT extends BrowserPath {

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
        assertThat(form.locator(".fault")).containsText("请写复核人");
        assertThat(form.locator(".fault")).containsText("请写明情况");
        clause.locator("textarea").fill("未配套污水处理设施");
        page.getByTestId("review-verdict").selectOption("RESTRICTED");
        page.getByTestId("review-reason").fill("可先行整改");
        page.getByTestId("review-by").fill("王工");
        page.getByTestId("review-give").click();
        assertThat(page.getByTestId("review-1")).containsText("未配套污水处理设施");
        assertThat(page.getByTestId("review-1")).containsText("复核结论：限制准入：可先行整改");
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

        String id = page.getByTestId("record-id").textContent();
        Page other = chromium().open(1366, 768, "/#screening=" + id);
        openTab(other, "person");
        other.getByTestId("review-by").fill("李工");
        other.getByTestId("review-by").press("Enter");
        assertThat(other.getByTestId("review-2")).containsText("李工");
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    private static void record(Page page) {
        screenRefinery(page);
        page.getByTestId("record-button").click();
        assertThat(page.getByTestId("recorded")).isVisible();
        openTab(page, "person");
        assertThat(page.getByTestId("review-form")).isVisible();
    }

    private static void check(Locator clause, String finding) {
        clause.locator("input[value=" + finding + "]").check(new Locator.CheckOptions().setForce(true));
    }
}
