package org.ecozone.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Clients that send slowly, or not at all, hold nothing that others need. */
class SlowHandsIT extends RunningServer {

    private static final String PREVIEW = "/api/screenings/preview";
    private static final String SITE = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[82.07,44.9]}}";
    private static final Duration SOON = Duration.ofSeconds(2);
    /** More than the server has threads. */
    private static final int MANY = 300;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket connected(String head) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        send(socket, head);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream to = socket.getOutputStream();
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private String head(String path, String type, long length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(30));
        var all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        return all.toString(StandardCharsets.UTF_8);
    }

    /** How many of {@code calls} were answered later than soon. */
    private static int late(int calls, Supplier<Answer> call) {
        int late = 0;
        for (int i = 0; i < calls; i++) {
            long before = System.nanoTime();
            assertThat(call.get().status()).isEqualTo(200);
            late += System.nanoTime() - before > SOON.toNanos() ? 1 : 0;
        }
        return late;
    }

    @Test
    void moreDrippingBodiesThanThreadsLeavePreviewsAndHealthQuickAndAreCut() throws IOException {
        for (int i = 0; i < MANY; i++) {
            connected(head(PREVIEW, "application/json", 5000));
        }
        for (int round = 0; round < 5; round++) {
            for (Socket socket : sockets) {
                send(socket, " ");
            }
            assertThat(late(10, () -> http().post(PREVIEW, SITE))).isLessThanOrEqualTo(1);
            assertThat(late(10, () -> http().get("/api/health"))).isLessThanOrEqualTo(1);
        }
        for (Socket socket : sockets) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("REQUEST_TOO_SLOW");
        }
    }

    @Test
    void oneUploadThatDripsHoldsNobodyElsesShare() throws IOException {
        Socket slow = connected(head("/api/sites/read", "multipart/form-data; boundary=b", 50 << 20));
        send(
                slow,
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                        + " ".repeat(1 << 20));
        byte[] file = (SITE + " ".repeat(600 * 1024)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            send(slow, " ");
            assertThat(http().upload("/api/sites/read", "file", "a.geojson", file)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aBodyThatComesInPiecesIsTheSameAsInOne() throws Exception {
        String wanted = http().post(PREVIEW, SITE).text("/resultHash");
        Socket declared = connected(
                head(PREVIEW, "application/json", SITE.length()).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        for (int i = 0; i < SITE.length(); i += 20) {
            send(declared, SITE.substring(i, Math.min(i + 20, SITE.length())));
            Thread.sleep(20);
        }
        assertThat(answer(declared)).startsWith("HTTP/1.1 200").contains(wanted);
        String padded = SITE + " ".repeat(200_000);
        Answer chunked = http().post(
                        PREVIEW,
                        "application/json",
                        BodyPublishers.ofByteArrays(List.of(
                                padded.substring(0, 70_000).getBytes(StandardCharsets.UTF_8),
                                padded.substring(70_000).getBytes(StandardCharsets.UTF_8))));
        assertThat(chunked.text("/resultHash")).isEqualTo(wanted);
    }

    /** A record of megabytes is fetched as it is read, by so many at once that threads are left for all others. */
    @Test
    void clientsThatDoNotReadLeaveEverybodyElseAlone() throws IOException {
        String id = http().post("/api/screenings", SITE).text("/id");
        String large = jdbc.queryForObject("""
                INSERT INTO screenings (id, edition, evaluated_at, request, request_hash, result, result_hash, record_hash, verdict,
                    as_of, edition_code, edition_hash, rules_version, rules_hash)
                SELECT gen_random_uuid(), edition, evaluated_at, large, content_hash(large), result, result_hash, record_hash, verdict,
                    as_of, edition_code, edition_hash, rules_version, rules_hash
                FROM screenings, LATERAL (SELECT request || repeat(' ', 9000000) || '   ' AS large) AS padded
                WHERE id = ?::uuid RETURNING id::text""", String.class, id);
        String path = "/api/screenings/" + large + "/request";
        Answer whole = http().get(path);
        assertThat(whole.body()).hasSizeGreaterThan(9_000_000).startsWith("{\"geometry\"");
        assertThat(whole.header("ETag"))
                .isEqualTo('"' + CanonicalJson.sha256(whole.body().getBytes(StandardCharsets.UTF_8)) + '"');
        for (int i = 0; i < MANY; i++) {
            var socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            send(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        assertThat(late(10, () -> http().post(PREVIEW, SITE))).isLessThanOrEqualTo(4);
    }

    /** Whatever is refused by its address, its type or its sender is not waited for by a thread either. */
    @Test
    void drippingBodiesOfRequestsThatAreRefusedHoldNobody() throws IOException {
        for (int i = 0; i < MANY; i++) {
            connected(head(
                    i % 2 == 0 ? "/api/nothing" : PREVIEW,
                    i % 3 == 0 ? "text/plain" : "application/json",
                    1L << (20 + i % 12)));
        }
        assertThat(late(10, () -> http().post(PREVIEW, SITE))).isLessThanOrEqualTo(1);
    }

    @Test
    void drippingHeadersHoldNobodyAndAreCutInTheEnd() throws Exception {
        for (int i = 0; i < MANY; i++) {
            connected("POST " + PREVIEW + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nX-Slow: ");
        }
        assertThat(late(10, () -> http().post(PREVIEW, SITE))).isLessThanOrEqualTo(1);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(50);
        Socket one = sockets.get(0);
        one.setSoTimeout(1000);
        while (System.nanoTime() < deadline && isOpen(one)) {
            try {
                send(one, "a");
            } catch (IOException cut) {
                break;
            }
        }
        assertThat(System.nanoTime()).isLessThan(deadline);
    }

    private static boolean isOpen(Socket socket) {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        } catch (IOException cut) {
            return false;
        }
    }
}
