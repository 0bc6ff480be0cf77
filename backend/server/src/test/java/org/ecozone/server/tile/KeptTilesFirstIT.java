package org.ecozone.server.tile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who asks for a tile does not see whether the filter answers or the controller. */
class KeptTilesFirstIT extends RunningServer {

    private static final String TILE = "/tiles/2026.1/redline/8/186/92.mvt";
    private static final String TOGETHER = "/tiles/2026.1/redline,control-unit/8/186/92.mvt";
    private static final String EMPTY = "/tiles/2026.1/redline/14/1/1.mvt";

    @Autowired
    private KeptTilesFirst filter;

    /** The same address, spelt so that the filter does not know it. */
    private static String atController(String path) {
        return path.replace("/redline", "/%72edline");
    }

    private String hash() {
        return http().get("/tiles/2026.1/redline.json").text("/tiles/0").replaceAll(".*\\?", "?");
    }

    private boolean isSentByFilter(String method, String path) throws ServletException, IOException {
        int query = path.indexOf('?');
        var request = new MockHttpServletRequest(method, query < 0 ? path : path.substring(0, query));
        request.setQueryString(query < 0 ? null : path.substring(query + 1));
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() == null;
    }

    @Test
    void theFilterSendsWhatIsKeptAndNothingElse() throws ServletException, IOException {
        // So far away that no page of another test has asked for it.
        String fresh = "/tiles/2026.1/redline/13/101/103.mvt";
        assertThat(isSentByFilter("GET", fresh)).isFalse();
        for (String path : List.of(fresh, fresh + hash())) {
            assertThat(http().get(path).status()).isIn(200, 204);
            assertThat(isSentByFilter("GET", path)).isTrue();
            assertThat(isSentByFilter("HEAD", path)).isTrue();
            assertThat(isSentByFilter("POST", path)).isFalse();
            assertThat(isSentByFilter("GET", atController(path))).isFalse();
        }
        for (String query : List.of("?", "?hash=", "?hash=0", "?x=1", hash() + "0", hash() + "&x=1", "?x=1&hash=0")) {
            assertThat(isSentByFilter("GET", fresh + query)).as(query).isFalse();
        }
        for (String path : List.of(
                "/tiles/1999.9/redline/8/186/92.mvt",
                "/tiles/2026.1/nope/8/186/92.mvt",
                "/tiles/2026.1/redline/15/0/0.mvt",
                "/tiles/2026.1/redline/8/256/0.mvt",
                "/tiles/2026.1/redline/8/186/92.mvt;a=b",
                "/tiles/2026.1/redline/8/186/92",
                "/tiles/2026.1/redline.json")) {
            http().get(path);
            assertThat(isSentByFilter("GET", path)).as(path).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TILE, TOGETHER, EMPTY})
    void bothSendTheSame(String tile) throws ServletException, IOException {
        String plain = tag(tile, "identity");
        String packed = tag(tile, "gzip");
        List<List<String>> asked = List.of(
                List.of(),
                List.of("Accept-Encoding", "gzip"),
                List.of("Accept-Encoding", "gzip, deflate, br, zstd"),
                List.of("Accept-Encoding", "br;q=1.0, GZIP;q=0.5"),
                List.of("Accept-Encoding", "gzip;q=0"),
                List.of("Accept-Encoding", "identity"),
                List.of("If-None-Match", plain),
                List.of("If-None-Match", packed),
                List.of("If-None-Match", "W/" + plain),
                List.of("If-None-Match", "\"0\", " + packed, "Accept-Encoding", "gzip"),
                List.of("If-None-Match", "*"),
                List.of("If-None-Match", "\"0\""),
                List.of("If-Match", "\"0\""),
                List.of("If-Modified-Since", "Mon, 30 Nov 2026 00:00:00 GMT"),
                List.of("Range", "bytes=0-9"),
                List.of("Accept", "text/html"),
                List.of("Origin", "https://elsewhere.example"),
                List.of("Sec-Fetch-Site", "cross-site"));
        for (String path : List.of(tile, tile + hash())) {
            assertThat(isSentByFilter("GET", path)).isTrue();
            for (List<String> headers : asked) {
                for (String method : List.of("GET", "HEAD")) {
                    HttpResponse<byte[]> expected = send(method, atController(path), headers);
                    HttpResponse<byte[]> sent = send(method, path, headers);
                    String what = method + " " + path + " " + headers;
                    assertThat(sent.statusCode()).as(what).isEqualTo(expected.statusCode());
                    assertThat(headers(sent)).as(what).isEqualTo(headers(expected));
                    assertThat(sent.body()).as(what).isEqualTo(expected.body());
                }
            }
        }
    }

    @Test
    void whatGuardsEveryAnswerStandsBeforeIt() throws IOException {
        assertThat(headers(send("GET", TILE, List.of())))
                .containsKeys("content-security-policy", "x-content-type-options", "cross-origin-resource-policy");
        try (var socket = new Socket("127.0.0.1", http().uri("/").getPort())) {
            String request = "GET " + TILE + " HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    private String tag(String path, String coding) {
        return header(send("GET", path, List.of("Accept-Encoding", coding)), "ETag");
    }

    private HttpResponse<byte[]> send(String method, String path, List<String> headers) {
        var request = HttpRequest.newBuilder(http().uri(path)).method(method, BodyPublishers.noBody());
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return http().bytes(request);
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        // With the last answer that the container sends over one connection.
        headers.remove("connection");
        return headers;
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
