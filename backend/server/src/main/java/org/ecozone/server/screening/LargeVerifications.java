package org.ecozone.server.screening;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Verifies large records one after the other: a call that has no body may still read back 20 MB and screen them, and the bound
 * of large bodies does not see it.
 */
@Component
class LargeVerifications {

    private static final int LARGE_BYTES = 512 * 1024;
    private static final int WAIT_SECONDS = 15;

    private final Semaphore turn = new Semaphore(1, true);

    /** Does {@code work} at once, or in turn if it is about {@code bytes} that are many; throws SERVER_BUSY after a while. */
    <T> T inTurn(int bytes, Supplier<T> work) {
        if (bytes < LARGE_BYTES) {
            return work.get();
        }
        if (!isGranted()) {
            throw new ProblemException(ProblemCode.SERVER_BUSY, "正在复核的大图形太多，请稍后再试。");
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private boolean isGranted() {
        try {
            return turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
