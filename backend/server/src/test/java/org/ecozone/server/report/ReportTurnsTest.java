package org.ecozone.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ReportTurnsTest {

    private final ReportTurns turns =
            new ReportTurns(new ReportSettings(Path.of(""), "", 1, Duration.ofMillis(20), Duration.ZERO));

    @Test
    void oneMoreThanMayIsToldToComeAgain() {
        turns.inTurn(() -> {
            assertThatThrownBy(() -> turns.inTurn(() -> 1))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            busy -> assertThat(busy.code()).isEqualTo(ProblemCode.SERVER_BUSY));
            return 0;
        });
        assertThat(turns.<Integer>inTurn(() -> 2)).isEqualTo(2);
    }

    @Test
    void unlessToldOtherwiseOneProcessorIsLeftToScreenings() {
        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(new ReportSettings(Path.of(""), "", 0, Duration.ZERO, Duration.ZERO).turns())
                .isEqualTo(processors == 1 ? 1 : processors - 1);
    }

    @Test
    void aTurnIsGivenBackWhereItsWorkFails() {
        assertThatThrownBy(() -> turns.inTurn(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turns.<Integer>inTurn(() -> 3)).isEqualTo(3);
    }
}
