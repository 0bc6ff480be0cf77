package org.ecozone.server.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecozone.server.SetClock;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RecordingAllowanceTest {

    private final SetClock clock = new SetClock("2026-11-30T15:59:00Z");
    private final RecordingAllowance allowance =
            new RecordingAllowance(new RecordingSettings(2, DataSize.ofMegabytes(40)), clock);

    private void isLimited(String address) {
        assertThatThrownBy(() -> allowance.take(address))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.RECORDS_LIMITED));
    }

    @Test
    void eachAddressHasItsOwnAndADayBeginsAnewAtMidnightInChina() {
        allowance.take("10.0.0.1");
        allowance.take("10.0.0.1");
        isLimited("10.0.0.1");
        allowance.take("10.0.0.2");
        clock.set("2026-11-30T16:00:00Z");
        allowance.take("10.0.0.1");
    }

    @Test
    void whatWasNotRecordedDoesNotCount() {
        allowance.take("10.0.0.1");
        allowance.take("10.0.0.1");
        allowance.giveBack("10.0.0.1");
        allowance.take("10.0.0.1");
        isLimited("10.0.0.1");
        isLimited("10.0.0.1");
        allowance.giveBack("10.0.0.1");
        allowance.take("10.0.0.1");
    }

    @Test
    void largeRecordsAreFewer() {
        allowance.take("10.0.0.1");
        allowance.used("10.0.0.1", 39L << 20);
        allowance.take("10.0.0.1");
        allowance.giveBack("10.0.0.1");
        allowance.take("10.0.0.1");
        allowance.giveBack("10.0.0.1");
        allowance.used("10.0.0.1", 1L << 20);
        isLimited("10.0.0.1");
        allowance.take("10.0.0.2");
    }

    @Test
    void theAddressesOfOneNetworkOf64BitsAreOne() {
        allowance.take("2001:db8:0:1:0:0:0:1");
        allowance.take("2001:db8:0:1:ffff:0:0:2");
        isLimited("2001:db8:0:1:0:0:0:3");
        allowance.take("2001:db8:0:2:0:0:0:1");
    }
}
