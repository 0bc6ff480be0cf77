package org.ecozone.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Sizes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What the first view asks of the network, in which turn, and that nothing is asked for twice. Of structure, not of time. */
class FirstViewPathIT extends BrowserPath {

    private static final int MOST_BYTES_BEFORE_THE_MAP = 300_000;
    private static final int MOST_REQUESTS_BEFORE_THE_MAP = 100;

    /** What may have changed since the last visit. */
    private static final Set<String> MAY_CHANGE =
            Set.of("/", "/api/layers", "/api/editions", "/api/facts", "/api/backgrounds");

    /** What the document names, by where: all of the first view and its modules in its head, other modules in templates. */
    private static final String NAMED = """
            async () => {
              const text = await (await fetch("./")).text();
              const page = new DOMParser().parseFromString(text, "text/html");
              const of = (nodes) => [...nodes].map((one) => new URL(one.getAttribute("href") ?? one.src, location.origin).pathname);
              return {
                next: of(page.getElementById("next").content.querySelectorAll("[rel=modulepreload]")),
                head: of(page.head.querySelectorAll("link, script")),
                first: of(page.head.querySelectorAll("link[rel=modulepreload]")),
                begun: of(page.head.querySelectorAll("script")),
                rest: ["next", "later"].flatMap((id) => of(page.getElementById(id).content.querySelectorAll("[rel=modulepreload]"))),
              };
            }""";

    private final List<Request> asked = new CopyOnWriteArrayList<>();

    private Page opened() {
        Page page = chromium().blank(1440, 900);
        page.onRequestFinished(asked::add);
        page.navigate("/");
        return page;
    }

