package org.ecozone.tile;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.geo.grid.GridPolygon;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The tiles of one layer of an edition. What it makes for all tiles of a zoom it keeps as long as there is memory. Safe for many
 * threads.
 */
public final class LayerTiles {

    private static final byte[] NOTHING = {};

    private final String name;
    private final List<Zone> zones;
    private final Envelope bounds;
    private volatile @Nullable List<ZoneNote> notes;
    private volatile SoftReference<Ground> ground = new SoftReference<>(null);
    private final Map<Integer, SoftReference<Level>> levels = new ConcurrentHashMap<>();

    private LayerTiles(String name, List<Zone> zones, Envelope bounds) {
        this.name = name;
        this.zones = zones;
        this.bounds = bounds;
    }

    /** Those of {@code layer}; makes nothing yet. */
    public static LayerTiles of(Layer layer, List<Zone> zones) {
        var bounds = new Envelope();
        zones.forEach(zone -> bounds.expandToInclude(zone.geometry().getEnvelopeInternal()));
        return new LayerTiles(layer.id(), List.copyOf(zones), bounds);
    }

    /** What the zones lie in, in degrees; null if there are none. */
    public Envelope bounds() {
        return new Envelope(bounds);
    }

    /** The tile at {@code address}; no bytes where nothing of the layer is. */
    public byte[] tile(TileAddress address) {
        Map<Integer, List<GridPolygon>> shapes = TileShapes.of(level(address.zoom()), address);
        return shapes.isEmpty() ? NOTHING : TileWriter.write(name, shapes, notes());
    }

    /** The first who needs it makes it; others wait. */
    Level level(int zoom) {
        SoftReference<Level> known = levels.get(zoom);
        Level level = known == null ? null : known.get();
        if (level != null) {
            return level;
        }
        synchronized (levels) {
            known = levels.get(zoom);
            level = known == null ? null : known.get();
            if (level == null) {
                level = Level.of(ground(), zoom);
                levels.put(zoom, new SoftReference<>(level));
            }
            return level;
        }
    }

    private Ground ground() {
        Ground known = ground.get();
        if (known == null) {
            known = Ground.of(zones);
            ground = new SoftReference<>(known);
        }
        return known;
    }

    private List<ZoneNote> notes() {
        List<ZoneNote> known = notes;
        if (known == null) {
            known = zones.stream().map(ZoneNote::of).toList();
            notes = known;
        }
        return known;
    }
}
