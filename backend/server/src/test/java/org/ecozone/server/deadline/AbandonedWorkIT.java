package org.ecozone.server.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody waits for the answer any more: the work stops, and its processor is free. */
@Timeout(120)
class AbandonedWorkIT extends RunningServer {

    /** A request that takes many seconds: 2,000 points at random, each made a disc, over all of the region. */
    private static String question() {
        var random = new Random(3);
        String points = IntStream.range(0, 2_000)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "[%.6f,%.6f]", 81.9 + 0.6 * random.nextDouble(), 44.6 + 0.5 * random.nextDouble()))
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":" + points
                + "},\"properties\":{\"widthMetres\":150}}";
    }

    private static boolean isScreening() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith("org.ecozone.screening.")
                        || frame.getClassName().startsWith("org.ecozone.geo."));
    }

    private static void await(boolean expected, Duration most) throws InterruptedException {
        for (long end = System.nanoTime() + most.toNanos(); isScreening() != expected; ) {
            assertThat(System.nanoTime()).as("screening: %s", expected).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void theWorkOfAClientThatLeftStops() throws IOException, InterruptedException {
        int port = http().uri("/").getPort();
        byte[] body = question().getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("POST /api/screenings/preview HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            await(true, Duration.ofSeconds(20));
            Thread.sleep(500);
            assertThat(isScreening()).isTrue();
        }
        await(false, Duration.ofSeconds(8));
    }
}
