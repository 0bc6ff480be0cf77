package org.ecozone.server.verification;

import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells those who follow runs what becomes of these. Each follower has a thread that asks the run and waits for its reader, so that
 * one who stops reading holds up nobody else, least of all the run.
 */
@Component
class Followers implements DisposableBean {

    private static final int MOST = 32;
    private static final int IDLE_SECONDS = 10;
    /** Longer than any run. */
    private static final long EVENTS_MILLIS = 600_000;
    /** So often a follower is written to, so that one who has gone is noticed. */
    private static final long SILENCE_MILLIS = 10_000;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Followers::thread);

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "verification-follower");
        thread.setDaemon(true);
        return thread;
    }

    /** Events of {@code run} until it is over; throws SERVER_BUSY where too many follow. */
    SseEmitter follow(Run run) {
        var emitter = new SseEmitter(EVENTS_MILLIS);
        try {
            threads.execute(() -> tell(run, emitter));
        } catch (RejectedExecutionException full) {
            throw new ProblemException(ProblemCode.SERVER_BUSY, "订阅复算进度的太多；请稍后再试，或查询复算的地址。");
        }
        return emitter;
    }

    /** The one event of what is over. */
    static SseEmitter told(Run.Answer over) {
        var emitter = new SseEmitter(EVENTS_MILLIS);
        try {
            send(emitter, over);
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
        return emitter;
    }

    /** A follower that has gone does not stop the run. */
    private static void tell(Run run, SseEmitter emitter) {
        try {
            Run.Answer said = run.now();
            send(emitter, said);
            while (said.state() == Run.State.RUNNING) {
                Run.Answer next = run.next(said, SILENCE_MILLIS);
                if (next == said) {
                    emitter.send(SseEmitter.event().comment("…"));
                } else {
                    send(emitter, next);
                }
                said = next;
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private static void send(SseEmitter emitter, Run.Answer answer) throws IOException {
        boolean isOver = answer.state() != Run.State.RUNNING;
        emitter.send(SseEmitter.event().name(isOver ? "done" : "progress").data(answer, MediaType.APPLICATION_JSON));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
