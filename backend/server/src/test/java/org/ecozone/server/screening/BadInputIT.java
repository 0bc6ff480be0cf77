package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that names every fault with its place; never 500. */
class BadInputIT extends RunningServer {

    private static final String PREVIEW = "/api/screenings/preview";
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[82.07,44.9]}";

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":" + properties + "}";
    }

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"Polygon\",\"coordinates\":[[[82,44.8],[82.1,44.8],[82.1,44.9],[82,44.81]]]} | RING_NOT_CLOSED | /geometry/coordinates/0/3",
                "{\"type\":\"Polygon\",\"coordinates\":[[[82,44.8],[82.1,44.9],[82.1,44.8],[82,44.9],[82,44.8]]]} | SELF_INTERSECTION | /geometry/coordinates/0",
                "{\"type\":\"Point\",\"coordinates\":[44.9,82.07]} | AXIS_SWAPPED | /geometry/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[2.3,48.8]} | OUTSIDE_CHINA | /geometry/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[500000,4970000]} | COORDINATES_PROJECTED | /geometry/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[1e400,44]} | COORDINATE_NOT_FINITE | /geometry/coordinates",
                "{\"type\":\"Circle\",\"coordinates\":[82,44]} | GEOMETRY_TYPE_UNKNOWN | /geometry/type",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]} | GEOMETRY_COLLECTION | /geometry",
                "null | GEOMETRY_MISSING | /geometry"
            })
    void aFaultyGeometryIsNamedWithItsPlace(String geometry, String fault, String pointer) {
        Answer answer = http().post(PREVIEW, feature(geometry, "{}"));
        isProblem(answer, 422, "SITE_INVALID");
        assertThat(answer.text("/errors/0/code")).isEqualTo(fault);
        assertThat(answer.text("/errors/0/pointer")).startsWith(pointer);
        assertThat(answer.text("/errors/0/message")).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"industry\":\"9999\"} | INDUSTRY_UNKNOWN | /properties/industry",
                "{\"industry\":2511} | INDUSTRY_UNKNOWN | /properties/industry",
                "{\"facts\":{\"no_such_fact\":1}} | FACT_INVALID | /properties/facts/no_such_fact",
                "{\"facts\":{\"boiler_tph\":\"35\"}} | FACT_INVALID | /properties/facts/boiler_tph",
                "{\"facts\":{\"nature\":\"OLD\"}} | FACT_INVALID | /properties/facts/nature",
                "{\"facts\":{\"nature\":[1]}} | FACT_INVALID | /properties/facts/nature",
                "{\"facts\":{\"boiler_tph\":1e999}} | FACT_INVALID | /properties/facts/boiler_tph",
                "{\"facts\":[]} | FACT_INVALID | /properties/facts",
                "{\"industy\":\"2511\"} | REQUEST_INVALID | /properties/industy",
                "{\"name\":5} | REQUEST_INVALID | /properties/name",
                "{\"name\":\"a\\ud800b\"} | REQUEST_INVALID | /properties/name",
                "{\"name\":\"a\\u0000b\"} | REQUEST_INVALID | /properties/name",
                "{\"widthMetres\":1e-9} | REQUEST_INVALID | /properties/widthMetres",
                "{\"widthMetres\":0} | REQUEST_INVALID | /properties/widthMetres",
                "{\"widthMetres\":\"5\"} | REQUEST_INVALID | /properties/widthMetres",
                "{\"accuracyMetres\":-0.1} | REQUEST_INVALID | /properties/accuracyMetres",
                "{\"accuracyMetres\":100.5} | REQUEST_INVALID | /properties/accuracyMetres",
                "{\"accuracyMetres\":\"1\"} | REQUEST_INVALID | /properties/accuracyMetres",
                "{\"facts\":{\"boiler_tph\":{}}} | FACT_INVALID | /properties/facts/boiler_tph",
                "{\"facts\":{\"boiler_tph\":{\"value\":1,\"unit\":\"里\"}}} | FACT_INVALID | /properties/facts/boiler_tph",
                "{\"facts\":{\"boiler_tph\":{\"value\":{\"value\":1}}}} | FACT_INVALID | /properties/facts/boiler_tph",
                "[] | REQUEST_INVALID | /properties"
            })
    void aFaultyPropertyIsNamedWithItsPlace(String properties, String code, String pointer) {
        Answer answer = http().post(PREVIEW, feature(POINT, properties));
        isProblem(answer, 422, code);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void aFloodOfFaultsIsCut() {
        String facts =
                IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));
        Answer answer = http().post(PREVIEW, feature(POINT, "{\"facts\":{" + facts + "}}"));
        isProblem(answer, 422, "FACT_INVALID");
        assertThat(answer.json().path("errors")).hasSize(100);
        assertThat(answer.text("/detail")).isEqualTo("请求有 5000 处错误，errors 列出前 100 处");
    }

    @Test
    void aLineOfTooManyVerticesIsNotWidened() {
        String line = IntStream.rangeClosed(0, 20_000)
                .mapToObj(i -> "[" + (82 + i * 1e-5) + "," + (44.8 + i % 2 * 1e-5) + "]")
                .collect(Collectors.joining(",", "{\"type\":\"LineString\",\"coordinates\":[", "]}"));
        Answer answer = http().post(PREVIEW, feature(line, "{\"widthMetres\":10}"));
        isProblem(answer, 422, "REQUEST_INVALID");
        assertThat(answer.text("/errors/0/message")).contains("20000").contains("20001");
    }

    @Test
    void faultsOfSeveralKindsComeTogether() {
        Answer answer = http().post(
                        PREVIEW,
                        feature(
                                "{\"type\":\"Point\",\"coordinates\":[44.9,82.07]}",
                                "{\"industry\":\"x\",\"facts\":{\"a\":1,\"b\":2},\"c\":3}"));
        isProblem(answer, 422, "REQUEST_INVALID");
        assertThat(answer.json().path("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder(
                        "AXIS_SWAPPED", "INDUSTRY_UNKNOWN", "FACT_UNKNOWN", "FACT_UNKNOWN", "PROPERTY_UNKNOWN");
    }

    @Test
    void anUnknownIndustryComesWithItsNeighbours() {
        Answer answer = http().post(PREVIEW, feature(POINT, "{\"industry\":\"2517\"}"));
        assertThat(answer.text("/errors/0/message")).contains("251 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"type\":\"Feature\",}",
                "{\"type\":\"Feature\",\"type\":\"Feature\"}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{'a':1}",
                "{} {}",
                "{\"a\":\"\u0000\"}",
                "\uFEFF\uFEFF{}"
            })
    void brokenJsonIsRefused(String body) {
        isProblem(http().post(PREVIEW, body), 400, "BAD_JSON");
    }

    @Test
    void brokenJsonIsNamedWithLineAndColumn() {
        Answer answer = http().post(PREVIEW, "{\"type\": \"Feature\",\n  \"geometry\": nul}");
        assertThat(answer.text("/detail")).contains("第 2 行第 ");
        for (String body :
                new String[] {"/*c*/{}", "{\"a\":\"\u001f\"}", "{} {}", "[".repeat(70), "{\"a\": NaN}", "{"}) {
            assertThat(http().post(PREVIEW, body).text("/detail"))
                    .as(body)
                    .containsPattern("\\p{IsHan}")
                    .doesNotContain("Feature.", "Constraints", "jackson", "REDACTED", "ALLOW_", "CTRL-CHAR", "parser");
        }
    }

    @Test
    void invalidUtf8AndDeepNestingAreRefused() {
        byte[] latin = "{\"type\":\"Fé\"}".getBytes(StandardCharsets.ISO_8859_1);
        isProblem(http().post(PREVIEW, "application/json", BodyPublishers.ofByteArray(latin)), 400, "BAD_JSON");
        isProblem(http().post(PREVIEW, "[".repeat(100_000)), 400, "BAD_JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "3", "null", "\"x\"", "{}", "{\"type\":\"FeatureCollection\",\"features\":[]}", POINT})
    void whatIsNoFeatureIsRefused(String body) {
        Answer answer = http().post(PREVIEW, body);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.text("/code")).isIn("REQUEST_INVALID", "BAD_JSON");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415, UNSUPPORTED_MEDIA_TYPE",
        "nonsense, 415, UNSUPPORTED_MEDIA_TYPE",
        "application/x-www-form-urlencoded, 415, UNSUPPORTED_MEDIA_TYPE",
        "application/xml, 415, UNSUPPORTED_MEDIA_TYPE"
    })
    void otherMediaTypesAreRefused(String type, int status, String code) {
        isProblem(http().post(PREVIEW, type, BodyPublishers.ofString("{}")), status, code);
    }

    @Test
    void methodsAndFormatsThatThereAreNotAreRefused() {
        isProblem(http().get(PREVIEW), 405, "METHOD_NOT_ALLOWED");
        assertThat(http().get(PREVIEW).header("Allow")).isEqualTo("POST");
        isProblem(http().get("/api/editions", "Accept", "application/pdf"), 406, "NOT_ACCEPTABLE");
        isProblem(http().get("/api/editions", "Accept", "x"), 406, "NOT_ACCEPTABLE");
        isProblem(http().send(HttpRequest.newBuilder(http().uri("/index.html")).DELETE()), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/industries?q=%zz",
                "/api/industries?q=%C3%28",
                "/api/industries?%00=1",
                "/api/layers?edition=%27--",
                "/api/health/../env",
                "/api/health/%2e%2e/env"
            })
    void oddQueriesAreNeverAnErrorOfOurs(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .doesNotContain(" 500 ")
                .startsWith("HTTP/1.1 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/industries?q=\u539f\u6cb9 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/<x> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/layers HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/layers HTTP/2.0\r\nHost: x\r\n\r\n",
                "GET /api/layers HTP/1.1\r\nHost: x\r\n\r\n"
            })
    void whatTheConnectorRefusesIsAProblemToo(String request) throws Exception {
        assertThat(raw(request)).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"BAD_REQUEST\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{}\r\n0\r\n\r\n",
                "-1\r\n{}\r\n0\r\n\r\n",
                "0x2\r\n{}\r\n0\r\n\r\n",
                "2\n{}\n0\n\n",
                "2\r\n{}0\r\n\r\n",
                "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n"
            })
    void chunksThatAreNotWhatTheySayAreTheCallersFault(String chunks) throws Exception {
        String head = "POST " + PREVIEW + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        assertThat(raw(head + chunks))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"BAD_REQUEST\"");
    }

    @Test
    void aTextThatComesAsAFileIsNamed() {
        var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"crs\"; filename=\"b\"\r\n\r\nEPSG:4490\r\n--b--\r\n";
        Answer answer =
                http().post("/api/sites/read", "multipart/form-data; boundary=b", BodyPublishers.ofString(form));
        isProblem(answer, 400, "BAD_PARAMETER");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("crs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=%2B999999999-01-01",
                "asOf=1899-12-31",
                "asOf=2200-01-01",
                "knownAt=%2B999999999-01-01T00:00:00Z"
            })
    void daysThatNoLawReachesAreRefused(String query) {
        Answer answer = http().post(PREVIEW + "?" + query, "{}");
        isProblem(answer, 400, "BAD_PARAMETER");
        assertThat(answer.body()).contains("1900 年至 2199 年");
    }

    @Test
    void morePointsThanAreAskedAtOnceAreRefusedWithTheirNumber() {
        String points = "[82.07,44.9],".repeat(50_000) + "[82.08,44.9]";
        Answer answer = http().post(
                        PREVIEW,
                        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":["
                                + points + "]}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("TOO_MANY_POINTS", "50001");
    }

    @Test
    void theBodyOfAProblemHasTheStatusOfTheAnswer() throws Exception {
        String request = "GET / HTTP/1.1\r\nHost: x\r\nExpect: x\r\nConnection: close\r\n\r\n";
        assertThat(raw(request)).startsWith("HTTP/1.1 417").contains("\"status\":417");
    }

    private String raw(String request) throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", http().uri("/").getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aBodyOf200MegabytesIsRefusedEarlyWithOrWithoutALength() {
        long size = 200L << 20;
        var declared = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> zeros(size)), size);
        isProblem(http().post(PREVIEW, "application/json", declared), 413, "BODY_TOO_LARGE");
        var chunked = BodyPublishers.ofInputStream(() -> spaces(size));
        isProblem(http().post(PREVIEW, "application/json", chunked), 413, "BODY_TOO_LARGE");
    }

    @Test
    void anUploadOf200MegabytesIsRefused() {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n";
        var declared = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> zeros(200L << 20)), 200L << 20);
        isProblem(http().post("/api/sites/read", "multipart/form-data; boundary=b", declared), 413, "BODY_TOO_LARGE");
        var chunked = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofInputStream(() -> zeros(70L << 20)));
        isProblem(http().post("/api/sites/read", "multipart/form-data; boundary=b", chunked), 413, "BODY_TOO_LARGE");
    }

    private static InputStream zeros(long size) {
        return new Repeated((byte) 0, size);
    }

    private static InputStream spaces(long size) {
        return new Repeated((byte) ' ', size);
    }

    /** {@code left} times the same byte. */
    private static final class Repeated extends InputStream {

        private final byte value;
        private long left;

        Repeated(byte value, long left) {
            this.value = value;
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, value);
            left -= count;
            return count;
        }
    }
}
