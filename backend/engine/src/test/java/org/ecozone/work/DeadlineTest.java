package org.ecozone.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
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
        assertThat(Deadline.<String>within(LONG, LONG, () -> false, () -> {
                    Deadline.check();
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void workStopsWhenItsClockHasRunOut() {
        assertThat(reason(LONG, Duration.ofMillis(60), () -> false)).isEqualTo(Reason.CLOCK);
    }

    @Test
    void workStopsWhenItHasUsedItsProcessor() {
        assertThat(reason(Duration.ofMillis(60), LONG, () -> false)).isEqualTo(Reason.PROCESSOR);
    }

    @Test
    void workStopsWhenNobodyWaitsForIt() {
        var asked = new AtomicInteger();
        assertThat(reason(LONG, LONG, () -> asked.incrementAndGet() == 3)).isEqualTo(Reason.ABANDONED);
    }

    @Test
    void afterTheWorkTheThreadIsFreeAgain() {
        reason(LONG, Duration.ZERO, () -> false);
        whatNobodyLimitedGoesOn();
    }

    private static Reason reason(Duration processor, Duration clock, BooleanSupplier isAbandoned) {
        var stopped = new Reason[1];
        assertThatExceptionOfType(DeadlinePassedException.class)
                .isThrownBy(() -> Deadline.within(processor, clock, isAbandoned, () -> {
                    while (true) {
                        Deadline.check();
                    }
                }))
                .satisfies(passed -> stopped[0] = passed.reason());
        return stopped[0];
    }
}
