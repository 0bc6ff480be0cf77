package org.ecozone.gisfile;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecozone.work.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Places for so many at once, shared between those who ask: who waits gets the next one in turn with the others, however many places he
 * waits for, and nobody gets the last one who has all the others. Safe for many threads.
 */
final class FairPlaces {

    /** A waiting thread looks after its deadline so often. */
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final int places;
    private final Map<String, Integer> held = new HashMap<>();
    /** Who waits, in the order of their turns, and for each the threads that do, in the order in which they came. */
    private final Map<String, Deque<Object>> waiting = new LinkedHashMap<>();

    private int taken;

    FairPlaces(int places) {
        this.places = places;
    }

    /** A place that was taken; closing gives it back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * A place for {@code requester}, for which this waits no longer than {@code most}; null if there was none.
     *
     * @param requester empty if it is this program itself: it may have every place
     * @throws org.ecozone.work.DeadlinePassedException if that passed meanwhile
     */
    @Nullable
    Place take(String requester, Duration most) throws InterruptedException {
        var ticket = new Object();
        long end = System.nanoTime() + most.toNanos();
        enter(requester, ticket);
        try {
            while (!isGranted(requester, ticket, end)) {
                if (System.nanoTime() - end >= 0) {
                    return null;
                }
                Deadline.check();
            }
            return () -> giveBack(requester);
        } finally {
            leave(requester, ticket);
        }
    }

    private synchronized void enter(String requester, Object ticket) {
        waiting.computeIfAbsent(requester, key -> new ArrayDeque<>()).add(ticket);
    }

    /** Whether the place is its own now; waits a moment if it is not. */
    private synchronized boolean isGranted(String requester, Object ticket, long end) throws InterruptedException {
        long millis = Math.min(BETWEEN_LOOKS_MILLIS, (end - System.nanoTime()) / 1_000_000 + 1);
        if (next() != ticket && millis > 0) {
            wait(millis);
        }
        if (next() != ticket) {
            return false;
        }
        taken++;
        held.merge(requester, 1, Integer::sum);
        // Behind all others that wait.
        Deque<Object> own = waiting.remove(requester);
        waiting.put(requester, own);
        return true;
    }

    private @Nullable Object next() {
        if (taken >= places) {
            return null;
        }
        for (Map.Entry<String, Deque<Object>> each : waiting.entrySet()) {
            int has = held.getOrDefault(each.getKey(), 0);
            if (each.getKey().isEmpty() || has < Math.max(1, places - 1)) {
                return each.getValue().peek();
            }
        }
        return null;
    }

    private synchronized void leave(String requester, Object ticket) {
        Deque<Object> own = waiting.get(requester);
        own.remove(ticket);
        if (own.isEmpty()) {
            waiting.remove(requester);
        }
        notifyAll();
    }

    private synchronized void giveBack(String requester) {
        taken--;
        held.computeIfPresent(requester, (key, has) -> has > 1 ? has - 1 : null);
        notifyAll();
    }

    synchronized int taken() {
        return taken;
    }

    /** How many wait. */
    synchronized int waiting() {
        return waiting.values().stream().mapToInt(Deque::size).sum();
    }
}
