package org.ecozone.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another web page in a reviewer's browser can make nothing happen here, and a foreign name is not served. */
class ForeignRequestsIT extends RunningServer {

    private static final String RELEASE = "POST /api/rules/releases";

    private int port() {
        return http().uri("/").getPort();
    }

    /** Status line, headers and body of the answer to a request with these header lines. */
    private String answer(String request, String... headers) {
        String text = request + " HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n" + String.join("\r\n", headers)
                + "\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String own() {
        return "Host: 127.0.0.1:" + port();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void whatAnotherPageSendsIsRefused(String site) {
        assertThat(answer(RELEASE, own(), "Sec-Fetch-Site: " + site))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "FOREIGN_PAGE", "请求由其他网页发出");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "http://127.0.0.1:1",
                "http://localhost",
                "null",
                "http://127.0.0.1.evil.example"
            })
    void whatComesFromAnotherOriginIsRefused(String origin) {
        assertThat(answer(RELEASE, own(), "Origin: " + origin))
                .startsWith("HTTP/1.1 403")
                .contains("FOREIGN_PAGE");
    }

    @Test
    void whatOurOwnPageSendsPasses() {
        String origin = "Origin: http://127.0.0.1:" + port();
        assertThat(answer("POST /api/screenings/preview", own(), origin, "Sec-Fetch-Site: same-origin"))
                .doesNotContain("FOREIGN_PAGE")
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void whatAProgramSendsPasses() {
        assertThat(answer("POST /api/screenings/preview", own()))
                .doesNotContain("FOREIGN_PAGE")
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void aPageBehindAProxyWithTlsPasses() {
        assertThat(answer("POST /api/screenings/preview", "Host: localhost", "Origin: https://localhost"))
                .doesNotContain("FOREIGN_PAGE");
    }

    @Test
    void aLinkFromElsewhereMayBeFollowed() {
        assertThat(answer("GET /", own(), "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example:80",
                "10.0.0.1"
            })
    void aNameThatIsNotOursIsNotServed(String host) {
        assertThat(answer("GET /api/layers", "Host: " + host))
                .startsWith("HTTP/1.1 421")
                .contains("HOST_UNKNOWN", "ecozone.edge.hosts")
                .contains("X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @CsvSource({"LOCALHOST:8080", "localhost", "127.0.0.1", "[::1]:9"})
    void ourOwnNamesAreServedWithAnyPort(String host) {
        assertThat(answer("GET /api/layers", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT /api/layers", "BREW /api/layers"})
    void aMethodThatNobodyKnowsIsTheCallersFault(String request) {
        assertThat(answer(request, own())).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void anUnknownTransferEncodingIsTheCallersFault() {
        assertThat(answer("POST /api/screenings/preview", own(), "Transfer-Encoding: brotli"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("INTERNAL_ERROR");
    }

    @Test
    void optionsNamesWhatTheAddressTakes() {
        assertThat(answer("OPTIONS /api/screenings/preview", own()))
                .startsWith("HTTP/1.1 200")
                .containsPattern("(?m)^Allow: (POST, ?OPTIONS|POST,OPTIONS|OPTIONS, ?POST)\\s*$");
        assertThat(answer("OPTIONS /api/screenings", own()))
                .contains("GET", "POST")
                .doesNotContain("DELETE")
                .doesNotContain("TRACE");
    }
}
