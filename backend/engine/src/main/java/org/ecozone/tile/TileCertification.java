package org.ecozone.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.grid.Uncovered;
import org.ecozone.work.Deadline;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Reads every tile of a layer and holds it against the zones. */
public final class TileCertification {

    private final Layer layer;
    private final List<Zone> zones;
    private final LayerTiles tiles;
    private final @Nullable Geometry covered;
    private final List<Fault> faults = new ArrayList<>();
    private int count;
    private long bytes;
    private int largest;

    private TileCertification(Layer layer, List<Zone> zones, LayerTiles tiles) {
        this.layer = layer;
        this.zones = zones;
        this.tiles = tiles;
        this.covered = layer.kind() == Layer.Kind.PARTITION ? CoveredGround.of(zones) : null;
    }

    /** Makes and reads all tiles of {@code layer}, which has {@code zones}. */
    public static TileCertificate of(Layer layer, List<Zone> zones) {
        return of(layer, zones, LayerTiles.of(layer, zones));
    }

    static TileCertificate of(Layer layer, List<Zone> zones, LayerTiles tiles) {
        return new TileCertification(layer, zones, tiles).certify();
    }

    private TileCertificate certify() {
        checkIds();
        for (int zoom = Tiles.FIRST_ZOOM; zoom <= Tiles.LAST_ZOOM; zoom++) {
            Set<String> missing = new TreeSet<>();
            zones.forEach(zone -> missing.add(zone.code()));
            for (TileAddress address : TileAddress.of(tiles.bounds(), zoom)) {
                Deadline.check();
                missing.removeAll(check(address));
            }
            for (String code : missing) {
                add(
                        code,
                        null,
                        "TILE_ZONE_MISSING",
                        "第 " + zoom + " 级的瓦片中没有这个分区",
                        "the zone is in no tile of zoom " + zoom);
            }
        }
        return new TileCertificate(layer.id(), zones.size(), count, bytes, largest, faults);
    }

    private void checkIds() {
        Map<Long, String> owners = new HashMap<>();
        for (Zone zone : zones) {
            String other = owners.put(ZoneNote.of(zone).id(), zone.code());
            if (other != null) {
                add(zone.code(), null, "TILE_ID_SHARED", "与分区 " + other + " 的编号相同", "has the same id as zone " + other);
            }
        }
    }

    /** The codes of the zones that the tile itself shows, not its margin only. */
    private Set<String> check(TileAddress address) {
        byte[] tile = tiles.tile(address);
        if (tile.length == 0) {
            checkGaps(address, List.of());
            return Set.of();
        }
        count++;
        bytes += tile.length;
        largest = Math.max(largest, tile.length);
        try {
            ReadTile read = ReadTile.of(tile);
            Set<String> shown = new TreeSet<>();
            var inside = new Envelope(0, read.extent(), 0, read.extent());
            for (ReadTile.Feature feature : read.features()) {
                String code = String.valueOf(feature.attributes().get("code"));
                if (!feature.area().isValid()) {
                    add(code, null, "TILE_POLYGON_INVALID", "瓦片 " + address + " 中的图形无效", "invalid in tile " + address);
                }
                if (feature.area().getEnvelopeInternal().intersects(inside)) {
                    shown.add(code);
                }
            }
            checkGaps(
                    address,
                    read.features().stream().map(ReadTile.Feature::area).toList());
            return shown;
        } catch (IllegalArgumentException unreadable) {
            add(
                    null,
                    null,
                    "TILE_UNREADABLE",
                    "瓦片 " + address + " 不能读取",
                    "tile " + address + ": " + unreadable.getMessage());
            return Set.of();
        }
    }

    private void checkGaps(TileAddress address, List<Geometry> shown) {
        Geometry ground = covered;
        if (ground == null) {
            return;
        }
        for (Polygon gap : Uncovered.gaps(shown, () -> CoveredGround.in(ground, address), TileAddress.windowOfTile())) {
            add(
                    null,
                    address.degrees(gap.getCoordinate()),
                    "TILE_GAP",
                    "瓦片 " + address + " 中相邻分区之间有空隙",
                    "a gap between neighbours in tile " + address);
        }
    }

    private void add(@Nullable String zone, @Nullable Coordinate degrees, String code, String message, String english) {
        String subject = zone == null ? layer.id() : layer.id() + '/' + zone;
        var point = degrees == null ? null : new FaultPlace.Point(degrees.x, degrees.y);
        faults.add(Fault.of(
                FaultPlace.subject(subject).on(point), code, subject + "：" + message, subject + ": " + english));
    }
}
