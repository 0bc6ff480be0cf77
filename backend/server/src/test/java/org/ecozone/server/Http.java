package org.ecozone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server on this machine. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Of {@link RunningServer}. */
    static final String RELEASE_SECRET = "known-to-the-tests";

    private final int port;

    public Http(int port) {
        this.port = port;
    }

    /** An answer whose body is text. */
    public record Answer(int status, String body, HttpResponse<String> raw) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The member at {@code pointer} of the JSON body as text. */
        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** {@code text} as it stands in a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** GET with {@code headers}, name after value after name. */
    public Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public Answer post(String path, String json) {
        return post(path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer post(String path, String type, BodyPublisher body) {
        return send(
                HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(body));
    }

    /** Has the server put the rules of its folder in force. */
    public Answer release() {
        return send(HttpRequest.newBuilder(uri("/api/rules/releases"))
                .header("Authorization", "Bearer " + RELEASE_SECRET)
                .POST(BodyPublishers.noBody()));
    }

    /** Sends {@code content} as the multipart field {@code field}, and {@code more} as fields, value after name. */
    public Answer upload(String path, String field, String fileName, byte[] content, String... more) {
        String boundary = "ecozone-test-boundary";
        var text = new StringBuilder();
        for (int i = 0; i < more.length; i += 2) {
            text.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
            text.append(more[i]).append("\"\r\n\r\n").append(more[i + 1]).append("\r\n");
        }
        text.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
        text.append(field).append("\"; filename=\"").append(fileName).append("\"\r\n\r\n");
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(text.toString()),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofByteArray(tail));
        return post(path, "multipart/form-data; boundary=" + boundary, body);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of the answer to GET with {@code headers}, as sent. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path));
        return bytes(headers.length > 0 ? request.headers(headers) : request);
    }

    /** The bytes of the answer to POST of {@code json}. */
    public HttpResponse<byte[]> bytesOfPost(String path, String json) {
        return bytes(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
