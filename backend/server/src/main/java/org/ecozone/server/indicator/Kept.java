package org.ecozone.server.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** What was made last, by what it was made of; each is made once, however many ask for it meanwhile. Safe for use by many threads. */
public final class Kept<K, V> {

    private final Map<K, FutureTask<V>> kept;

    /** Keeps at most {@code most}; what was not asked for the longest goes first. */
    public Kept(int most) {
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, FutureTask<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** What {@code making} makes of {@code key}; what it throws is not kept. */
    public V get(K key, Supplier<V> making) {
        FutureTask<V> task;
        synchronized (kept) {
            task = kept.computeIfAbsent(key, none -> new FutureTask<>(making::get));
        }
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            synchronized (kept) {
                kept.remove(key, task);
            }
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
