package org.ecozone.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser is told of the page's files, so that it asks for each of them once. */
class PageFilesFirstIT extends RunningServer {

    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(assets/[^\"]+)\"");
    private static final String FOREVER = "max-age=31536000, public, immutable";

    @Autowired
    private PageFiles files;

    private String asset(String path) {
        return "/assets/" + files.hash() + "/" + path;
    }

    @Test
    void theDocumentIsAskedForAgainAndComparedByItsBytes() {
        for (String path : List.of("/", "/index.html", "/?from=mail")) {
            Answer page = http().get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.header("Content-Language")).isEqualTo("zh-CN");
            assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(page.header("ETag")).matches("\"[0-9a-f]{24}\"");
            Answer again = http().get(path, "If-None-Match", page.header("ETag"));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
        }
    }

    @Test
    void everyFileThatTheDocumentNamesIsThereForGood() {
        List<String> named = NAMED.matcher(http().get("/").body())
                .results()
                .map((MatchResult found) -> "/" + found.group(1))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(200).allMatch(path -> path.startsWith(asset("")));
        for (String path : named) {
            Answer answer = http().get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo(FOREVER);
            assertThat(answer.header("ETag")).as(path).matches("\"[0-9a-f]{24}\"");
            assertThat(answer.header("Last-Modified")).as(path).isEmpty();
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            boolean canBeADocument = !path.matches(".*\\.(js|css)");
            assertThat(answer.header("Content-Security-Policy").contains("default-src 'self'"))
                    .as(path)
                    .isEqualTo(canBeADocument);
            assertThat(answer.header("X-Frame-Options").equals("DENY")).as(path).isEqualTo(canBeADocument);
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(path).isEqualTo("same-origin");
        }
    }

    /** The type is that of the plain address, which also gives the same bytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "js/main.js",
                "css/tokens.css",
                "favicon.svg",
                "basemap/counties.geojson",
                "samples/demo-plot.txt",
                "webjars/leaflet/1.9.4/dist/leaflet.js",
                "webjars/leaflet/1.9.4/dist/images/marker-icon.png",
                "webjars/chart.js/4.5.1/dist/chart.umd.min.js"
            })
    void isTheFileOfThePlainAddress(String path) {
        Answer plain = http().get("/" + path);
        Answer kept = http().get(asset(path));
        assertThat(kept.body()).isEqualTo(plain.body()).isNotEmpty();
        assertThat(kept.header("Content-Type").replace(";charset=UTF-8", ""))
                .isEqualTo(plain.header("Content-Type").replace(";charset=UTF-8", ""));
    }

    @Test
    void isSentCompressedToWhomUnderstandsIt() throws Exception {
        String path = asset("webjars/leaflet/1.9.4/dist/leaflet.js");
        var gzip = http().bytes(path, "Accept-Encoding", "br, gzip;q=0.8");
        var plain = http().bytes(path, "Accept-Encoding", "gzip;q=0");
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(gzip.body()).hasSizeLessThan(45_000);
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes();
        assertThat(unpacked).isEqualTo(plain.body());
        for (var answer : List.of(gzip, plain)) {
            assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        }
        String tag = gzip.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isNotEqualTo(plain.headers().firstValue("ETag").orElseThrow());
        assertThat(http().bytes(path, "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(http().bytes(path, "Accept-Encoding", "identity", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoTextIsSentAsItIs() {
        var picture =
                http().bytes(asset("webjars/leaflet/1.9.4/dist/images/marker-icon.png"), "Accept-Encoding", "gzip");
        assertThat(picture.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void headSaysWhatGetWouldAndPartsAreSentAsTheWhole() {
        String path = asset("js/main.js");
        Answer whole = http().get(path);
        Answer head = http().send(HttpRequest.newBuilder(http().uri(path)).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Length", "Cache-Control", "Content-Type")) {
            assertThat(head.header(name)).as(name).isEqualTo(whole.header(name)).isNotEmpty();
        }
        Answer part = http().get(path, "Range", "bytes=0-9");
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.body()).isEqualTo(whole.body());
    }

    /** Neither old bytes nor new ones under a hash that is not theirs, and nobody keeps the refusal. */
    @Test
    void anotherHashIsUnknownAndNotKept() {
        for (String path : List.of(
                "/assets/000000000000000000000000/js/main.js",
                "/assets/js/main.js",
                "/assets/" + files.hash(),
                asset(""),
                asset("js"),
                asset("js/none.js"),
                asset("index.html"),
                asset("application.yml"),
                asset("js/main.js?v=1"),
                asset("js/%6dain.js"),
                asset("js//main.js"),
                asset("webjars/leaflet/1.9.4/package.json"))) {
            Answer answer = http().get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).as(path).isNotEmpty();
        }
        assertThat(http().get(asset("js/../js/main.js")).status()).isIn(400, 404);
        assertThat(http().get(asset("js/%2e%2e/js/main.js")).status()).isEqualTo(400);
    }

    @Test
    void isReadOnly() {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            for (String path : List.of("/", asset("js/main.js"))) {
                Answer answer = http().send(HttpRequest.newBuilder(http().uri(path))
                        .method(method, BodyPublishers.ofString("{}", StandardCharsets.UTF_8)));
                assertThat(answer.status()).as(method + path).isIn(404, 405);
            }
        }
    }

    @Test
    void answersOfTheFirstViewAreComparedWhenTheyAreAskedForAgain() {
        for (String path : List.of("/api/layers", "/api/facts")) {
            Answer answer = http().get(path);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(http().get(path, "If-None-Match", answer.header("ETag")).status())
                    .isEqualTo(304);
        }
    }
}
