package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.line.LineCut;
import org.ecozone.geo.line.Stretches;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Lays line sites over grounds. Every segment is cut by its own parameter ({@link LineCut}), and union, pairs in common and
 * rest are arithmetic on these parameters: a stretch is in a ground or not, so parts and rest sum to the site. A ground is
 * closed: what runs along its border is in it.
 */
final class LineOverlaps implements DrawnOverlaps {

    /** Pieces that share less than this share of themselves do not overlap. */
    private static final double SAME = 1e-9;

    /** Where neighbours' borders are rounded each by itself, a gap of some nanometres is none of the data. */
    private static final Length ROUNDING = new Length(1e-6);

    private final List<Ground> grounds;
    private final Function<Envelope, int[]> candidates;

    /** {@code candidates} gives the grounds whose extents meet an extent, in order. */
    LineOverlaps(List<Ground> grounds, Function<Envelope, int[]> candidates) {
        this.grounds = grounds;
        this.candidates = candidates;
    }

    @Override
    public List<Overlap> overlaps(Site site) {
        return RobustOverlay.attempt(() -> {
            List<Overlap> found = new ArrayList<>();
            for (int i : candidates.apply(site.geometry().getEnvelopeInternal())) {
                LineCut.Found cut = cut(site, i);
                if (cut.touches() || !cut.inside().isEmpty()) {
                    found.add(Overlap.drawn(i, classify(site, cut.inside()), extent(site, cut.inside())));
                }
            }
            return found;
        });
    }

    private static OverlapClass classify(Site site, Stretches inside) {
        if (inside.isAllOf(site.path().size())) {
            return OverlapClass.INSIDE;
        }
        return inside.isEmpty() ? OverlapClass.TOUCH : OverlapClass.OVERLAP;
    }

    @Override
    public Geometry piece(Site site, Overlap overlap) {
        return site.path().lines(inside(site, overlap));
    }

    /** The length of the union: the site's where that is all, the sum where nothing is in two, to the last bit. */
    @Override
    public Extent union(Site site, List<Overlap> overlaps) {
        List<Stretches> inside = inside(site, overlaps);
        Extent sum = overlaps.stream().map(Overlap::extent).reduce(site.nothing(), Extent::plus);
        Stretches union = where(site, inside, depth -> depth > 0);
        if (!union.isAllOf(site.path().size())
                && where(site, inside, depth -> depth > 1).isEmpty()) {
            return sum;
        }
        Extent extent = extent(site, union);
        for (Overlap overlap : overlaps) {
            extent = overlap.extent().minus(extent).isNothing() ? extent : overlap.extent();
        }
        return extent;
    }

    @Override
    public List<int[]> overlappingPairs(Site site, List<Overlap> overlaps) {
        List<Stretches> inside = inside(site, overlaps);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < overlaps.size(); i++) {
            for (int j = i + 1; j < overlaps.size(); j++) {
                Stretches common = where(site, List.of(inside.get(i), inside.get(j)), depth -> depth > 1);
                Extent both = overlaps.get(i).extent().plus(overlaps.get(j).extent());
                if (extent(site, common).shareOf(both).value() > SAME) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs;
    }

    @Override
    public Geometry uncovered(Site site) {
        return site.path().lines(rest(site, overlaps(site)));
    }

    @Override
    public Geometry uncovered(Site site, DrawnOverlaps coverage) {
        LineOverlaps other = (LineOverlaps) coverage;
        Stretches covered = where(site, other.inside(site, other.overlaps(site)), depth -> depth > 0);
        return site.path().lines(where(site, List.of(rest(site, overlaps(site)), covered), depth -> depth == 2));
    }

    @Override
    public Extent uncoveredExtent(Site site, List<Overlap> overlaps) {
        return extent(site, rest(site, overlaps));
    }

    /** Whether {@code gap} is only there because coordinates are rounded. */
    static boolean isRounding(Geometry gap) {
        for (int i = 0; i < gap.getNumGeometries(); i++) {
            if (EllipsoidalMeasure.length(gap.getGeometryN(i)).compareTo(ROUNDING) > 0) {
                return false;
            }
        }
        return true;
    }

    private Stretches rest(Site site, List<Overlap> overlaps) {
        return where(site, inside(site, overlaps), depth -> depth == 0);
    }

    private List<Stretches> inside(Site site, List<Overlap> overlaps) {
        return overlaps.stream().map(overlap -> inside(site, overlap)).toList();
    }

    private Stretches inside(Site site, Overlap overlap) {
        return switch (overlap.overlapClass()) {
            case INSIDE -> Stretches.allOf(site.path().size());
            case TOUCH -> Stretches.NONE;
            default -> RobustOverlay.attempt(() -> cut(site, overlap.index()).inside());
        };
    }

    private LineCut.Found cut(Site site, int ground) {
        return LineCut.of(site.path(), grounds.get(ground).border());
    }

    private static Stretches where(Site site, List<Stretches> stretches, IntPredicate depth) {
        return Stretches.where(site.path().size(), stretches, depth);
    }

    /** The length of {@code stretches}: never more than the site's; that, to the last bit, where they are all of it. */
    private static Extent extent(Site site, Stretches stretches) {
        if (stretches.isAllOf(site.path().size())) {
            return site.extent();
        }
        Extent extent = site.path().length(stretches);
        return extent.minus(site.extent()).isNothing() ? extent : site.extent();
    }
}
