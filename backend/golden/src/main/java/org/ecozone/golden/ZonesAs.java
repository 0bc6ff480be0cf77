package org.ecozone.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;

/**
 * What the zones of some layers are taken to be in a case: the demonstration data has no zone of every kind that rules tell
 * apart.
 *
 * @param byLayer id of a layer → {@code category} and other attributes → value
 */
record ZonesAs(Map<String, Map<String, Object>> byLayer) {

    private static final String CATEGORY = "category";

    ZonesAs {
        byLayer = Map.copyOf(byLayer);
    }

    /** {@code site} on a map whose zones are so. */
    SiteOverlaps on(SiteOverlaps site) {
        return byLayer.isEmpty()
                ? site
                : site.with(site.layers().stream().map(this::on).toList());
    }

    private LayerOverlap on(LayerOverlap layer) {
        Map<String, Object> as = byLayer.getOrDefault(layer.layer().id(), Map.of());
        if (as.isEmpty()) {
            return layer;
        }
        List<ZoneOverlap> zones = layer.zones().stream()
                .map(z -> new ZoneOverlap(
                        as(z.zone(), as),
                        z.overlapClass(),
                        z.extent(),
                        z.uncertainty(),
                        z.depth(),
                        z.shareOfSite(),
                        z.shareOfZone()))
                .toList();
        List<NearZone> near = layer.near().stream()
                .map(n -> new NearZone(as(n.zone(), as), n.distance()))
                .toList();
        return new LayerOverlap(
                layer.layer(),
                layer.status(),
                layer.sum(),
                layer.union(),
                layer.shareOfSite(),
                zones,
                layer.overlappingPairs(),
                layer.uncovered(),
                layer.nearest(),
                near,
                layer.remainder());
    }

    private static Zone as(Zone zone, Map<String, Object> as) {
        Map<String, Object> attributes = new HashMap<>(zone.attributes());
        attributes.putAll(as);
        Object category = attributes.remove(CATEGORY);
        return new Zone(
                zone.layer(),
                zone.code(),
                zone.name(),
                category == null ? zone.category() : category.toString(),
                attributes,
                zone.geometry());
    }
}
