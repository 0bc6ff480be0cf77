package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecozone.geo.Length;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class TerritoryTest {

    private static final int ASKERS = 16;

    private static List<Geometry> cells(int side) {
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            double x = 82 + 0.01 * (i % side);
            double y = 44 + 0.01 * (i / side);
            cells.add(box(x, y, x + 0.01, y + 0.01));
        }
        return cells;
    }

    /** Else many who ask a server that was just started keep each other from ever being done. */
    @Test
    void manyWhoAskAtOnceGetOneBorderThatWasMadeOnce() throws Exception {
        var territory = new Territory(cells(40), new Length(1));
        var start = new CountDownLatch(1);
        ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
        try {
            List<Future<Object>> asked = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                asked.add(askers.submit(() -> {
                    start.await();
                    return territory.border().orElseThrow();
                }));
            }
            start.countDown();
            Set<Object> borders = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<Object> one : asked) {
                borders.add(one.get());
            }
            assertThat(borders).hasSize(1);
        } finally {
            askers.shutdownNow();
        }
    }
}
