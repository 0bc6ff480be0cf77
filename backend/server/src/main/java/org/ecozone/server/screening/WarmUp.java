package org.ecozone.server.screening;

import java.util.List;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.screening.answer.Detail;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.Zone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Screens small squares in the zones in force for some seconds before the port opens: until the compiler has seen what screening
 * does, a screening takes many times as long, and who asks many at once then waits for all of them. What goes wrong here is logged
 * and keeps nothing from starting; who asks will be told.
 */
@Component
class WarmUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final ScreeningSettings settings;
    private final ScreeningService screenings;
    private final SampleSquares samples;
    private final IndustryCatalogue industries;
    private volatile boolean running;

    WarmUp(
            ScreeningSettings settings,
            ScreeningService screenings,
            SampleSquares samples,
            IndustryCatalogue industries) {
        this.settings = settings;
        this.screenings = screenings;
        this.samples = samples;
        this.industries = industries;
    }

    @Override
    public void start() {
        running = true;
        if (settings.warmUp().toNanos() <= 0) {
            return;
        }
        try {
            long began = System.nanoTime();
            int screened = screen(began + settings.warmUp().toNanos());
            LOG.info("已预热：试算 {} 个地块，用时 {} 毫秒", screened, (System.nanoTime() - began) / 1_000_000);
        } catch (RuntimeException e) {
            LOG.warn("预热未完成", e);
        }
    }

    private int screen(long end) {
        EditionQuery today = samples.today();
        List<Zone> zones = samples.zones(today);
        List<Industry> trades = industries.all();
        int screened = 0;
        while (!zones.isEmpty() && System.nanoTime() < end) {
            ObjectNode feature = SampleSquares.in(zones.get(screened % zones.size()));
            if (screened % 2 == 0) {
                feature.withObjectProperty("properties")
                        .put("industry", trades.get(screened % trades.size()).code());
            }
            screenings.preview(feature, today, Detail.FULL);
            screenings.overlaps(feature, today);
            screened++;
        }
        return screened;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** When editions and rules are there, and before the first request. */
    @Override
    public int getPhase() {
        return PublishedEditions.PHASE + 2;
    }
}
