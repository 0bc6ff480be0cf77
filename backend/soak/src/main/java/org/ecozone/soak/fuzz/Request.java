package org.ecozone.soak.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request before it is bytes.
 *
 * @param headers lines without their ends; {@code Content-Length} is added where none is there and {@code declaresLength}
 * @param declaresLength whether the length of the body is to be told
 */
record Request(String method, String target, List<String> headers, byte[] body, boolean declaresLength) {

    static Request get(String target) {
        return new Request("GET", target, base(), new byte[0], false);
    }

    static Request post(String target, String type, byte[] body) {
        List<String> headers = base();
        headers.add("Content-Type: " + type);
        return new Request("POST", target, headers, body, true);
    }

    private static List<String> base() {
        return new ArrayList<>(List.of("Host: localhost", "Connection: close"));
    }

    Request withMethod(String other) {
        return new Request(other, target, headers, body, declaresLength);
    }

    Request withTarget(String other) {
        return new Request(method, other, headers, body, declaresLength);
    }

    Request withHeaders(List<String> others) {
        return new Request(method, target, others, body, declaresLength);
    }

    Request with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return withHeaders(more);
    }

    Request without(String name) {
        return withHeaders(headers.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .toList());
    }

    Request withBody(byte[] other) {
        return new Request(method, target, headers, other, declaresLength);
    }

    Request withoutLength() {
        return new Request(method, target, headers, body, false);
    }

    /** Whether it says by itself how long its body is. */
    boolean isJson() {
        return headers.stream()
                .anyMatch(line -> line.startsWith("Content-Type: application/") && line.contains("json"));
    }

    /** As it is sent: names and values in UTF-8, which HTTP does not forbid outright. */
    byte[] bytes() {
        var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(line -> text.append(line).append("\r\n"));
        if (declaresLength) {
            text.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
