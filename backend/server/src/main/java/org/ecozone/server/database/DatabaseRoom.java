package org.ecozone.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.ecozone.server.problem.DatabaseOutage;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether the database has room for more records. PostgreSQL that runs out of disk stops, and may not start again on the same disk; so
 * recording ends before, where the disk can be seen from here. Where it cannot, PostgreSQL is asked each time; what it refused for want of
 * room (SQL state 53100) is shown for a minute, or until something is stored.
 */
@Component
public class DatabaseRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRoom.class);
    private static final long REMEMBERED_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final @Nullable Path folder;
    private final long leastFree;
    private final LongSupplier nanoTime;
    private volatile @Nullable Long refusedAt;

    @Autowired
    DatabaseRoom(DatabaseSettings settings) {
        this(settings, System::nanoTime);
    }

    DatabaseRoom(DatabaseSettings settings, LongSupplier nanoTime) {
        this.folder =
                settings.folder().isBlank() ? null : Path.of(settings.folder()).toAbsolutePath();
        this.leastFree = settings.leastFree().toBytes();
        this.nanoTime = nanoTime;
        if (folder != null && !Files.exists(folder)) {
            throw new IllegalStateException("ecozone.database.folder 应为数据库在本机的目录，没有 " + folder + "；数据库不在本机的，请留空");
        }
    }

    /** Returns where there is room for a record; else throws {@link ProblemException} STORAGE_FULL. */
    public void require() {
        if (isBelowFloor()) {
            throw DatabaseOutage.fullDisk();
        }
    }

    /** Told of what kept something from being stored, whatever it was. */
    public void refused(Throwable e) {
        if (DatabaseOutage.isFullDisk(e)) {
            refusedAt = nanoTime.getAsLong();
            LOG.warn("数据库报告磁盘已满 (53100)");
        }
    }

    /** Told that something was stored. */
    public void stored() {
        refusedAt = null;
    }

    boolean isFull() {
        Long at = refusedAt;
        return at != null && nanoTime.getAsLong() - at < REMEMBERED_NANOS || isBelowFloor();
    }

    private boolean isBelowFloor() {
        if (folder == null) {
            return false;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < leastFree;
        } catch (IOException unseen) {
            LOG.warn("看不到数据库目录所在的磁盘", unseen);
            return false;
        }
    }
}
