package org.ecozone.server.screening;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Looks for the alternatives of few results at once: each costs as much as thousands of screenings, and those who screen must not
 * wait for those who ask what else there is.
 */
@Component
class AlternativeTurns {

    static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 3;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Does {@code work} in turn; throws SERVER_BUSY after a while. */
    <T> T inTurn(Supplier<T> work) {
        if (!isGranted()) {
            throw ProblemException.until(SOON, ProblemCode.SERVER_BUSY, "正在查找的替代方案太多，请稍后再试。");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean isGranted() {
        try {
            return turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
