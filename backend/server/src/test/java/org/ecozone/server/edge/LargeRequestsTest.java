package org.ecozone.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

class LargeRequestsTest {

    private static final int MB = 1024 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<Exception> refused = new AtomicReference<>();

    @AfterEach
    void end() {
        ended.countDown();
        threads.shutdownNow();
    }

    @Test
    void smallBodiesPassWhileLargeOnesFillTheirShare() throws Exception {
        LargeRequests filter = filter(Duration.ofMillis(50), 8);
        occupy(filter, 4 * MB);
        assertThat(isAnswered(filter, request(1000))).isTrue();
        assertThat(isAnswered(filter, new MockHttpServletRequest("GET", "/api/layers")))
                .isTrue();
    }

    @Test
    void aLargeBodyBeyondTheShareIsRefusedAfterABoundedWait() throws Exception {
        LargeRequests filter = filter(Duration.ofMillis(200), 8);
        occupy(filter, 3 * MB);
        assertThat(isAnswered(filter, request(MB))).isTrue();
        long before = System.nanoTime();
        assertThat(isAnswered(filter, request(2 * MB))).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(190));
        assertThat(refused.get())
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.SERVER_BUSY));
    }

    @Test
    void aWaitingBodyIsTakenOnceThereIsRoom() throws Exception {
        LargeRequests filter = filter(Duration.ofSeconds(20), 8);
        Future<?> first = occupy(filter, 4 * MB);
        Future<Boolean> second = threads.submit(() -> isAnswered(filter, request(4 * MB)));
        ended.countDown();
        first.get(20, TimeUnit.SECONDS);
        assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aBodyLargerThanTheShareIsWorkedOnAlone() throws Exception {
        assertThat(isAnswered(filter(Duration.ZERO, 8), request(9 * MB))).isTrue();
    }

    @Test
    void aBodyOfUndeclaredLengthCountsAsTheLargest() throws Exception {
        LargeRequests filter = filter(Duration.ofMillis(20), 8);
        occupy(filter, MB);
        MockHttpServletRequest chunked = new MockHttpServletRequest("POST", "/api/screenings/preview");
        chunked.addHeader("Transfer-Encoding", "chunked");
        assertThat(isAnswered(filter, chunked)).isFalse();
    }

    @Test
    void noMoreThanTheirNumberWait() throws Exception {
        LargeRequests filter = filter(Duration.ofSeconds(20), 1);
        occupy(filter, 4 * MB);
        Future<Boolean> waiting = threads.submit(() -> isAnswered(filter, request(MB)));
        long before = System.nanoTime();
        while (filter.waiting() == 0 && System.nanoTime() - before < 10_000_000_000L) {
            Thread.sleep(20);
        }
        assertThat(isAnswered(filter, request(MB))).isFalse();
        ended.countDown();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
    }

    /** 4 MB in 4 KB, in a budget of 4 MB. */
    @Test
    void smallArchivesThatUnpackToMuchTakeTurnsWhileSmallOnesPass() throws Exception {
        LargeRequests filter = filter(Duration.ofMillis(200), 8);
        Future<?> first = occupy(filter, upload(4 * MB), new CountDownLatch(1));
        assertThat(isAnswered(filter, upload(MB))).isFalse();
        assertThat(refused.get())
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.SERVER_BUSY));
        assertThat(isAnswered(filter, upload(1000))).isTrue();
        assertThat(isAnswered(filter, request(1000))).isTrue();
        ended.countDown();
        first.get(20, TimeUnit.SECONDS);
        assertThat(isAnswered(filter, upload(4 * MB))).isTrue();
        assertThat(filter.held()).isZero();
    }

    /** Each holds half by its packed bytes; both wanted the whole. */
    @Test
    void archivesThatWaitForMoreHoldNothingMeanwhile() throws Exception {
        LargeRequests filter = filter(Duration.ofSeconds(20), 8);
        Future<Boolean> one = threads.submit(() -> isAnswered(filter, upload(9 * MB, 2 * MB)));
        Future<Boolean> other = threads.submit(() -> isAnswered(filter, upload(9 * MB, 2 * MB)));
        assertThat(one.get(15, TimeUnit.SECONDS)).isTrue();
        assertThat(other.get(15, TimeUnit.SECONDS)).isTrue();
        assertThat(filter.held()).isZero();
    }

    private static MockHttpServletRequest upload(int unpacked) throws IOException {
        return upload(unpacked, 4096);
    }

    /** An upload of {@code sent} bytes with an archive of one file of {@code unpacked} zeros. */
    private static MockHttpServletRequest upload(int unpacked, int sent) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write(new byte[unpacked]);
        }
        assertThat(archive.size()).isLessThan(20_000);
        MockHttpServletRequest request = request(sent);
        request.setContentType("multipart/form-data; boundary=x");
        request.addPart(new MockPart("file", "a.kmz", archive.toByteArray()));
        request.addPart(new MockPart("crs", "EPSG:4490".getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    private LargeRequests filter(Duration wait, int waiting) {
        var limits = new LimitSettings(
                DataSize.ofMegabytes(20),
                DataSize.ofMegabytes(60),
                DataSize.ofKilobytes(512),
                DataSize.ofMegabytes(4),
                waiting,
                wait);
        return new LargeRequests(limits, (request, response, handler, e) -> {
            refused.set(e);
            return new ModelAndView();
        });
    }

    /** A request of {@code bytes} that is being worked on until the test ends it. */
    private Future<?> occupy(LargeRequests filter, int bytes) throws Exception {
        return occupy(filter, request(bytes), new CountDownLatch(1));
    }

    private Future<?> occupy(LargeRequests filter, MockHttpServletRequest large, CountDownLatch begun)
            throws Exception {
        Future<?> work = threads.submit(() -> {
            filter.doFilter(large, new MockHttpServletResponse(), (request, response) -> {
                begun.countDown();
                try {
                    ended.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            return null;
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        return work;
    }

    private static boolean isAnswered(LargeRequests filter, MockHttpServletRequest request) throws Exception {
        boolean[] answered = new boolean[1];
        filter.doFilter(request, new MockHttpServletResponse(), (passed, response) -> answered[0] = true);
        return answered[0];
    }

    private static MockHttpServletRequest request(int bytes) {
        return new MockHttpServletRequest("POST", "/api/screenings/preview") {
            @Override
            public long getContentLengthLong() {
                return bytes;
            }

            @Override
            public int getContentLength() {
                return bytes;
            }
        };
    }
}
