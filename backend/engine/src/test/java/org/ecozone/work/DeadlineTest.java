package org.ecozone.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.ecozone.work.Deadline.Limits;
import org.ecozone.work.Deadline.Watch;
import org.ecozone.work.DeadlinePassedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadlineTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void whatNobodyLimitedGoesOn() {
        assertThatCode(Deadline::check).doesNotThrowAnyException();
    }

    @Test
    void whatIsDoneInTimeGivesItsAnswer() {
        assertThat(Deadline.<String>within(new Limits(LONG, LONG), took -> true, () -> {
                    Deadline.check();
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void workStopsWhenItsClockHasRunOut() {
        assertThat(reason(LONG, Duration.ofMillis(60), took -> true)).isEqualTo(Reason.CLOCK);
    }

    @Test
    void workStopsWhenItHasUsedItsProcessor() {
        assertThat(reason(Duration.ofMillis(60), LONG, took -> true)).isEqualTo(Reason.PROCESSOR);
    }

    @Test
    void workStopsWhenNobodyWaitsForIt() {
        var asked = new AtomicInteger();
        assertThat(reason(LONG, LONG, took -> asked.incrementAndGet() < 3)).isEqualTo(Reason.ABANDONED);
    }

    @Test
    void whoWatchesIsToldHowMuchOfAProcessorItTook() {
        var took = new ArrayList<Duration>();
        reason(Duration.ofMillis(300), LONG, took::add);
        assertThat(took).isSorted().hasSizeGreaterThan(1).allMatch(one -> one.toMillis() > 0);
    }

    @Test
    void whatWaitedTooLongForItsTurnStops() {
        assertThat(reason(LONG, Duration.ofMillis(100), took -> slept(200))).isEqualTo(Reason.CLOCK);
    }

    private static boolean slept(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        return true;
    }

    @Test
    void alreadyTheFirstLookOfWorkWithoutTimeStopsIt() {
        var none = new Limits(Duration.ZERO, Duration.ZERO);
        assertThatExceptionOfType(DeadlinePassedException.class)
                .isThrownBy(() -> Deadline.within(none, took -> true, () -> {
                    Deadline.check();
                    return "went on";
                }));
    }

    @Test
    void afterTheWorkTheThreadIsFreeAgain() {
        reason(LONG, Duration.ZERO, took -> true);
        whatNobodyLimitedGoesOn();
    }

    private static Reason reason(Duration processor, Duration clock, Watch watch) {
        var stopped = new Reason[1];
        assertThatExceptionOfType(DeadlinePassedException.class)
                .isThrownBy(() -> Deadline.within(new Limits(processor, clock), watch, () -> {
                    while (true) {
                        Deadline.check();
                    }
                }))
                .satisfies(passed -> stopped[0] = passed.reason());
        return stopped[0];
    }
}
