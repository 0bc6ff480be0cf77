package org.ecozone.screening.rescreen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.PrintedFigures.Figure;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/**
 * A zone that lies otherwise to the site in another edition.
 *
 * @param layer its layer, as the new edition describes it if it has it
 * @param before null where the site had nothing to do with it
 * @param after likewise
 */
public record GroundChange(
        Layer layer,
        String code,
        @Nullable Lie before,
        @Nullable Lie after) {

    /**
     * How a zone lies to the site, as far as it is printed.
     *
     * @param overlapClass null where they have nothing in common
     * @param figure what they have in common; null likewise
     * @param distance of a near zone; null where they have something in common
     */
    public record Lie(
            String name,
            String category,
            Map<String, Object> attributes,
            @Nullable OverlapClass overlapClass,
            @Nullable Figure figure,
            @Nullable Length distance) {

        private static Lie of(Zone zone, @Nullable OverlapClass how, @Nullable Figure figure, @Nullable Length far) {
            return new Lie(zone.name(), zone.category(), zone.attributes(), how, figure, far);
        }
    }

    /** All of two editions, layer by layer as the new one has them, and by code. */
    static List<GroundChange> between(SiteOverlaps before, SiteOverlaps after) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        after.layers().forEach(one -> layers.put(one.layer().id(), one.layer()));
        before.layers().forEach(one -> layers.putIfAbsent(one.layer().id(), one.layer()));
        PrintedFigures printedBefore = PrintedFigures.of(before);
        PrintedFigures printedAfter = PrintedFigures.of(after);
        List<GroundChange> changes = new ArrayList<>();
        layers.forEach((id, layer) -> {
            Map<String, Lie> then = lies(before.layer(id), printedBefore);
            Map<String, Lie> now = lies(after.layer(id), printedAfter);
            var codes = new TreeSet<>(then.keySet());
            codes.addAll(now.keySet());
            for (String code : codes) {
                Lie was = then.get(code);
                Lie is = now.get(code);
                if (was == null || !was.equals(is)) {
                    changes.add(new GroundChange(layer, code, was, is));
                }
            }
        });
        return changes;
    }

    private static Map<String, Lie> lies(Optional<LayerOverlap> layer, PrintedFigures printed) {
        Map<String, Lie> lies = new LinkedHashMap<>();
        layer.ifPresent(found -> {
            for (NearZone near : found.near()) {
                lies.put(near.zone().code(), Lie.of(near.zone(), null, null, rounded(near.distance())));
            }
            for (ZoneOverlap overlap : found.zones()) {
                Zone zone = overlap.zone();
                lies.put(zone.code(), Lie.of(zone, overlap.overlapClass(), printed.of(overlap), null));
            }
        });
        return lies;
    }

    private static Length rounded(Length distance) {
        return new Length(distance.roundedMetres(2).doubleValue());
    }
}
