package org.ecozone.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void makesEachOnceAndForgetsWhatWasNotAskedForTheLongest() {
        var kept = new Kept<String, Integer>(2);
        assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("b", made::incrementAndGet)).isEqualTo(2);
        assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("c", made::incrementAndGet)).isEqualTo(3);
        assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("b", made::incrementAndGet)).isEqualTo(4);
    }

    @Test
    void whatFailsIsTriedAgain() {
        var kept = new Kept<String, Integer>(2);
        assertThatThrownBy(() -> kept.get("a", () -> {
                    throw new IllegalArgumentException("once");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("once");
        assertThat(kept.get("a", made::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void manyWhoAskMeanwhileGetTheSame() throws Exception {
        var kept = new Kept<String, Integer>(2);
        var begun = new CountDownLatch(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> asked = Stream.generate(() -> threads.submit(() -> {
                        begun.countDown();
                        begun.await();
                        return kept.get("a", made::incrementAndGet);
                    }))
                    .limit(4)
                    .toList();
            for (Future<Integer> one : asked) {
                assertThat(one.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
