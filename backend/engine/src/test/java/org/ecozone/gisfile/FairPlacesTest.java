package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ecozone.work.Deadline;
import org.ecozone.work.DeadlinePassedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairPlacesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FairPlaces places = new FairPlaces(2);
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void nobodyGetsTheLastPlaceWhoHasTheOthers() throws Exception {
        FairPlaces.Place held = places.take("a", MINUTE);
        assertThat(places.take("a", Duration.ofMillis(20))).isNull();
        assertThat(places.waiting()).isZero();
        assertThat(places.take("b", Duration.ZERO)).isNotNull();
        assertThat(places.take("c", Duration.ofMillis(20))).isNull();
        held.close();
        assertThat(places.take("a", Duration.ZERO)).isNotNull();
    }

    @Test
    void theProgramItselfMayHaveEveryPlace() throws Exception {
        assertThat(places.take("", Duration.ZERO)).isNotNull();
        assertThat(places.take("", Duration.ZERO)).isNotNull();
        assertThat(places.take("", Duration.ZERO)).isNull();
    }

    /** Three of a came before the one of b and the one of c. */
    @Test
    void whoWaitsGetsTheNextPlaceInTurnWithTheOthers() throws Exception {
        FairPlaces.Place first = places.take("", MINUTE);
        FairPlaces.Place second = places.take("", MINUTE);
        List<Future<?>> all = new ArrayList<>();
        for (String requester : List.of("a", "a", "a", "b", "c")) {
            int before = places.waiting();
            all.add(threads.submit(() -> {
                try (FairPlaces.Place place = places.take(requester, MINUTE)) {
                    order.add(place == null ? "none" : requester);
                    Thread.sleep(20);
                }
                return null;
            }));
            for (int i = 0; i < 1000 && places.waiting() == before; i++) {
                Thread.sleep(10);
            }
        }
        first.close();
        for (Future<?> each : all) {
            each.get(30, TimeUnit.SECONDS);
        }
        second.close();
        assertThat(order).containsExactly("a", "b", "c", "a", "a");
        assertThat(places.taken()).isZero();
    }

    @Test
    void whoWaitsIsStoppedAtHisDeadlineAndWaitsNoMore() throws Exception {
        places.take("", MINUTE);
        places.take("", MINUTE);
        var past = new Deadline.Limits(Duration.ofMinutes(1), Duration.ZERO);
        assertThatThrownBy(() -> Deadline.within(past, processor -> true, () -> {
                    try {
                        return places.take("a", MINUTE);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOf(DeadlinePassedException.class);
        assertThat(places.waiting()).isZero();
    }
}
