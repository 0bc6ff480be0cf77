package org.ecozone.server.tile;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.tile.TileAddress;
import org.ecozone.tile.Tiles;
import org.ecozone.work.Deadline;
import org.ecozone.work.DeadlinePassedException;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the tiles of the edition in force that a first view shows, once the server answers: from the first zoom on, what is visible by
 * default first. One thread, which rests as long as it worked, so that screenings lose a quarter of two processors at most. What goes
 * wrong is logged and keeps nothing from being served.
 */
@Component
class TileWarmUp {

    /** A screen shows the territory at it. */
    private static final int LAST_ZOOM = 10;

    /** A layer of more zones takes minutes at the first zooms, where they are heaps of squares; the page asks for none of those. */
    private static final int MOST_ZONES = 5000;

    private static final Logger LOG = LoggerFactory.getLogger(TileWarmUp.class);

    private final TileStore store;
    private final PublishedEditions editions;
    private final TileSettings settings;
    private final Clock clock;

    TileWarmUp(TileStore store, PublishedEditions editions, TileSettings settings, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.warmUp().toNanos() > 0 && !editions.all().isEmpty()) {
            Thread thread = new Thread(this::warmUp, "tile-warm-up");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    /** How many tiles were made. */
    int warmUp() {
        AtomicInteger made = new AtomicInteger();
        long began = System.nanoTime();
        Duration most = settings.warmUp();
        try {
            Deadline.within(new Deadline.Limits(most, most), took -> true, () -> made(made));
            LOG.info("已预热：做出矢量瓦片 {} 块，用时 {} 毫秒", made, (System.nanoTime() - began) / 1_000_000);
        } catch (DeadlinePassedException slow) {
            LOG.info("矢量瓦片的预热到时即止：做出 {} 块", made);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("矢量瓦片的预热未完成（已做出 {} 块）", made, e);
        }
        return made.get();
    }

    private AtomicInteger made(AtomicInteger made) {
        ZoningMap map = editions.choose(new EditionQuery(null, LocalDate.now(clock), clock.instant()))
                .map();
        TileSet set = store.set(map.edition().code());
        for (int zoom = Tiles.FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
            for (boolean isVisible : new boolean[] {true, false}) {
                for (Layer layer : map.layers()) {
                    if (layer.visible() == isVisible
                            && map.zones(layer.id()).orElse(List.of()).size() <= MOST_ZONES) {
                        make(set, layer, zoom, made);
                    }
                }
            }
        }
        return made;
    }

    private void make(TileSet set, Layer layer, int zoom, AtomicInteger made) {
        for (TileAddress address : TileAddress.of(store.tiles(set, layer.id()).bounds(), zoom)) {
            Deadline.check();
            long began = System.nanoTime();
            store.tile(set, layer.id(), address);
            made.incrementAndGet();
            LockSupport.parkNanos(System.nanoTime() - began);
        }
    }
}
