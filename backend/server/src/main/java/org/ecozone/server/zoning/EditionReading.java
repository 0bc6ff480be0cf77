package org.ecozone.server.zoning;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.edition.ContentHash;
import org.ecozone.server.zoning.EditionRows.LayerRow;
import org.ecozone.server.zoning.ZoneRows.ZoneRow;
import org.ecozone.zoning.Grounds;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads published editions, checks every hash, and lets editions share what they have in common. */
@Component
class EditionReading {

    private final EditionRows editions;
    private final ZoneRows zones;
    private final Grounds grounds = new Grounds();

    EditionReading(EditionRows editions, ZoneRows zones) {
        this.editions = editions;
        this.zones = zones;
    }

    /**
     * All published editions, oldest first, each zone read once.
     *
     * @throws IllegalStateException if a zone or an edition does not have the hash it was published under
     */
    List<HeldEdition> all() {
        List<StoredEdition> stored = editions.published();
        List<LayerRow> layers = editions.layers();
        List<ZoneRow> everyZone = zones.published();
        everyZone.forEach(EditionReading::verify);
        List<HeldEdition> held = new ArrayList<>();
        String predecessor = null;
        for (StoredEdition edition : stored) {
            String before = predecessor;
            List<ZoneRow> holding =
                    everyZone.stream().filter(row -> row.holdsIn(edition.seq())).toList();
            held.add(new HeldEdition(edition, map(edition, layers, holding, before), () -> again(edition, before)));
            predecessor = edition.hash();
        }
        return List.copyOf(held);
    }

    /** One edition, read again. */
    private ZoningMap again(StoredEdition edition, @Nullable String predecessor) {
        List<ZoneRow> holding = zones.holdingIn(edition.seq());
        holding.forEach(EditionReading::verify);
        return map(edition, editions.layers(), holding, predecessor);
    }

    private ZoningMap map(
            StoredEdition edition, List<LayerRow> everyLayer, List<ZoneRow> holding, @Nullable String predecessor) {
        List<Layer> layers = everyLayer.stream()
                .filter(row -> row.holdsIn(edition.seq()))
                .map(LayerRow::layer)
                .toList();
        String hash = ContentHash.ofEdition(
                edition.code(),
                edition.effectiveFrom(),
                edition.publishedAt(),
                predecessor,
                layers.stream().map(ContentHash::ofLayer).toList(),
                holding.stream().map(ZoneRow::contentHash).toList());
        if (!hash.equals(edition.hash())) {
            throw new IllegalStateException("数据版本 " + edition.code() + " 的内容与公布时的散列值不符，数据库曾被改动；拒绝使用");
        }
        return ZoningMap.of(
                edition.edition(), layers, holding.stream().map(ZoneRow::zone).toList(), grounds);
    }

    private static void verify(ZoneRow row) {
        if (!ContentHash.ofZone(row.zone()).equals(row.contentHash())) {
            throw new IllegalStateException(
                    "分区 " + row.zone().layer() + " " + row.zone().code() + " 的内容与其散列值不符，数据库曾被改动；拒绝使用");
        }
    }
}
