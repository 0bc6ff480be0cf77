package org.ecozone.golden;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.edition.EditionFolder;
import org.ecozone.zoning.ZoningMap;

/** The editions of the demonstration data, each read once, when first asked for. Safe for many threads. */
final class DemoMaps {

    private final EditionFolder demo;
    private final Map<String, ZoningMap> maps = new ConcurrentHashMap<>();

    /** Of the folder that holds {@code layers.yaml}. */
    DemoMaps(Path demo) {
        this.demo = EditionFolder.of(demo);
    }

    /** Codes of the editions, oldest first. */
    List<String> codes() {
        return demo.entries().stream().map(EditionFolder.Entry::code).toList();
    }

    /** All editions. */
    List<ZoningMap> all() {
        return codes().stream().map(this::map).toList();
    }

    /** The edition {@code code}; no answer of a case depends on its hash. */
    ZoningMap map(String code) {
        return maps.computeIfAbsent(
                code, wanted -> demo.read(demo.entry(wanted)).map(null));
    }
}
