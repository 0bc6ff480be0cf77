package org.ecozone.work;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.ecozone.work.Deadline.Limits;
import org.ecozone.work.DeadlinePassedException.Reason;

/**
 * Many pieces of work done by several threads, and handed on in their order while others are still done. Only so much is done ahead,
 * so that memory is bounded however slowly it is taken.
 *
 * @param executor does it; who shares one takes turns in small portions
 * @param ahead how many portions are done ahead
 */
public record OrderedWork(Executor executor, int ahead) {

    private static final int PORTION = 16;
    private static final long BETWEEN_LOOKS_MILLIS = 25;

    /** Takes what was done. */
    @FunctionalInterface
    public interface Sink<T> {

        /** The next ones, in order; at least one. */
        void take(List<T> done) throws IOException;
    }

    /**
     * Does pieces 0 to {@code pieces} − 1, and hands on what they gave. What is thrown by a piece or by the sink, and the deadline of
     * the calling thread, ends all of it.
     *
     * @param each limits of a piece, by its own deadline
     * @throws DeadlinePassedException from {@link Deadline#check()} of the calling thread
     */
    public <T> void run(int pieces, Limits each, IntFunction<T> piece, Sink<T> sink) throws IOException {
        var stopped = new AtomicBoolean();
        Deque<FutureTask<List<T>>> begun = new ArrayDeque<>();
        try {
            int next = 0;
            while (next < pieces || !begun.isEmpty()) {
                while (next < pieces && begun.size() < ahead) {
                    int first = next;
                    int end = Math.min(pieces, first + PORTION);
                    var task = new FutureTask<>(() -> portion(first, end, each, piece, stopped));
                    begun.add(task);
                    executor.execute(task);
                    next = end;
                }
                sink.take(awaited(begun.element()));
                begun.remove();
                Deadline.check();
            }
        } finally {
            stopped.set(true);
            begun.forEach(task -> task.cancel(false));
        }
    }

    private static <T> List<T> portion(int first, int end, Limits each, IntFunction<T> piece, AtomicBoolean stopped) {
        List<T> done = new ArrayList<>(end - first);
        for (int i = first; i < end && !stopped.get(); i++) {
            int number = i;
            done.add(Deadline.within(each, processor -> !stopped.get(), () -> piece.apply(number)));
        }
        return done;
    }

    private static <T> T awaited(FutureTask<T> task) {
        while (true) {
            try {
                return task.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                Deadline.check();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DeadlinePassedException(Reason.ABANDONED, Duration.ZERO);
            } catch (ExecutionException e) {
                throw thrown(e.getCause());
            }
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
