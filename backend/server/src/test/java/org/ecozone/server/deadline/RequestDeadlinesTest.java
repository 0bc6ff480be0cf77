package org.ecozone.server.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecozone.server.deadline.DeadlineSettings.Limit;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.work.Deadline;
import org.ecozone.work.DeadlinePassedException;
import org.ecozone.work.DeadlinePassedException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(60)
class RequestDeadlinesTest {

    private static final Limit LONG = new Limit(Duration.ofHours(1), Duration.ofHours(1));

    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        clients.shutdownNow();
    }

    /** Of screenings as told, of all else an hour; work is long after 50 ms. */
    private static DeadlineSettings settings(Limit screening, int longAtOnce, int longWaiting) {
        return new DeadlineSettings(
                screening, LONG, LONG, LONG, LONG, Duration.ofMillis(50), longAtOnce, longWaiting, 96);
    }

    private static void ask(RequestDeadlines deadlines, String path, FilterChain work) {
        try {
            deadlines.doFilterInternal(new MockHttpServletRequest("POST", path), new MockHttpServletResponse(), work);
        } catch (IOException | jakarta.servlet.ServletException e) {
            throw new AssertionError(e);
        }
    }

    /** So much of a processor: between its 50th and its last millisecond somebody has looked. */
    private static void work(Duration processor) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + processor.toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            Deadline.check();
        }
    }

    private static void workUntil(CountDownLatch end) {
        while (end.getCount() > 0) {
            Deadline.check();
        }
    }

    @Test
    void aScreeningThatTakesTooMuchOfAProcessorIsStopped() {
        var deadlines = new RequestDeadlines(settings(new Limit(Duration.ofMillis(200), Duration.ofHours(1)), 1, 16));
        assertThatExceptionOfType(DeadlinePassedException.class)
                .isThrownBy(() -> ask(
                        deadlines, "/api/screenings/preview", (request, response) -> workUntil(new CountDownLatch(1))))
                .satisfies(passed -> assertThat(passed.reason()).isEqualTo(Reason.PROCESSOR));
    }

    @Test
    void otherKindsHaveLimitsOfTheirOwn() {
        var deadlines = new RequestDeadlines(settings(new Limit(Duration.ofMillis(1), Duration.ofHours(1)), 1, 16));
        var ended = new CountDownLatch(1);
        ask(deadlines, "/api/sites/read", (request, response) -> {
            work(Duration.ofMillis(150));
            ended.countDown();
        });
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void workIsDoneForTheAddressThatAskedForIt() throws Exception {
        var deadlines = new RequestDeadlines(settings(LONG, 1, 16));
        var request = new MockHttpServletRequest("POST", "/api/sites/read");
        request.setRemoteAddr("127.0.0.2");
        String[] requester = new String[1];
        deadlines.doFilter(
                request, new MockHttpServletResponse(), (passed, response) -> requester[0] = Deadline.requester());
        assertThat(requester[0]).isEqualTo("127.0.0.2");
        assertThat(Deadline.requester()).isEmpty();
    }

    @Test
    void longWorkTakesTurnsAndShortWorkNeedsNone() throws InterruptedException, ExecutionException {
        var deadlines = new RequestDeadlines(settings(LONG, 1, 16));
        var end = new CountDownLatch(1);
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        List<Future<?>> long3 = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long3.add(clients.submit(() -> ask(deadlines, "/api/screenings", (request, response) -> {
                work(Duration.ofMillis(150));
                // Who came here has had its turn, or would have been stopped at the next look.
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                work(Duration.ofMillis(150));
                atOnce.decrementAndGet();
            })));
        }
        ask(deadlines, "/api/health", (request, response) -> end.countDown());
        assertThat(end.await(1, TimeUnit.SECONDS)).isTrue();
        for (Future<?> one : long3) {
            one.get();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whereTooMuchLongWorkWaitsTheNextIsToldSo() throws InterruptedException {
        var deadlines = new RequestDeadlines(settings(LONG, 1, 0));
        var end = new CountDownLatch(1);
        var works = new CountDownLatch(1);
        clients.submit(() -> ask(deadlines, "/api/screenings", (request, response) -> {
            work(Duration.ofMillis(150));
            works.countDown();
            workUntil(end);
        }));
        works.await();
        // Semaphores let nobody wait where none may: the first has its turn, the second is refused.
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ask(deadlines, "/api/screenings", (request, response) -> workUntil(end)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.SERVER_BUSY));
        end.countDown();
    }
}
