package org.ecozone.server.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.edition.DataFaults;
import org.ecozone.edition.DataRefused;
import org.ecozone.edition.EditionCheck;
import org.ecozone.edition.EditionContent;
import org.ecozone.edition.EditionFolder;
import org.ecozone.edition.LayerFile;
import org.ecozone.server.zoning.Publication;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
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
        if (!Files.isRegularFile(folder.resolve("editions.yaml"))) {
            throw new DataRefused("数据库是空的，而演示数据不在 " + folder.toAbsolutePath() + "；用 ECOZONE_DATA 指定数据目录。");
        }
        List<Layer> layers = EditionFolder.layers(folder);
        return EditionFolder.editions(folder).stream()
                .map(entry -> content(folder, entry, layers))
                .toList();
    }

    private static EditionContent content(Path folder, EditionFolder.EditionEntry entry, List<Layer> described) {
        var faults = new DataFaults();
        List<Layer> layers = new ArrayList<>();
        List<Zone> zones = new ArrayList<>();
        for (Layer layer : described) {
            Path file = folder.resolve(entry.code()).resolve(layer.id() + ".geojson");
            if (Files.isRegularFile(file)) {
                layers.add(layer);
                zones.addAll(LayerFile.read(file, layer.id(), faults));
            } else {
                faults.add(file, "没有这个文件");
            }
        }
        var content = new EditionContent(
                entry.code(), entry.effectiveFrom(), entry.publishedAt(), entry.note(), layers, zones);
        faults.addAll(EditionCheck.faults(content));
        faults.refuse("数据版本 " + entry.code());
        return content;
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
