package org.ecozone.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The server over HTTP/1.1, as an ordinary client has it. */
final class Server {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOUNDARY = "----ecozone-soak";

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** @param base as {@code http://127.0.0.1:8080} */
    Server(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    HttpRequest.Builder json(String path, byte[] body) {
        return request(path).header("Content-Type", "application/geo+json").POST(BodyPublishers.ofByteArray(body));
    }

    /** A form with one file. */
    HttpRequest.Builder upload(String path, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        try {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    CompletableFuture<HttpResponse<byte[]>> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofByteArray());
    }

    /** Waits for the answer. */
    HttpResponse<byte[]> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Whether its health is well, database and all. */
    boolean isWell() throws InterruptedException {
        try {
            return ask(request("/api/health").timeout(Duration.ofSeconds(5)).GET())
                            .statusCode()
                    == 200;
        } catch (IOException away) {
            return false;
        }
    }

    /** Waits until it {@link #isWell}; false if it is not within so many seconds. */
    boolean becomesWell(int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!isWell()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }
}
