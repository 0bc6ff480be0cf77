package org.ecozone.server.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecozone.server.deadline.DeadlineSettings.Limit;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(60)
class CrowdTest {

    private static final Limit LONG = new Limit(Duration.ofHours(1), Duration.ofHours(1));
    private static final String PREVIEW = "/api/screenings/preview";

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<Exception> refused = new ArrayList<>();
    private final Crowd crowd = new Crowd(
            new DeadlineSettings(LONG, LONG, LONG, LONG, LONG, Duration.ofSeconds(2), 1, 16, 1),
            (request, response, handler, why) -> {
                refused.add(why);
                return null;
            });

    @AfterEach
    void end() {
        clients.shutdownNow();
    }

    /** Whether it was worked on. */
    private boolean ask(String method, String path) throws Exception {
        var worked = new CountDownLatch(1);
        crowd.doFilter(
                new MockHttpServletRequest(method, path),
                new MockHttpServletResponse(),
                (request, response) -> worked.countDown());
        return worked.getCount() == 0;
    }

    @Test
    void screeningsBeyondSoManyAtOnceAreToldToComeAgainWhileAllElseGoesOn() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Future<?> first = clients.submit(() -> {
            crowd.doFilter(
                    new MockHttpServletRequest("POST", PREVIEW), new MockHttpServletResponse(), (request, response) -> {
                        begun.countDown();
                        await(end);
                    });
            return null;
        });
        begun.await();
        assertThat(ask("POST", PREVIEW)).isFalse();
        assertThat(refused).singleElement().isInstanceOfSatisfying(ProblemException.class, why -> {
            assertThat(why.code()).isEqualTo(ProblemCode.SERVER_BUSY);
        });
        assertThat(ask("POST", "/api/extracts")).isFalse();
        assertThat(ask("POST", "/api/screenings/batch")).isFalse();
        assertThat(ask("POST", "/api/screenings")).isTrue();
        assertThat(ask("GET", "/api/screenings")).isTrue();
        assertThat(ask("POST", "/api/sites/read")).isTrue();
        assertThat(ask("GET", "/api/health")).isTrue();
        end.countDown();
        first.get();
        assertThat(ask("POST", PREVIEW)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
