package org.ecozone.server.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The system's Chromium, headless, which may reach nothing but the page's own host. It notes every request to elsewhere and
 * every error on the page's console.
 */
final class Chromium implements AutoCloseable {

    private static final String DEFAULT_PATH = "/usr/bin/chromium";

    private final Playwright playwright;
    private final Browser browser;
    private final String origin;
    private final List<String> foreignRequests = new CopyOnWriteArrayList<>();
    private final List<String> consoleErrors = new CopyOnWriteArrayList<>();

    /** @param origin the page's own, {@code http://127.0.0.1:8080} */
    Chromium(String origin) {
        this.origin = origin;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String path = System.getenv().getOrDefault("ECOZONE_CHROMIUM", DEFAULT_PATH);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(path))
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE "
                                        + URI.create(origin).getHost())));
    }

    /** The page, opened afresh in a window of the given size in pixels. */
    Page open(int width, int height) {
        return open(width, height, "/");
    }

    /** The page at one of its addresses, {@code /#records}. */
    Page open(int width, int height, String address) {
        Page page = blank(width, height);
        page.navigate(origin + address);
        return page;
    }

    /** A window that is at no page yet. */
    Page blank(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setBaseURL(origin));
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(origin + "/") && !request.url().matches("(data|blob):.*")) {
                foreignRequests.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().matches("error|warning")) {
                consoleErrors.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(consoleErrors::add);
        return page;
    }

    List<String> foreignRequests() {
        return foreignRequests;
    }

    List<String> consoleErrors() {
        return consoleErrors;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
