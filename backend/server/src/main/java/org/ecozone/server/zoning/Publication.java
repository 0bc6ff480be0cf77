package org.ecozone.server.zoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.server.zoning.EditionRows.LayerRow;
import org.ecozone.zoning.Layer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes an edition as the successor of the last one: in one transaction, writing only what changed. */
@Service
public class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final EditionRows editions;
    private final ZoneRows zones;

    Publication(EditionRows editions, ZoneRows zones) {
        this.editions = editions;
        this.zones = zones;
    }

    /** Whether the database holds no edition at all. */
    public boolean nothingYet() {
        return !editions.exist();
    }

    /** Publishes {@code content}, which {@link EditionCheck} found without fault; all of it or nothing. Returns its hash. */
    @Transactional
    public String publish(EditionContent content) {
        List<StoredEdition> before = editions.published();
        String predecessor =
                before.isEmpty() ? null : before.get(before.size() - 1).hash();
        int seq = editions.addDraft(content.code(), content.effectiveFrom(), content.note());
        writeLayers(content.layers(), seq);
        List<String> zoneHashes = writeZones(content, seq);
        String hash = ContentHash.ofEdition(
                content.code(),
                content.effectiveFrom(),
                content.publishedAt(),
                predecessor,
                content.layers().stream().map(ContentHash::ofLayer).toList(),
                zoneHashes);
        editions.publish(seq, content.publishedAt(), hash);
        return hash;
    }

    private void writeLayers(List<Layer> layers, int edition) {
        Map<String, LayerRow> open = editions.layers().stream()
                .filter(row -> row.until() == null)
                .collect(Collectors.toMap(row -> row.layer().id(), row -> row));
        Set<String> kept = new HashSet<>();
        for (int position = 0; position < layers.size(); position++) {
            LayerRow row = open.get(layers.get(position).id());
            if (row != null && row.position() == position && row.layer().equals(layers.get(position))) {
                kept.add(row.layer().id());
            }
        }
        open.keySet().stream().filter(id -> !kept.contains(id)).forEach(id -> editions.endLayer(id, edition));
        for (int position = 0; position < layers.size(); position++) {
            if (!kept.contains(layers.get(position).id())) {
                editions.addLayer(layers.get(position), position, edition);
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
