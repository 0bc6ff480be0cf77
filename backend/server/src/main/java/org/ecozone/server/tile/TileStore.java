package org.ecozone.server.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.tile.LayerTiles;
import org.ecozone.tile.TileAddress;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tiles of the published editions. Who asks for a tile that is not kept makes it; who asks for the same one waits. */
@Component
class TileStore {

    /** Between the layers of a tile that holds several; no name of a layer has it. */
    static final String SEPARATOR = ",";

    private final PublishedEditions editions;
    private final Cache<Key, KeptTile> tiles;
    private final Cache<ZoningMap, Map<String, LayerTiles>> layers =
            Caffeine.newBuilder().weakKeys().build();
    /** By code: a published edition never changes. */
    private final Map<String, TileSet> sets = new ConcurrentHashMap<>();

    TileStore(PublishedEditions editions, TileSettings settings) {
        this.editions = editions;
        this.tiles = Caffeine.newBuilder()
                .maximumWeight(settings.kept().toBytes())
                .weigher((Key key, KeptTile tile) -> tile.weight())
                .build();
    }

    private record Key(String set, String layer, TileAddress address) {}

    /** The tiles of the edition {@code code}; throws {@link ProblemException} EDITION_UNKNOWN. */
    TileSet set(String code) {
        return sets.computeIfAbsent(code, one -> TileSet.of(editions.name(one, "edition")));
    }

    /** The same, if anybody asked for it before; null otherwise. */
    @Nullable
    TileSet known(String code) {
        return sets.get(code);
    }

    /** A tile that is kept; null if it is not. */
    @Nullable
    KeptTile kept(TileSet set, String layer, int zoom, int x, int y) {
        return TileAddress.exists(zoom, x, y)
                ? tiles.getIfPresent(new Key(set.hash(), layer, new TileAddress(zoom, x, y)))
                : null;
    }

    /** The description of {@code layer}; throws {@link ProblemException} LAYER_UNKNOWN. */
    Layer layer(TileSet set, String layer) {
        return layer(map(set), layer);
    }

    /** The zones of {@code layer}, from which its tiles are made. */
    LayerTiles tiles(TileSet set, String layer) {
        ZoningMap map = map(set);
        return layers.get(map, edition -> new ConcurrentHashMap<>()).computeIfAbsent(layer, id -> {
            List<Zone> zones = map.zones(id).orElse(List.of());
            return LayerTiles.of(layer(map, id), zones);
        });
    }

    KeptTile tile(TileSet set, String layer, TileAddress address) {
        return tiles.get(
                new Key(set.hash(), layer, address),
                key -> KeptTile.of(tiles(set, layer).tile(address)));
    }

    /** The tiles of several {@code layers} as one, in their order: the format has what stands in both of two tiles beside each other. */
    KeptTile together(TileSet set, List<String> layers, TileAddress address) {
        // Not made within the cache: what is made there may not ask it for the tiles of single layers.
        Key key = new Key(set.hash(), String.join(SEPARATOR, layers), address);
        KeptTile kept = tiles.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        var bytes = new ByteArrayOutputStream();
        layers.forEach(layer -> bytes.writeBytes(tile(set, layer, address).plain()));
        KeptTile made = KeptTile.of(bytes.toByteArray());
        tiles.put(key, made);
        return made;
    }

    private ZoningMap map(TileSet set) {
        return editions.named(set.edition().code(), "edition");
    }

    private static Layer layer(ZoningMap map, String id) {
        return map.layer(id)
                .orElseThrow(() -> ProblemException.at(
                        "layer",
                        ProblemCode.LAYER_UNKNOWN,
                        "没有图层 " + id + "；可用："
                                + String.join(
                                        "、",
                                        map.layers().stream().map(Layer::id).toList())));
    }
}