    private static String pathOf(Request request) {
        return request.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private List<String> paths() {
        return asked.stream().map(FirstViewPathIT::pathOf).toList();
    }

    /** Until nothing is fetched ahead any more. */
    private void waitForRest(Page page) {
        assertThat(page.getByTestId("find-input")).isVisible();
        page.waitForCondition(() -> paths().stream().anyMatch(path -> path.endsWith("/js/app/auditor.js")));
        for (int before = -1; before != asked.size(); page.waitForTimeout(700)) {
            before = asked.size();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> named(Page page, String where) {
        return (List<String>) ((Map<String, Object>) page.evaluate(NAMED)).get(where);
    }

    @Test
    void asksForLittleBeforeTheMapShows() {
        Page page = opened();
        waitForRest(page);
        // The icon is the page's mark, too, which the browser has by then.
        assertThat(paths()).filteredOn(path -> !path.endsWith(".svg")).doesNotHaveDuplicates();
        List<Request> visit = List.copyOf(asked);
        Set<String> firstView = new HashSet<>(named(page, "head"));
        firstView.addAll(Set.of("/", "/api/layers", "/api/editions"));
        List<Sizes> sizes = visit.stream()
                .filter(request -> firstView.contains(pathOf(request)))
                .map(Request::sizes)
                .toList();
        int bytes = sizes.stream()
                .mapToInt(one -> one.responseBodySize + one.responseHeadersSize)
                .sum();
        assertThat(bytes).isBetween(100_000, MOST_BYTES_BEFORE_THE_MAP);
        assertThat(sizes).hasSizeLessThanOrEqualTo(MOST_REQUESTS_BEFORE_THE_MAP);
    }

    @Test
    void everyFirstModuleIsFetchedAheadAndEveryModuleThatIsFetchedIsUsed() {
        Page page = opened();
        waitForRest(page);
        Set<String> fetched = new HashSet<>(
                paths().stream().filter(path -> path.endsWith(".js")).toList());
        List<String> first = named(page, "first");
        List<String> all = new ArrayList<>(first);
        all.addAll(named(page, "begun"));
        all.addAll(named(page, "rest"));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(fetched).containsExactlyInAnyOrderElementsOf(new HashSet<>(all));
        int reviewer = paths().stream()
                .filter(path -> path.endsWith(".js"))
                .toList()
                .indexOf(first.get(0).replaceFirst("/js/.*", "/js/app/reviewer.js"));
        assertThat(reviewer).isGreaterThanOrEqualTo(first.size());
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    /** Without anything named ahead modules fetch what they import: the same. So nothing is named that no module needs. */
    @Test
    void theSourceRunsAsItIsAndLoadsWhatTheDocumentNames() throws IOException {
        Page page = chromium().blank(1440, 900);
        page.navigate("/");
        List<String> named = new ArrayList<>(named(page, "first"));
        named.addAll(named(page, "begun"));
        named.addAll(named(page, "next"));
        List<String> inSource = named.stream()
                .map(path -> path.replaceFirst("/assets/[^/]+", ""))
                .toList();
        String source;
        try (var file = FirstViewPathIT.class.getResourceAsStream("/META-INF/resources/index.html")) {
            source = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        page.route(
                url -> url.endsWith("/"),
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(source)));
        page.onRequestFinished(asked::add);
        page.reload();
        assertThat(page.getByTestId("find-input")).isVisible();
        assertThat(page.locator("#views button").last()).containsText("审计");
        assertThat(paths()).contains("/js/main.js").containsAll(inSource);
        assertThat(chromium().consoleErrors()).isEmpty();
    }

    @Test
    void everyFileIsKeptForGoodAndAReloadAsksOnlyForWhatMayHaveChanged() {
        Page page = opened();
        waitForRest(page);
        for (Request request : asked) {
            String path = pathOf(request);
            if (!MAY_CHANGE.contains(path)) {
                Response response = request.response();
                assertThat(response.headerValue("cache-control")).as(path).contains("immutable", "max-age=31536000");
                // Of a tile in which nothing lies there is nothing to send.
                assertThat(response.status())
                        .as(path)
                        .isIn(path.startsWith("/tiles/") ? List.of(200, 204) : List.of(200));
            }
        }
        List<String> fromNetwork = new CopyOnWriteArrayList<>();
        var network = page.context().newCDPSession(page);
        network.send("Network.enable");
        Set<String> kept = new HashSet<>();
        network.on(
                "Network.requestServedFromCache",
                event -> kept.add(event.get("requestId").getAsString()));
        network.on("Network.responseReceived", event -> {
            var response = event.getAsJsonObject("response");
            boolean isKept = kept.contains(event.get("requestId").getAsString())
                    || response.get("fromDiskCache").getAsBoolean();
            String url = response.get("url").getAsString();
            if (!isKept && !url.startsWith("data:")) {
                fromNetwork.add(url.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", ""));
            }
        });
        page.reload();
        assertThat(page.getByTestId("find-input")).isVisible();
        page.waitForTimeout(2_000);
        assertThat(fromNetwork).isNotEmpty().isSubsetOf(MAY_CHANGE);
    }

    /** A visit that lost the network after the first view goes on to pages that it has not used yet. */
    @Test
    void whatWasFetchedAheadNeedsNoNetwork() {
        Page page = opened();
        waitForRest(page);
        page.context().setOffline(true);
        page.locator("#views button").last().click();
        assertThat(page.locator("#audit-title")).isVisible();
        page.keyboard().press("s");
        assertThat(page.locator("#siting-title")).isVisible();
    }

    /** A part that could not be had is asked for again, and the reader is told. */
    @Test
    void aPartThatIsMissingComesOnceItCanBeHad() {
        Page page = chromium().blank(1440, 900);
        page.route("**/js/app/audit*.js", route -> route.abort());
        page.navigate("/");
        assertThat(page.locator("#toast")).containsText("正在重试");
        assertThat(page.locator("#layers-panel input").first()).isVisible();
        page.unroute("**/js/app/audit*.js");
        assertThat(page.getByTestId("find-input")).isVisible();
        page.keyboard().press("t");
        assertThat(page.locator("#audit-title")).isVisible();
    }
}
