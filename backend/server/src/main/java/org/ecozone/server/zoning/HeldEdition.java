package org.ecozone.server.zoning;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/**
 * One published edition. What is in memory of it is dropped when memory is short, unless it is kept, and read from the database
 * when it is asked for again. Its layers are written as GeoJSON when first asked for.
 */
final class HeldEdition {

    private final StoredEdition stored;
    private final Supplier<ZoningMap> reading;
    private volatile SoftReference<Content> held;
    private volatile @Nullable Content kept;

    /**
     * @param map its zones, as they were read
     * @param reading reads them again; refuses content that does not have the edition's hash
     */
    HeldEdition(StoredEdition stored, ZoningMap map, Supplier<ZoningMap> reading) {
        this.stored = stored;
        this.reading = reading;
        held = new SoftReference<>(new Content(map));
    }

    StoredEdition stored() {
        return stored;
    }

    Edition edition(Edition.Status status) {
        return new Edition(stored.code(), status, stored.effectiveFrom(), stored.publishedAt(), stored.hash());
    }

    /** The edition's zones; indexed when the first site is laid over them. */
    ZoningMap map() {
        return content().map;
    }

    /** Whether it stays in memory, however short that is. */
    void keep(boolean always) {
        kept = always ? content() : null;
    }

    /** Forgets what is in memory of it, as when that is short, unless it is kept. */
    void drop() {
        held.clear();
    }

    /** The first caller reads it where it was dropped; others wait. */
    private Content content() {
        Content content = inMemory();
        if (content != null) {
            return content;
        }
        synchronized (this) {
            content = inMemory();
            if (content == null) {
                content = new Content(reading.get());
                held = new SoftReference<>(content);
            }
            return content;
        }
    }

    private @Nullable Content inMemory() {
        Content always = kept;
        return always == null ? held.get() : always;
    }

    /** The layers and their figures. */
    LayerListing listing() {
        return content().listing();
    }

    /** The zones of layer {@code id} as GeoJSON; null if the edition has no such layer. */
    @Nullable
    LayerDocument document(String id) {
        return content().document(id);
    }

    /** What is dropped together. */
    private static final class Content {

        private final ZoningMap map;
        private final Map<String, LayerDocument> documents = new ConcurrentHashMap<>();
        private volatile @Nullable LayerListing listing;

        Content(ZoningMap map) {
            this.map = map;
        }

        LayerListing listing() {
            LayerListing known = listing;
            if (known == null) {
                known = LayerListing.of(map);
                listing = known;
            }
            return known;
        }

        @Nullable
        LayerDocument document(String id) {
            LayerDocument known = documents.get(id);
            if (known != null) {
                return known;
            }
            return map.zones(id)
                    .map(zones -> documents.computeIfAbsent(id, layer -> LayerDocument.of(zones)))
                    .orElse(null);
        }
    }
}
