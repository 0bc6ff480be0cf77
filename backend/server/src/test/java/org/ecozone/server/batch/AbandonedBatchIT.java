package org.ecozone.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody reads the lines any more: no further site is screened. */
@Timeout(120)
class AbandonedBatchIT extends RunningServer {

    /** A line of many lines across the territory takes tens of milliseconds: thousands of them would take minutes. */
    private static String question() {
        String line = IntStream.range(0, 2_000)
                .mapToObj(i -> "[" + (81.9 + i * 0.0006) + "," + (44.6 + i % 7 * 0.05) + "]")
                .collect(Collectors.joining(","));
        String feature =
                "{\"type\":\"Feature\",\"properties\":{\"widthMetres\":20},\"geometry\":{\"type\":\"LineString\","
                        + "\"coordinates\":[" + line + "]}}";
        return "{\"type\":\"FeatureCollection\",\"features\":[{}" + (',' + feature).repeat(200) + "]}";
    }

    private static boolean isScreening() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("batch"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .anyMatch(frame -> frame.getClassName().startsWith("org.ecozone.screening."));
    }

    private static void await(boolean expected, Duration most) throws InterruptedException {
        for (long end = System.nanoTime() + most.toNanos(); isScreening() != expected; ) {
            assertThat(System.nanoTime()).as("screening: %s", expected).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void theSitesOfAClientThatLeftAreNotScreened() throws IOException, InterruptedException {
        int port = http().uri("/").getPort();
        byte[] body = question().getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("POST /api/screenings/batch HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            await(true, Duration.ofSeconds(20));
            Thread.sleep(1000);
            assertThat(isScreening()).isTrue();
        }
        await(false, Duration.ofSeconds(8));
    }
}
