package org.ecozone.server.zoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecozone.edition.ContentHash;
import org.ecozone.edition.EditionCheck;
import org.ecozone.edition.EditionContent;
import org.ecozone.server.zoning.EditionRows.LayerRow;
import org.ecozone.zoning.Layer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes editions, each as the successor of the one before, writing only what changed. */
@Service
public class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final EditionRows editionRows;
    private final ZoneRows zones;

    Publication(EditionRows editionRows, ZoneRows zones) {
        this.editionRows = editionRows;
        this.zones = zones;
    }

    /**
     * Publishes {@code editions}, oldest first, if the database holds none, all of them or nothing; else does nothing, and
     * does not ask for them. {@link EditionCheck} must have found them without fault. Returns whether it did.
     */
    @Transactional
    public boolean publishIfEmpty(Supplier<List<EditionContent>> editions) {
        editionRows.lock();
        if (editionRows.exist()) {
            return false;
        }
        editions.get().forEach(this::publish);
        return true;
    }

    private void publish(EditionContent content) {
        List<StoredEdition> before = editionRows.published();
        String predecessor =
                before.isEmpty() ? null : before.get(before.size() - 1).hash();
        int seq = editionRows.addDraft(content.code(), content.effectiveFrom(), content.note());
        writeLayers(content.layers(), seq);
        List<String> zoneHashes = writeZones(content, seq);
        String hash = ContentHash.ofEdition(
                content.code(),
                content.effectiveFrom(),
                content.publishedAt(),
                predecessor,
                content.layers().stream().map(ContentHash::ofLayer).toList(),
                zoneHashes);
        editionRows.publish(seq, content.publishedAt(), hash);
    }

    private void writeLayers(List<Layer> layers, int edition) {
        Map<String, LayerRow> open = editionRows.layers().stream()
                .filter(row -> row.until() == null)
                .collect(Collectors.toMap(row -> row.layer().id(), row -> row));
        Set<String> kept = new HashSet<>();
        for (int position = 0; position < layers.size(); position++) {
            LayerRow row = open.get(layers.get(position).id());
            if (row != null && row.position() == position && row.layer().equals(layers.get(position))) {
                kept.add(row.layer().id());
            }
        }
        open.keySet().stream().filter(id -> !kept.contains(id)).forEach(id -> editionRows.endLayer(id, edition));
        for (int position = 0; position < layers.size(); position++) {
            if (!kept.contains(layers.get(position).id())) {
                editionRows.addLayer(layers.get(position), position, edition);
            }
        }
    }

    private List<String> writeZones(EditionContent content, int edition) {
        Map<String, Long> ended = new HashMap<>(zones.open());
        List<HashedZone> added = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        content.zones().stream().map(HashedZone::of).forEach(zone -> {
            hashes.add(zone.hash());
            if (ended.remove(zone.hash()) == null) {
                added.add(zone);
            }
        });
        zones.end(ended.values(), edition);
        zones.add(added, edition);
        LOG.info("数据版本 {}：{} 个分区，新增或变更 {}，终止 {}", content.code(), hashes.size(), added.size(), ended.size());
        return hashes;
    }
}
