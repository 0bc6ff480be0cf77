package org.ecozone.zoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.distance.Near;
import org.ecozone.geo.overlap.Overlap;
import org.ecozone.geo.overlap.OverlapIndex;
import org.ecozone.geo.overlap.Site;
import org.ecozone.geo.overlap.Territory;
import org.ecozone.zoning.IndexedLayer.Found;
import org.ecozone.zoning.LayerOverlap.Nearest;
import org.ecozone.zoning.LayerOverlap.Status;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What lies around a site in one layer, and how surely it lies there.
 *
 * @param layer the layer
 * @param site the site
 * @param found what the site meets in the layer
 * @param asked what is asked
 * @param edge of the data of the layer
 */
record Surroundings(IndexedLayer layer, Site site, Found found, Asked asked, Edge edge) {

    /** A remainder of no more than this share of what has data is the rounding of the measure. */
    private static final double ROUNDING = 1e-9;

    /**
     * {@code overlap} with what is asked about its surroundings.
     *
     * @param beyond gives the part of the site without data; empty where there is none
     */
    LayerOverlap complete(LayerOverlap overlap, Extent grazing, Beyond beyond) {
        boolean wanted = asked.nearest() && overlap.status() == Status.CLEAR;
        @Nullable Nearest nearest = wanted ? layer.nearest(site) : null;
        Remainder remainder = asked.asksRemainderOf(layer.layer()) ? remainder(overlap, grazing, beyond) : null;
        return overlap.withZones(deeper(overlap.zones())).withSurroundings(nearest, near(nearest), remainder);
    }

    /**
     * Where the data of a layer end.
     *
     * @param coverage the zones of its coverage layer, and {@code territory} what they cover together
     * @param outline what its own zones cover, where they tile the territory
     * @param stays what reaches farther than this beyond the edge, or within it, does so when the edge moves by the tolerance
     */
    record Edge(OverlapIndex coverage, Territory territory, Optional<Territory> outline, Length stays) {}

    /** Gives the part of a site that has no data. */
    @FunctionalInterface
    interface Beyond {
        Geometry part();
    }

    /** What is deeper than this stays more than a contact of borders when they move by the tolerance. */
    private Length tolerance() {
        return new Length(asked.toleranceMetres(layer.layer()) + layer.layer().positionalAccuracyMetres());
    }

    private List<NearZone> near(@Nullable Nearest nearest) {
        double reach = asked.reachMetres(layer.layer());
        if (nearest != null && nearest.distance().metres() > reach) {
            return List.of();
        }
        List<NearZone> near = new ArrayList<>();
        for (Overlap overlap : found.overlaps()) {
            if (!overlap.overlapClass().isDecisive()) {
                near.add(new NearZone(layer.zones().get(overlap.index()), new Length(0)));
            }
        }
        for (Near one : layer.index().near(site, new Length(reach), isApart())) {
            near.add(new NearZone(layer.zones().get(one.index()), one.distance()));
        }
        return near;
    }

    /** Whether the site meets nothing of a zone. */
    private IntPredicate isApart() {
        int[] met = new int[found.overlaps().size()];
        for (int i = 0; i < met.length; i++) {
            met[i] = found.overlaps().get(i).index();
        }
        return index -> {
            for (int zone : met) {
                if (zone == index) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Overlaps whose measures do not tell that they stay are looked at again. */
    private List<ZoneOverlap> deeper(List<ZoneOverlap> zones) {
        Length tolerance = tolerance();
        if (zones.stream().noneMatch(zone -> isShallow(zone, tolerance))) {
            return zones;
        }
        Map<String, Overlap> byCode = new HashMap<>();
        found.overlaps()
                .forEach(
                        overlap -> byCode.put(layer.zones().get(overlap.index()).code(), overlap));
        return zones.stream()
                .map(zone -> isShallow(zone, tolerance)
                        ? zone.withDepth(depth(zone, byCode.get(zone.zone().code()), tolerance))
                        : zone)
                .toList();
    }

    private static boolean isShallow(ZoneOverlap zone, Length tolerance) {
        return zone.overlapClass().isDecisive() && zone.depth().compareTo(tolerance) <= 0;
    }

    private Length depth(ZoneOverlap zone, Overlap overlap, Length tolerance) {
        try {
            return layer.index().depth(site, overlap, tolerance);
        } catch (OverlayFailedException unknown) {
            return zone.depth();
        }
    }

    private @Nullable Remainder remainder(LayerOverlap overlap, Extent grazing, Beyond beyond) {
        try {
            return overlap.uncovered().isNothing() && grazing.isNothing()
                    ? whereAllHasData(overlap)
                    : whereSomeHasData(beyond.part());
        } catch (OverlayFailedException unknown) {
            return null;
        }
    }

    private Remainder whereAllHasData(LayerOverlap overlap) {
        OverlapIndex index = layer.index();
        Extent rest = site.extent().minus(overlap.union());
        if (rest.shareOf(site.extent()).value() <= ROUNDING) {
            return none(roomInAll());
        }
        return index.isContactGap(site, rest, found.overlaps(), layer.accuracy())
                ? new Remainder(rest, true, new Length(0), new Length(0))
                : new Remainder(rest, false, depth(outside()), new Length(0));
    }

    /** How far a remainder is both from the zones and from the edge of the data: it ends at either. */
    private Length depth(Geometry remainder) {
        Length enough = tolerance().compareTo(edge.stays()) < 0 ? edge.stays() : tolerance();
        return layer.index().depthOutside(remainder, enough, edge.coverage(), edge.territory());
    }

    /** Most sites meet no zone of such a layer: then nothing need be cut. */
    private Geometry outside() {
        return found.overlaps().isEmpty() ? site.geometry() : layer.index().uncovered(site);
    }

    private Remainder none(Length room) {
        return new Remainder(site.nothing(), true, new Length(0), room);
    }

    private Length roomInOne() {
        return layer.index().room(site, found.overlaps(), tolerance());
    }

    /** Of a site that the zones hold whole: borders that the zones of a tiling share are no way out. */
    private Length roomInAll() {
        Length room = roomInOne();
        if (room.compareTo(tolerance()) > 0 || edge.outline().isEmpty()) {
            return room;
        }
        Length together = edge.outline().get().room(site, tolerance());
        return together.compareTo(room) > 0 ? together : room;
    }

    private Remainder whereSomeHasData(Geometry beyond) {
        OverlapIndex index = layer.index();
        Geometry part = index.uncoveredWithin(site, edge.coverage(), beyond);
        if (part.isEmpty()) {
            return none(roomInOne());
        }
        Extent rest = OverlapIndex.extentOf(part);
        return rest.shareOf(site.extent()).value() <= ROUNDING
                ? none(roomInOne())
                : new Remainder(rest, index.isContact(site, part, layer.accuracy()), depth(part), new Length(0));
    }
}
