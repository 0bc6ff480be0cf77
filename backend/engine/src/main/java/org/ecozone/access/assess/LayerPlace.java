package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.access.assess.PlacesOnMap.ZoneFilter;
import org.ecozone.access.assess.Stability.Doubt;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.Where.Least;
import org.ecozone.geo.Area;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a site overlaps, or is near, the zones that a rule speaks of.
 *
 * <p>A zone counts surely if it goes on counting when its border and the site move by the tolerance, the sum of both stated
 * accuracies: an overlap does if it is deeper than that by the layer's accuracy ({@link ZoneOverlap#depth}), so that it does
 * not even become a contact; a distance if it stays on its side of the bound. It may count if such a move can make it so. Extents shrink by no more than
 * perimeter times tolerance; what a border that runs alongside may add has no bound. Where no bound is known the answer depends
 * on the measurement, never the other way.
 */
final class LayerPlace {

    private final Places places;
    private final LayerOnSite layer;
    private final Where.OfLayer where;
    private final ZoneFilter zones;
    private final double tolerance;
    private final List<ZoneOverlap> matching = new ArrayList<>(2);
    private final List<ZoneOverlap> possible = new ArrayList<>(0);
    private final List<NearZone> near = new ArrayList<>(0);
    private final List<Doubt> doubts = new ArrayList<>(0);
    private Span span = Span.FALSE;

    LayerPlace(Places places, LayerOnSite layer, Where.OfLayer where, ZoneFilter zones) {
        this.places = places;
        this.layer = layer;
        this.where = where;
        this.zones = zones;
        this.tolerance = layer.tolerance();
    }

    Place find() {
        layer.met().forEach(this::overlap);
        layer.near().forEach(this::near);
        if (where.least() != null) {
            compareWith(where.least());
        }
        if (where.withinMetres() != null) {
            span = span.or(places.site().beyondTheEdge(where.withinMetres()));
        }
        span = span.or(places.site().withoutData(layer.overlap().uncovered()));
        if (span == Span.FALSE) {
            return Place.NOWHERE;
        }
        List<ZoneOverlap> shown =
                span.measured() == Truth.TRUE ? matching : span.measured() == Truth.UNKNOWN ? possible : List.of();
        return Place.of(
                span, List.copyOf(shown), List.copyOf(near), List.copyOf(doubts), span.measured() == Truth.UNKNOWN);
    }

    private void overlap(LayerOnSite.Met met) {
        Truth passes = places.passes(zones, met);
        if (passes == Truth.FALSE) {
            return;
        }
        ZoneOverlap overlap = met.overlap();
        boolean counts = where.overlapClass() == null || where.overlapClass() == overlap.overlapClass();
        boolean deep = met.isDeeperThan(layer.stays());
        boolean far = where.withinMetres() != null && where.withinMetres() >= tolerance;
        boolean surely = counts && where.overlapClass() == null && (deep || far);
        count(overlap.zone(), passes, counts, surely);
        if (counts) {
            (passes == Truth.TRUE ? matching : possible).add(overlap);
        }
    }

    private void near(LayerOnSite.Near zone) {
        double metres = zone.zone().distance().metres();
        @Nullable Double within = where.withinMetres();
        boolean counts = within != null && metres <= within;
        boolean maybe = counts || metres - tolerance <= (within == null ? 0 : within);
        Truth passes = maybe ? places.passes(zones, zone) : Truth.FALSE;
        if (passes == Truth.FALSE) {
            return;
        }
        count(zone.zone().zone(), passes, counts, counts && metres + tolerance <= within);
        if (counts) {
            near.add(zone.zone());
        }
    }

    /** A zone that may count. */
    private void count(Zone zone, Truth passes, boolean counts, boolean surely) {
        span = span.or(Span.of(passes.and(Truth.of(surely)), passes.and(Truth.of(counts)), passes));
        if (!surely) {
            doubts.add(new Doubt(zone, counts ? Doubt.Kind.MAY_VANISH : Doubt.Kind.MAY_APPEAR));
        }
    }

    /** Zones that only may match count towards the most, not towards the least. */
    private void compareWith(Least least) {
        double sure = matching.stream().mapToDouble(z -> amount(z, least)).sum();
        double most =
                sure + possible.stream().mapToDouble(z -> amount(z, least)).sum();
        Truth truth = sure >= least.value() ? Truth.TRUE : most >= least.value() ? Truth.UNKNOWN : Truth.FALSE;
        double left = matching.stream().mapToDouble(z -> leastAmount(z, least)).sum();
        span = Span.of(
                span.least().and(Truth.of(left >= least.value())).and(truth),
                truth,
                (mayGrow(least) ? span.greatest() : grown(least, sure, most)).or(truth));
    }

    /** What lies alongside has no bound; a site without area never gets any. */
    private boolean mayGrow(Least least) {
        if (!(tolerance > 0)
                || least.unit() == Least.Unit.AREA_MU && !places.site().isOfArea()) {
            return false;
        }
        return layer.met().stream().anyMatch(z -> z.overlap().overlapClass() == OverlapClass.OVERLAP)
                || doubts.stream().anyMatch(d -> d.kind() == Doubt.Kind.MAY_APPEAR);
    }

    /** A site that lies wholly inside has no share to gain, and area only by growing itself. */
    private Truth grown(Least least, double sure, double most) {
        double each = least.unit() == Least.Unit.AREA_MU ? moved().siteChangeMu() : 0;
        double both = most + each * (matching.size() + possible.size());
        return sure + each * matching.size() >= least.value()
                ? Truth.TRUE
                : both >= least.value() ? Truth.UNKNOWN : Truth.FALSE;
    }

    private MovedExtent moved() {
        return places.site().moved(layer);
    }

    private double leastAmount(ZoneOverlap overlap, Least least) {
        return switch (least.unit()) {
            case AREA_MU -> moved().leastMu(overlap);
            case SHARE_PERCENT -> moved().leastPercent(overlap);
        };
    }

    private double amount(ZoneOverlap overlap, Least least) {
        return switch (least.unit()) {
            case AREA_MU -> overlap.extent() instanceof Area area ? area.mu() : 0;
            case SHARE_PERCENT -> overlap.shareOfSite().value() * 100;
        };
    }
}
