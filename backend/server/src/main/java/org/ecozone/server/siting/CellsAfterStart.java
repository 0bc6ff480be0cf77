package org.ecozone.server.siting;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the edition in force cut some time after the server answers, so that the first who asks need not wait. */
@Component
class CellsAfterStart {

    private static final Logger LOG = LoggerFactory.getLogger(CellsAfterStart.class);

    private final SitingSettings settings;
    private final SitingService siting;
    private final PublishedEditions editions;
    private final Clock clock;

    CellsAfterStart(SitingSettings settings, SitingService siting, PublishedEditions editions, Clock clock) {
        this.settings = settings;
        this.siting = siting;
        this.editions = editions;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        long millis = settings.afterStart().toMillis();
        if (millis > 0 && !editions.all().isEmpty()) {
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(this::prepare);
        }
    }

    private void prepare() {
        try {
            siting.prepare(EditionQuery.of(null, null, null, clock));
        } catch (RuntimeException e) {
            LOG.warn("选址的单元格未能预先切分", e);
        }
    }
}
