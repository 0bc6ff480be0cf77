package org.ecozone.zoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ecozone.geo.Area;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Share;
import org.ecozone.geo.distance.EnvelopeTree;
import org.ecozone.geo.overlap.Ground;
import org.ecozone.geo.overlap.Overlap;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.geo.overlap.OverlapIndex;
import org.ecozone.geo.overlap.SharedGround;
import org.ecozone.geo.overlap.Site;
import org.ecozone.geo.overlap.Territory;
import org.ecozone.zoning.LayerOverlap.CodePair;
import org.ecozone.zoning.LayerOverlap.Nearest;
import org.ecozone.zoning.LayerOverlap.Status;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer with its zones, indexed.
 *
 * @param layer the description
 * @param zones by code
 * @param areas of the zones, in the same order
 * @param index over the zones, in the same order
 */
record IndexedLayer(Layer layer, List<Zone> zones, List<Area> areas, OverlapIndex index) {

    private static final Comparator<ZoneOverlap> LARGEST_FIRST = Comparator.comparingDouble(
                    (ZoneOverlap overlap) -> -overlap.shareOfSite().value())
            .thenComparing(ZoneOverlap::overlapClass)
            .thenComparing(overlap -> overlap.zone().code());

    /**
     * The layer, indexed.
     *
     * @param zones by code
     * @param envelopes of the zones, in the same order
     */
    static IndexedLayer of(Layer layer, List<Zone> zones, EnvelopeTree.Part envelopes, Grounds grounds) {
        SharedGround shared = grounds.shared(zones.stream().map(grounds::ground).toList(), envelopes);
        return new IndexedLayer(
                layer, zones, shared.grounds().stream().map(Ground::area).toList(), OverlapIndex.of(shared, envelopes));
    }

    /** What {@code site} meets in this layer; empty where that cannot be computed. */
    Optional<Found> find(Site site) {
        return found(site, () -> index.overlaps(site, accuracy()));
    }

    /** Likewise, {@code candidates} being the zones whose envelopes share a point with the site's, in order. */
    Optional<Found> find(Site site, int[] candidates) {
        return found(site, () -> index.overlaps(site, candidates, accuracy()));
    }

    private Optional<Found> found(Site site, Supplier<List<Overlap>> finding) {
        try {
            List<Overlap> overlaps = finding.get();
            return Optional.of(new Found(overlaps, index.union(site, overlaps)));
        } catch (OverlayFailedException unknown) {
            return Optional.empty();
        }
    }

    /**
     * What a site meets in a layer.
     *
     * @param overlaps in the order of the zones
     * @param union extent of their union
     */
    record Found(List<Overlap> overlaps, Extent union) {}

    /**
     * What {@code site} and this layer have in common. Where that cannot be computed the layer has no data for the whole
     * site.
     *
     * @param found what it meets; null if that is not known
     */
    LayerOverlap overlap(Site site, @Nullable Found found, Extent uncovered, Extent grazing) {
        try {
            return found == null ? unknown(site) : computed(site, found, uncovered, grazing);
        } catch (OverlayFailedException unknown) {
            return unknown(site);
        }
    }

    private LayerOverlap unknown(Site site) {
        Extent none = site.nothing();
        return new LayerOverlap(
                layer,
                Status.NO_DATA,
                none,
                none,
                Share.NONE,
                List.of(),
                List.of(),
                site.extent(),
                null,
                List.of(),
                null);
    }

    private LayerOverlap computed(Site site, Found found, Extent uncovered, Extent grazing) {
        List<Overlap> overlaps = found.overlaps();
        Status status = status(overlaps, uncovered);
        if (overlaps.isEmpty()) {
            Extent none = site.nothing();
            return new LayerOverlap(
                    layer, status, none, none, Share.NONE, List.of(), List.of(), uncovered, null, List.of(), null);
        }
        Extent covered = site.extent().minus(uncovered).minus(grazing);
        Extent sum = OverlapIndex.snap(
                site, overlaps.stream().map(Overlap::extent).reduce(site.nothing(), Extent::plus), covered);
        Extent union = OverlapIndex.snap(site, OverlapIndex.snap(site, found.union(), covered), sum);
        return new LayerOverlap(
                layer,
                status,
                sum,
                union,
                union.shareOf(site.extent()),
                zoneOverlaps(overlaps, site),
                union.equals(sum) ? List.of() : overlappingPairs(site, overlaps),
                uncovered,
                null,
                List.of(),
                null);
    }

    /** What its zones cover together. */
    Territory territory(Grounds grounds) {
        return grounds.territory(zones.stream().map(Zone::geometry).toList(), accuracy());
    }

    List<OverlapPiece> pieces(Site site) {
        return index.overlaps(site, accuracy()).stream()
                .map(overlap -> new OverlapPiece(layer, zones.get(overlap.index()), overlap, piece(site, overlap)))
                .filter(piece -> piece.geometry() == null || !piece.geometry().isEmpty())
                .toList();
    }

    /** The part of {@code area} that lies in none of those of {@code codes}. */
    Geometry without(Geometry area, Set<String> codes) {
        return index.without(area, i -> codes.contains(zones.get(i).code()));
    }

    private @Nullable Geometry piece(Site site, Overlap overlap) {
        try {
            return index.piece(site, overlap);
        } catch (OverlayFailedException unknown) {
            return null;
        }
    }

    Length accuracy() {
        return new Length(layer.positionalAccuracyMetres());
    }

    private static Status status(List<Overlap> overlaps, Extent uncovered) {
        if (overlaps.stream().anyMatch(o -> o.overlapClass().isDecisive())) {
            return Status.HIT;
        }
        if (!uncovered.isNothing()) {
            return Status.NO_DATA;
        }
        return overlaps.isEmpty() ? Status.CLEAR : Status.BOUNDARY_CONTACT;
    }

    private List<ZoneOverlap> zoneOverlaps(List<Overlap> overlaps, Site site) {
        List<ZoneOverlap> list = new ArrayList<>(overlaps.size());
        for (Overlap overlap : overlaps) {
            list.add(zoneOverlap(overlap, site));
        }
        list.sort(LARGEST_FIRST);
        return list;
    }

    private ZoneOverlap zoneOverlap(Overlap overlap, Site site) {
        Area zoneArea = areas.get(overlap.index());
        Share ofZone = overlap.extent() instanceof Area common ? common.shareOf(zoneArea) : Share.NONE;
        return new ZoneOverlap(
                zones.get(overlap.index()),
                overlap.overlapClass(),
                overlap.extent(),
                Area.uncertainty(overlap.perimeter(), accuracy()),
                index.depth(site, overlap),
                overlap.overlapClass() == OverlapClass.INSIDE
                        ? Share.WHOLE
                        : overlap.extent().shareOf(site.extent()),
                ofZone);
    }

    private List<CodePair> overlappingPairs(Site site, List<Overlap> overlaps) {
        List<CodePair> pairs = new ArrayList<>();
        for (int[] pair : index.overlappingPairs(site, overlaps)) {
            pairs.add(new CodePair(code(overlaps.get(pair[0])), code(overlaps.get(pair[1]))));
        }
        return pairs;
    }

    private String code(Overlap overlap) {
        return zones.get(overlap.index()).code();
    }

    @Nullable
    Nearest nearest(Site site) {
        return index.nearest(site)
                .map(found -> {
                    Zone zone = zones.get(found.index());
                    return new Nearest(
                            zone.code(),
                            zone.name(),
                            zone.category(),
                            found.bearing().distance(),
                            found.bearing().degrees());
                })
                .orElse(null);
    }
}
