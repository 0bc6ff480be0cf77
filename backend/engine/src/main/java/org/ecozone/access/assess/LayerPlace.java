package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.Where.Least;
import org.ecozone.geo.Area;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.LayerOverlap;
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
    private final LayerOverlap layer;
    private final Where.OfLayer where;
    private final double tolerance;
    private final List<ZoneOverlap> matching = new ArrayList<>();
    private final List<ZoneOverlap> possible = new ArrayList<>();
    private final List<NearZone> near = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private Truth truth = Truth.FALSE;
    private Truth low = Truth.FALSE;
    private Truth high = Truth.FALSE;

    LayerPlace(Places places, LayerOverlap layer, Where.OfLayer where) {
        this.places = places;
        this.layer = layer;
        this.where = where;
        this.tolerance = places.tolerance(layer);
    }

    Place find() {
        layer.zones().forEach(this::overlap);
        layer.near().forEach(this::near);
        if (where.least() != null) {
            compareWith(where.least());
        }
        beyondTheEdge();
        Place open = places.withoutData(layer.uncovered());
        truth = truth.or(open.truth());
        low = low.or(open.low());
        high = high.or(open.high());
        if (high == Truth.FALSE) {
            return Place.NOWHERE;
        }
        return new Place(
                truth,
                low,
                high,
                truth == Truth.TRUE
                        ? List.copyOf(matching)
                        : truth == Truth.UNKNOWN ? List.copyOf(possible) : List.of(),
                List.copyOf(near),
                List.copyOf(doubts),
                Set.of(),
                truth == Truth.UNKNOWN);
    }

    /** Where the edge of the data is nearer than the distance asked, a zone may lie beyond it that nobody knows of. */
    private void beyondTheEdge() {
        if (where.withinMetres() != null) {
            double room = places.roomMetres();
            double edge = places.edgeTolerance();
            truth = room < where.withinMetres() ? truth.or(Truth.UNKNOWN) : truth;
            low = room + edge < where.withinMetres() ? low.or(Truth.UNKNOWN) : low;
            high = room - edge <= where.withinMetres() ? high.or(Truth.UNKNOWN) : high;
        }
    }

    private Truth passes(Zone zone) {
        if (places.isExcluded(zone)) {
            return Truth.FALSE;
        }
        return where.zones() == null ? Truth.TRUE : where.zones().evaluate(zone);
    }

    private void overlap(ZoneOverlap overlap) {
        OverlapClass found = overlap.overlapClass();
        if (!found.isDecisive()) {
            return; // Contacts stand among the near zones, too.
        }
        Truth passes = passes(overlap.zone());
        if (passes == Truth.FALSE) {
            return;
        }
        boolean counts = where.overlapClass() == null || where.overlapClass() == found;
        boolean deep = overlap.depth().metres() > places.stays(layer);
        boolean far = where.withinMetres() != null && where.withinMetres() >= tolerance;
        boolean surely = counts && where.overlapClass() == null && (deep || far);
        count(overlap.zone(), passes, counts, surely, true);
        if (counts) {
            (passes == Truth.TRUE ? matching : possible).add(overlap);
        }
    }

    private void near(NearZone zone) {
        double metres = zone.distance().metres();
        @Nullable Double within = where.withinMetres();
        boolean counts = within != null && metres <= within;
        boolean maybe = counts || metres - tolerance <= (within == null ? 0 : within);
        Truth passes = maybe ? passes(zone.zone()) : Truth.FALSE;
        if (passes == Truth.FALSE) {
            return;
        }
        count(zone.zone(), passes, counts, counts && metres + tolerance <= within, true);
        if (counts) {
            near.add(zone);
        }
    }

    private void count(Zone zone, Truth passes, boolean counts, boolean surely, boolean maybe) {
        truth = truth.or(passes.and(Truth.of(counts)));
        low = low.or(passes.and(Truth.of(surely)));
        high = high.or(passes.and(Truth.of(maybe)));
        if (surely != maybe) {
            doubts.add(new Doubt(zone, counts ? Doubt.Kind.MAY_VANISH : Doubt.Kind.MAY_APPEAR));
        }
    }

    /** Zones that only may match count towards the most, not towards the least. */
    private void compareWith(Least least) {
        double sure = matching.stream().mapToDouble(z -> amount(z, least)).sum();
        double most =
                sure + possible.stream().mapToDouble(z -> amount(z, least)).sum();
        truth = sure >= least.value() ? Truth.TRUE : most >= least.value() ? Truth.UNKNOWN : Truth.FALSE;
        double left = matching.stream().mapToDouble(z -> leastAmount(z, least)).sum();
        low = low.and(Truth.of(left >= least.value())).and(truth);
        high = mayGrow(least) ? high.or(truth) : grown(least, sure, most);
    }

    /** What lies alongside has no bound; a site without area never gets any. */
    private boolean mayGrow(Least least) {
        if (!(tolerance > 0) || least.unit() == Least.Unit.AREA_MU && !places.isOfArea()) {
            return false;
        }
        return layer.zones().stream().anyMatch(z -> z.overlapClass() == OverlapClass.OVERLAP)
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
        return places.moved(layer);
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
