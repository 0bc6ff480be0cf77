package org.ecozone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

class RoundsTest {

    private static final List<Polygon> SITES = SampleSites.of(Demo.EDITION, 40, 5);

    /** Remembers who was asked for. */
    private static final class Listening implements Contender {

        private final Set<Polygon> asked = ConcurrentHashMap.newKeySet();
        private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
        private final AtomicInteger times = new AtomicInteger();
        private final int milliseconds;

        Listening(int milliseconds) {
            this.milliseconds = milliseconds;
        }

        @Override
        public double ask(Polygon site) {
            asked.add(site);
            threads.add(Thread.currentThread());
            times.incrementAndGet();
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 1;
        }

        @Override
        public void areas(Polygon site, AreaSink sink) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void everySiteIsAskedOnEveryThread() {
        var contender = new Listening(1);
        new Rounds(Duration.ofMillis(50), 2, Duration.ofMillis(50)).measure(contender, SITES, 2);
        assertThat(contender.asked).hasSameSizeAs(SITES);
        assertThat(contender.threads).hasSize(2);
    }

    @Test
    void rateIsWhatWasAnsweredOverTheTime() {
        Throughput throughput =
                new Rounds(Duration.ofMillis(20), 3, Duration.ofMillis(100)).measure(new Listening(5), SITES, 2);
        assertThat(throughput.sitesPerSecond().median()).isBetween(40.0, 401.0);
        assertThat(throughput.sitesPerSecond().least())
                .isLessThanOrEqualTo(throughput.sitesPerSecond().median());
        assertThat(throughput.cpuMicroseconds()).isLessThan(5_000);
    }

    @Test
    void theFasterOfTwoIsFoundToBeFaster() {
        List<Throughput> both = new Rounds(Duration.ofMillis(20), 2, Duration.ofMillis(60))
                .measureInTurn(List.of(new Listening(1), new Listening(20)), SITES, 1);
        assertThat(both.get(0).sitesPerSecond().median())
                .isGreaterThan(2 * both.get(1).sitesPerSecond().median());
    }

    @Test
    void medianIsTheMiddleRound() {
        assertThat(Rate.of(5, 1, 3)).isEqualTo(new Rate(3, 1, 5));
        assertThat(Rate.of(4, 1, 3, 2)).isEqualTo(new Rate(2.5, 1, 4));
    }
}
