package org.ecozone.work;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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

    /** To look at the processor's time and at the client costs a microsecond or more: not more often than this. */
    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();

    private final long endOfProcessor;
    private final long end;
    private final BooleanSupplier isAbandoned;
    private long nextLook;

    private Deadline(Duration processor, Duration clock, BooleanSupplier isAbandoned) {
        long now = System.nanoTime();
        this.endOfProcessor = THREADS.getCurrentThreadCpuTime() + processor.toNanos();
        this.end = now + clock.toNanos();
        this.nextLook = now + BETWEEN_LOOKS;
        this.isAbandoned = isAbandoned;
    }

    /**
     * What {@code work} gives, done by this thread within {@code processor} of its processor's time and {@code clock} in all, and only as
     * long as it is not {@code isAbandoned}, which is asked in this thread. Within other work its own deadline holds instead.
     *
     * @throws DeadlinePassedException from {@link #check()}
     */
    public static <T> T within(Duration processor, Duration clock, BooleanSupplier isAbandoned, Supplier<T> work) {
        Deadline before = RUNNING.get();
        RUNNING.set(new Deadline(processor, clock, isAbandoned));
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

    private void look() {
        long now = System.nanoTime();
        if (now - nextLook < 0) {
            return;
        }
        nextLook = now + BETWEEN_LOOKS;
        if (now - end > 0) {
            throw new DeadlinePassedException(Reason.CLOCK);
        }
        if (THREADS.getCurrentThreadCpuTime() > endOfProcessor) {
            throw new DeadlinePassedException(Reason.PROCESSOR);
        }
        if (isAbandoned.getAsBoolean()) {
            throw new DeadlinePassedException(Reason.ABANDONED);
        }
    }
}
