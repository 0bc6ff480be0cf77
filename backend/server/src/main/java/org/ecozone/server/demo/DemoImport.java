package org.ecozone.server.demo;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.edition.EditionContent;
import org.ecozone.edition.EditionFinding;
import org.ecozone.edition.EditionFolder;
import org.ecozone.edition.EditionReading;
import org.ecozone.edition.EditionRefused;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.server.zoning.Publication;
import org.ecozone.server.zoning.PublishedEditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the demonstration data: before the editions are loaded and the server opens its port. A
 * database that holds any edition is left alone.
 */
@Component
class DemoImport implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoImport.class);

    private final DemoSettings settings;
    private final Publication publication;
    private volatile boolean running;

    DemoImport(DemoSettings settings, Publication publication) {
        this.settings = settings;
        this.publication = publication;
    }

    @Override
    public void start() {
        running = true;
        long started = System.nanoTime();
        if (settings.importIfEmpty() && publication.publishIfEmpty(() -> read(settings.folder()))) {
            LOG.info("演示数据已导入，用时 {} 毫秒", (System.nanoTime() - started) / 1_000_000);
        }
    }

    private static List<EditionContent> read(Path folder) {
        if (!EditionFolder.isOne(folder)) {
            throw EditionRefused.of(Fault.of(
                    FaultPlace.NONE,
                    "EDITIONS_MISSING",
                    "数据库是空的，而演示数据不在 " + folder.toAbsolutePath() + "；用 ECOZONE_DATA 指定数据目录。"));
        }
        EditionFolder editions = EditionFolder.of(folder);
        return editions.entries().parallelStream()
                .map(entry -> checked(editions.reading(entry)))
                .toList();
    }

    private static EditionContent checked(EditionReading reading) {
        List<EditionFinding> findings = reading.findings();
        EditionRefused.check(reading.content().code(), findings);
        findings.forEach(finding -> LOG.warn("数据版本 {}：{}", reading.content().code(), finding));
        return reading.content();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PublishedEditions.PHASE - 1;
    }
}
