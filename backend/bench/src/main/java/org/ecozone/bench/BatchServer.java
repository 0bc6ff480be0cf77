package org.ecozone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** A server that runs, asked as a client asks it. */
record BatchServer(URI root) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int OK = 200;

    /** Screens {@code sites} sites in one request; throws {@link IllegalStateException} unless each has its line. */
    void batch(String collection, int sites) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = CLIENT.send(
                request("/api/screenings/batch", BodyPublishers.ofString(collection)), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            long screened =
                    lines.filter(line -> line.contains("\"screening\":{")).count();
            if (response.statusCode() != OK || screened != sites) {
                throw new IllegalStateException(response.statusCode() + ": " + screened + " of " + sites + " sites");
            }
        }
    }

    /** The short answer for one site. */
    void preview(byte[] feature) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(
                request("/api/screenings/preview?detail=verdict", BodyPublishers.ofByteArray(feature)),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw new IllegalStateException("a preview is answered with " + response.statusCode());
        }
        Rounds.sink = response.body().length;
    }

    private HttpRequest request(String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/geo+json")
                .POST(body)
                .build();
    }
}
