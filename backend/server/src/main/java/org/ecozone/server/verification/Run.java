package org.ecozone.server.verification;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One verification, from when it is asked for until it is recorded, cancelled or failed. Safe for use by many threads. */
final class Run {

    private final UUID id;
    private final Question.Name question;
    private final RunningStatement running = new RunningStatement();
    private Answer now;
    private boolean isBegun;
    private boolean isRecording;
    private boolean isCancelled;

    /** @param steps how many it consists of */
    Run(UUID id, Question.Name question, int steps) {
        this.id = id;
        this.question = question;
        now = new Answer(id, State.RUNNING, 0, steps, "等待 / waiting", null, null);
    }

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * What is said of a run.
     *
     * @param done steps done, of {@code total}
     * @param doing what is being computed; null when nothing is
     * @param result what was found and recorded; null until DONE
     * @param problem why it FAILED; null otherwise
     */
    record Answer(
            UUID id,
            State state,
            int done,
            int total,
            @Nullable String doing,
            @Nullable ObjectNode result,
            @Nullable Problem problem) {

        static Answer recorded(RecordedVerification recorded, int steps) {
            return new Answer(recorded.id(), State.DONE, steps, steps, null, recorded.answer(), null);
        }
    }

    /** A problem in short. */
    record Problem(String code, String title, @Nullable String detail) {}

    UUID id() {
        return id;
    }

    Question.Name question() {
        return question;
    }

    RunningStatement running() {
        return running;
    }

    synchronized Answer now() {
        return now;
    }

    synchronized boolean isOver() {
        return now.state() != State.RUNNING;
    }

    /** Whether who asks the same may be given this one: it is not over, and nobody has cancelled it. */
    synchronized boolean isJoinable() {
        return !isOver() && !isCancelled;
    }

    synchronized boolean isCancelled() {
        return isCancelled;
    }

    /**
     * What is said once that is something else than {@code seen}, an earlier answer of this; {@code seen} itself where nothing else is
     * said within {@code millis}. Whoever follows a run waits here: the run waits for nobody.
     */
    synchronized Answer next(Answer seen, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (now == seen && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        return now;
    }

    /** Its turn has come; returns false where it was cancelled before that. */
    synchronized boolean begin() {
        isBegun = !isOver();
        return isBegun;
    }

    /** {@code step} begins. */
    void at(int step, String doing) {
        tell(new Answer(id, State.RUNNING, step, now().total(), doing, null, null));
    }

    /** From now on it cannot be cancelled; throws {@link CancellationException} where it was. */
    synchronized void record() {
        if (isCancelled) {
            throw new CancellationException();
        }
        isRecording = true;
    }

    void done(RecordedVerification recorded) {
        tell(Answer.recorded(recorded, now().total()));
    }

    void cancelled() {
        tell(new Answer(id, State.CANCELLED, now().done(), now().total(), null, null, null));
    }

    void failed(ProblemException problem) {
        var shown = new Problem(problem.code().name(), problem.code().title(), problem.getMessage());
        tell(new Answer(id, State.FAILED, now().done(), now().total(), null, null, shown));
    }

    private synchronized void tell(Answer next) {
        now = next;
        notifyAll();
    }

    /**
     * Ends it: at once where its turn has not come, else as soon as what is computed at this moment has stopped. Returns whether that
     * was still possible: then nothing will be recorded.
     */
    boolean cancel() {
        synchronized (this) {
            if (isRecording || isOver()) {
                return now.state() == State.CANCELLED;
            }
            isCancelled = true;
            if (!isBegun) {
                cancelled();
                return true;
            }
        }
        try {
            running.cancel();
        } catch (SQLException gone) {
            // The connection is gone, and the statement with it.
        }
        return true;
    }
}
