package org.ecozone.server.report;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Lets so many reports be made at once, in the order asked: each takes hundreds of times the work of a screening, which must not wait for it. */
@Component
class ReportTurns {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** More than these would wait longer than anybody does. */
    private static final int MOST_WAITING = 16;

    private final Semaphore turns;
    private final Duration patience;

    ReportTurns(ReportSettings settings) {
        this.turns = new Semaphore(settings.turns(), true);
        this.patience = settings.patience();
    }

    /** Does {@code work} in turn; throws SERVER_BUSY after a while. */
    <T> T inTurn(Supplier<T> work) {
        if (!isGranted()) {
            throw ProblemException.until(SOON, ProblemCode.SERVER_BUSY, "正在出具的研判意见和摘录太多，请稍后再试。");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean isGranted() {
        try {
            return turns.getQueueLength() < MOST_WAITING
                    && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
