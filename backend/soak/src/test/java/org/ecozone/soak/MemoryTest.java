package org.ecozone.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static Memory of(long seconds, LongUnaryOperator megabytes) {
        var memory = new Memory(new Installation(Path.of("/nowhere")));
        for (long second = 0; second <= seconds; second += 10) {
            memory.add(new Memory.Sample(TimeUnit.SECONDS.toNanos(second), 1, megabytes.applyAsLong(second)));
        }
        return memory;
    }

    @Test
    void whatOnlyWarmsUpIsFlat() {
        assertThat(of(1800, second -> Math.min(1000, 400 + second)).isFlat()).isTrue();
    }

    /** From 600 s on 1 MB a second: 1,300 on average in the first half of the rest, 1,900 in the second. */
    @Test
    void whatGrowsWithoutEndIsNot() {
        Memory growing = of(1800, second -> 400 + second);
        assertThat(growing.growth()).isCloseTo(1900.0 / 1300, within(0.01));
        assertThat(growing.isFlat()).isFalse();
    }

    @Test
    void aShortLifeTellsNothing() {
        assertThat(of(800, second -> 400 + second).growth()).isZero();
    }
}
