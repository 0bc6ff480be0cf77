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
    private final int mostWaiting;

    Turns(int atOnce, int mostWaiting) {
        this.free = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
    }

    /**
     * Waits for a turn as long as {@code isWanted}, which is asked from time to time; false if that ended it.
     *
     * @throws ProblemException where too much waits already
     */
    boolean take(BooleanSupplier isWanted) {
        if (free.getQueueLength() >= mostWaiting) {
            throw new ProblemException(ProblemCode.SERVER_BUSY, "正在进行的大计算太多，请稍后再试。");
        }
        try {
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

    void giveBack() {
        free.release();
    }
}
