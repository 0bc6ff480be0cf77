package org.ecozone.server.siting;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.screening.siting.Cells;
import org.ecozone.work.Deadline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The cells of editions under rules, as long as there is memory. They are cut one after the other in a thread of their own, so that a
 * processor is left to who screens; it rests as long as it worked until somebody waits. Who asks for the same ones waits for the same
 * work.
 */
@Component
class KeptCells implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCells.class);

    /** Of today and of a day of the past; they are tens of megabytes each. */
    private static final int KEPT = 2;

    private static final Duration MOST = Duration.ofMinutes(10);
    private static final long PORTION_NANOS = 5_000_000;
    private static final long LONGEST_REST_NANOS = 500_000_000;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "cells");
        made.setDaemon(true);
        return made;
    });
    private final List<Cutting> cuttings = new ArrayList<>();
    private volatile boolean stopped;

    /** Cells that are being cut, or were. */
    static final class Cutting {

        private final RulesOnMap rules;
        private volatile double progress;
        private volatile @Nullable Throwable failed;
        private volatile SoftReference<@Nullable Cells> made = new SoftReference<>(null);
        private volatile boolean over;
        private volatile boolean awaited;
        private long rested = System.nanoTime();

        private Cutting(RulesOnMap rules) {
            this.rules = rules;
        }

        /** How much is done, 0 to 1. */
        double progress() {
            return progress;
        }

        /** The cells; null while they are cut. */
        @Nullable
        Cells cells() {
            return made.get();
        }

        /** Why they cannot be cut; null where that is not known. */
        @Nullable
        Throwable failed() {
            return failed;
        }

        /** Whether they are not to be had of this cutting any more. */
        boolean isLost() {
            return over && cells() == null;
        }

        private void progressed(double done) {
            progress = done;
            long worked = System.nanoTime() - rested;
            if (!awaited && worked > PORTION_NANOS) {
                LockSupport.parkNanos(Math.min(worked, LONGEST_REST_NANOS));
                rested = System.nanoTime();
            }
        }

        private Cells cut() {
            try {
                Cells cells = Cells.of(rules, this::progressed);
                made = new SoftReference<>(cells);
                return cells;
            } catch (RuntimeException | OutOfMemoryError e) {
                failed = e;
                throw e;
            } finally {
                over = true;
            }
        }
    }

    /** The cells of {@code rules}, for which somebody waits: being cut from now on, if they are not kept. */
    Cutting of(RulesOnMap rules) {
        Cutting cutting = prepare(rules);
        cutting.awaited = true;
        return cutting;
    }

    /** The same while nobody waits. */
    synchronized Cutting prepare(RulesOnMap rules) {
        cuttings.removeIf(Cutting::isLost);
        for (Cutting known : cuttings) {
            if (known.rules == rules) {
                return known;
            }
        }
        Cutting begun = new Cutting(rules);
        cuttings.add(0, begun);
        while (cuttings.size() > KEPT) {
            cuttings.remove(cuttings.size() - 1);
        }
        thread.execute(() -> cut(begun));
        return begun;
    }

    private void cut(Cutting cutting) {
        long began = System.nanoTime();
        try {
            Cells cells = Deadline.within(new Deadline.Limits(MOST, MOST), took -> !stopped, cutting::cut);
            LOG.info(
                    "已把数据版本 {} 切成 {} 个单元格，用时 {} 毫秒",
                    cutting.rules.map().edition().code(),
                    cells.size(),
                    (System.nanoTime() - began) / 1_000_000);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("未能切成单元格", e);
        }
    }

    @Override
    public void destroy() {
        stopped = true;
        thread.shutdownNow();
    }
}
