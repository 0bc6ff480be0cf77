package org.ecozone.server.deadline;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;

/** Lets so much long work go on at once, in the order in which it asked. Safe for many threads. */
final class Turns {

    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final Semaphore free;
    private final int atOnce;
    private final int mostWaiting;

    Turns(int atOnce, int mostWaiting) {
        this.atOnce = atOnce;
        this.free = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
    }

    /**
     * Waits for a turn as long as {@code isWanted}, which is asked from time to time; false if that ended it.
     *
     * @throws ProblemException where too much waits already
     */
    boolean take(BooleanSupplier isWanted) {
        try {
            // With a time to wait, if none, who waits already goes first.
            if (free.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                return true;
            }
            if (free.getQueueLength() >= mostWaiting) {
                throw new ProblemException(ProblemCode.SERVER_BUSY, "正在进行的大计算太多，请稍后再试。");
            }
            while (!free.tryAcquire(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                if (!isWanted.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int running() {
        return atOnce - free.availablePermits();
    }

    int waiting() {
        return free.getQueueLength();
    }

    void giveBack() {
        free.release();
    }
}
