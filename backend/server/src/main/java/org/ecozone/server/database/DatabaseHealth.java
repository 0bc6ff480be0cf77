package org.ecozone.server.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * How the database is: UP; DOWN, nobody answers; SLOW, it does not answer within {@value #PATIENCE_MILLIS} ms; FULL, it answers, but has
 * no room for records. Asked on a thread and over a connection of its own, so that neither a database that hangs nor a pool that is in use
 * delays the answer; asked once for all who ask at the same time. Named {@code db} in the health answer.
 */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator, DisposableBean {

    static final Status SLOW = new Status("SLOW");
    static final Status FULL = new Status("FULL");
    private static final int PATIENCE_MILLIS = 700;
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final DatabaseProbe probe;
    private final DatabaseRoom room;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var daemon = new Thread(work, "database-health");
        daemon.setDaemon(true);
        return daemon;
    });
    private @Nullable CompletableFuture<DatabaseProbe.Answer> asked;
    private long askedAt;

    DatabaseHealth(DatabaseProbe probe, DatabaseRoom room) {
        this.probe = probe;
        this.room = room;
    }

    @Override
    public Health health() {
        return Health.status(status()).build();
    }

    private Status status() {
        try {
            return switch (asked().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                case ANSWERED -> room.isFull() ? FULL : Status.UP;
                case LATE -> SLOW;
                case REFUSED -> Status.DOWN;
            };
        } catch (TimeoutException hanging) {
            return SLOW;
        } catch (ExecutionException e) {
            return Status.DOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.UNKNOWN;
        }
    }

    /** The question under way or just answered; else a new one. */
    private synchronized CompletableFuture<DatabaseProbe.Answer> asked() {
        CompletableFuture<DatabaseProbe.Answer> before = asked;
        boolean isStale = before == null || before.isDone() && System.nanoTime() - askedAt > FRESH_NANOS;
        if (!isStale) {
            return before;
        }
        askedAt = System.nanoTime();
        CompletableFuture<DatabaseProbe.Answer> now = CompletableFuture.supplyAsync(probe::ask, thread);
        asked = now;
        return now;
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
        probe.close();
    }
}
