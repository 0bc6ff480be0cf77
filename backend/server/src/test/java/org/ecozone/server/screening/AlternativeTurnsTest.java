package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.junit.jupiter.api.Test;

class AlternativeTurnsTest {

    private final AlternativeTurns turns = new AlternativeTurns();

    @Test
    void twoAtOnceAndTheNextIsToldToComeAgain() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(AlternativeTurns.AT_ONCE);
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<Integer>> running = new ArrayList<>();
        for (int i = 0; i < AlternativeTurns.AT_ONCE; i++) {
            running.add(CompletableFuture.supplyAsync(
                    () -> turns.inTurn(() -> {
                        begun.countDown();
                        await(end);
                        return 1;
                    }),
                    task -> new Thread(task).start()));
        }
        begun.await();
        assertThatThrownBy(() -> turns.inTurn(() -> 2))
                .isInstanceOfSatisfying(
                        ProblemException.class, busy -> assertThat(busy.code()).isEqualTo(ProblemCode.SERVER_BUSY));
        end.countDown();
        assertThat(running).allSatisfy(one -> assertThat(one.join()).isEqualTo(1));
        assertThat(turns.inTurn(() -> 3)).isEqualTo(3);
    }

    @Test
    void whatFailsGivesItsTurnBack() {
        for (int i = 0; i <= AlternativeTurns.AT_ONCE; i++) {
            assertThatThrownBy(() -> turns.inTurn(() -> {
                        throw new IllegalStateException("x");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
