package org.ecozone.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ecozone.work.Deadline.Limits;
import org.ecozone.work.DeadlinePassedException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedWorkTest {

    private static final Limits LONG = new Limits(Duration.ofHours(1), Duration.ofHours(1));

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final OrderedWork work = new OrderedWork(threads, 4);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whatComesOutOfOrderIsHandedOnInOrder() throws IOException {
        List<Integer> taken = new ArrayList<>();
        work.run(
                1000,
                LONG,
                i -> {
                    if (i % 100 < 16) {
                        pause(1);
                    }
                    return i * i;
                },
                taken::addAll);
        assertThat(taken)
                .isEqualTo(IntStream.range(0, 1000).mapToObj(i -> i * i).toList());
    }

    @Test
    void noMoreIsDoneAheadThanWasSaid() throws IOException {
        var begun = new AtomicInteger();
        var taken = new AtomicInteger();
        work.run(640, LONG, i -> begun.incrementAndGet(), done -> {
            pause(2);
            taken.addAndGet(done.size());
            assertThat(begun.get() - taken.get()).isLessThanOrEqualTo(4 * 16);
        });
        assertThat(begun).hasValue(640);
    }

    @Test
    void whatAPieceThrowsEndsAllOfIt() {
        var begun = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> work.run(
                        100_000,
                        LONG,
                        i -> {
                            begun.incrementAndGet();
                            if (i == 100) {
                                throw new IllegalStateException("100");
                            }
                            return i;
                        },
                        taken::addAll))
                .hasMessage("100");
        assertThat(taken).hasSize(96);
        assertThat(begun.get()).isLessThan(1000);
    }

    @Test
    void aSinkThatCannotTakeMoreEndsAllOfIt() {
        var begun = new AtomicInteger();
        assertThatThrownBy(() -> work.run(100_000, LONG, i -> begun.incrementAndGet(), done -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class);
        assertThat(begun.get()).isLessThan(1000);
    }

    /** The callers of a server leave while a piece is under way: it ends at its next look. */
    @Test
    void whoIsNotWaitedForStopsWithWhatIsUnderWay() throws InterruptedException {
        var ended = new AtomicInteger();
        assertThatThrownBy(() -> Deadline.within(LONG, processor -> false, () -> {
                    try {
                        work.run(1000, LONG, i -> endless(ended), done -> {});
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    return 0;
                }))
                .isInstanceOfSatisfying(
                        DeadlinePassedException.class,
                        passed -> assertThat(passed.reason()).isEqualTo(Reason.ABANDONED));
        while (ended.get() < 3) {
            Thread.sleep(5);
        }
    }

    private static int endless(AtomicInteger ended) {
        try {
            while (true) {
                Deadline.check();
            }
        } finally {
            ended.incrementAndGet();
        }
    }

    @Test
    void aPieceEndsByItsOwnDeadline() {
        Limits shortly = new Limits(Duration.ofMillis(20), Duration.ofHours(1));
        assertThatThrownBy(() -> work.run(1, shortly, i -> endless(new AtomicInteger()), done -> {}))
                .isInstanceOfSatisfying(
                        DeadlinePassedException.class,
                        passed -> assertThat(passed.reason()).isEqualTo(Reason.PROCESSOR));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
