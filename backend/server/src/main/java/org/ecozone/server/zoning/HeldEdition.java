package org.ecozone.server.zoning;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/** One published edition in memory: indexed when first asked for, its layers written as GeoJSON when first asked for. */
final class HeldEdition {

    private final StoredEdition stored;
    private final FutureTask<ZoningMap> map;
    private final Map<String, LayerDocument> documents = new ConcurrentHashMap<>();
    private volatile @Nullable LayerListing listing;

    private HeldEdition(StoredEdition stored, List<Layer> layers, List<Zone> zones) {
        this.stored = stored;
        this.map = new FutureTask<>(() -> ZoningMap.of(stored.edition(), layers, zones));
    }

    /**
     * The edition as published.
     *
     * @param layers every layer description there ever was
     * @param zones every zone there ever was, each verified against its own hash
     * @param predecessor hash of the edition before; null for the first
     * @throws IllegalStateException if the content does not have the hash it was published under
     */
    static HeldEdition of(
            StoredEdition stored,
            List<EditionRows.LayerRow> layers,
            List<ZoneRows.ZoneRow> zones,
            @Nullable String predecessor) {
        List<Layer> described = layers.stream()
                .filter(row -> row.holdsIn(stored.seq()))
                .map(EditionRows.LayerRow::layer)
                .toList();
        List<ZoneRows.ZoneRow> holding =
                zones.stream().filter(row -> row.holdsIn(stored.seq())).toList();
        String hash = ContentHash.ofEdition(
                stored.code(),
                stored.effectiveFrom(),
                stored.publishedAt(),
                predecessor,
                described.stream().map(ContentHash::ofLayer).toList(),
                holding.stream().map(ZoneRows.ZoneRow::contentHash).toList());
        if (!hash.equals(stored.hash())) {
            throw new IllegalStateException("数据版本 " + stored.code() + " 的内容与公布时的散列值不符，数据库曾被改动；拒绝启动");
        }
        return new HeldEdition(
                stored, described, holding.stream().map(ZoneRows.ZoneRow::zone).toList());
    }

    StoredEdition stored() {
        return stored;
    }

    Edition edition(Edition.Status status) {
        return new Edition(stored.code(), status, stored.effectiveFrom(), stored.publishedAt(), stored.hash());
    }

    /** The indexed edition; the first caller builds it, others wait for it. */
    ZoningMap map() {
        map.run();
        try {
            return map.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an edition was indexed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("edition " + stored.code() + " cannot be indexed", e.getCause());
        }
    }

    /** The layers and their figures. */
    LayerListing listing() {
        LayerListing known = listing;
        if (known == null) {
            known = LayerListing.of(map());
            listing = known;
        }
        return known;
    }

    /** The zones of layer {@code id} as GeoJSON; null if the edition has no such layer. */
    @Nullable
    LayerDocument document(String id) {
        LayerDocument known = documents.get(id);
        if (known != null) {
            return known;
        }
        return map().zones(id)
                .map(zones -> documents.computeIfAbsent(id, layer -> LayerDocument.of(zones)))
                .orElse(null);
    }
}
