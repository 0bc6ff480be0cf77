package org.ecozone.work;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ecozone.work.DeadlinePassedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Until when the work of a thread may go on.
 *
 * <p>It is bound to the thread instead of being handed from method to method: no answer depends on it, and hardly any method would be
 * without it. Work that goes on in other threads is not watched.
 */
public final class Deadline {

    private static final ThreadLocal<@Nullable Deadline> RUNNING = new ThreadLocal<>();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** To look at the processor's time and at the client costs microseconds: not more often than this unless a limit is shorter. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Limits limits;
    private final Watch watch;
    private final long start = System.nanoTime();
    private final long startOfProcessor = THREADS.getCurrentThreadCpuTime();
    private final long betweenLooks;
    private long nextLook;

    private Deadline(Limits limits, Watch watch) {
        this.limits = limits;
        this.watch = watch;
        betweenLooks = Stream.of(BETWEEN_LOOKS, limits.processor(), limits.clock())
                .min(Comparator.naturalOrder())
                .get()
                .toNanos();
        nextLook = start + betweenLooks;
    }

    /**
     * How much work may take.
     *
     * @param processor time of a processor
     * @param clock time in all, with what is waited for
     */
    public record Limits(Duration processor, Duration clock) {}

    /** Looks after work from time to time, in its thread. */
    @FunctionalInterface
    public interface Watch {

        /** Whether anybody still waits for it, now that it took {@code processor} of a processor; may wait before it tells. */
        boolean isWanted(Duration processor);

        /** For whom it is done: those share what there is few of. Empty if that is nobody else. */
        default String requester() {
            return "";
        }
    }

    /**
     * What {@code work} gives, done by this thread within {@code limits}, and only as long as {@code watch} wants it. Within other work
     * its own deadline holds instead.
     *
     * @throws DeadlinePassedException from {@link #check()}
     */
    public static <T> T within(Limits limits, Watch watch, Supplier<T> work) {
        Deadline before = RUNNING.get();
        RUNNING.set(new Deadline(limits, watch));
        try {
            return work.get();
        } finally {
            RUNNING.set(before);
        }
    }

    /** Goes on, or throws {@link DeadlinePassedException}. Costs some nanoseconds; for loops whose steps cost more. */
    public static void check() {
        Deadline running = RUNNING.get();
        if (running != null) {
            running.look();
        }
    }

    /** For whom this thread works, as its watch says; empty without one. */
    public static String requester() {
        Deadline running = RUNNING.get();
        return running == null ? "" : running.watch.requester();
    }

    private void look() {
        if (System.nanoTime() - nextLook < 0) {
            return;
        }
        Duration processor = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - startOfProcessor);
        if (processor.compareTo(limits.processor()) > 0) {
            throw new DeadlinePassedException(Reason.PROCESSOR, limits.processor());
        }
        if (!watch.isWanted(processor)) {
            throw new DeadlinePassedException(Reason.ABANDONED, Duration.ZERO);
        }
        long now = System.nanoTime();
        if (now - start > limits.clock().toNanos()) {
            throw new DeadlinePassedException(Reason.CLOCK, limits.clock());
        }
        nextLook = now + betweenLooks;
    }
}
