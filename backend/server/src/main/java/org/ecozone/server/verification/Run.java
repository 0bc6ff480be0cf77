package org.ecozone.server.verification;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One verification, from when it is asked for until it is recorded, cancelled or failed. Safe for use by many threads. */
final class Run {

    private final UUID id;
    private final Question.Name question;
    private final RunningStatement running = new RunningStatement();
    private final List<Consumer<Answer>> listeners = new ArrayList<>();
    private Answer now;
    private boolean isRecording;

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

    /** Tells {@code listener} what is, and whatever comes of it. */
    synchronized void listen(Consumer<Answer> listener) {
        listener.accept(now);
        if (!isOver()) {
            listeners.add(listener);
        }
    }

    /** {@code step} begins. */
    void at(int step, String doing) {
        tell(new Answer(id, State.RUNNING, step, now().total(), doing, null, null));
    }

    /** From now on it cannot be cancelled; throws {@link java.util.concurrent.CancellationException} where it was. */
    synchronized void record() {
        running.check();
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
        listeners.forEach(listener -> listener.accept(next));
        if (isOver()) {
            listeners.clear();
        }
    }

    /** Ends it; returns whether that was still possible. */
    boolean cancel() {
        synchronized (this) {
            if (isRecording || isOver()) {
                return now.state() == State.CANCELLED;
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
