package org.ecozone.geo.overlap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.ecozone.geo.Area;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.distance.EnvelopeTree;
import org.ecozone.geo.distance.Near;
import org.ecozone.geo.distance.Nearest;
import org.ecozone.geo.distance.NearestSearch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;

/**
 * Polygons that sites are laid over. Immutable; safe for use by many threads.
 *
 * <p>A tree of envelopes gives candidates, signed strips measure what is in common ({@link GroundMeter}), and exact predicates
 * and OverlayNGRobust decide where the measure leaves a doubt. What lies wholly inside is never cut, so its extent is the site's own to the last bit.
 *
 * <p>Extents must agree with {@code ST_Area(ST_Segmentize(ST_Intersection(zone, site), 0.0005)::geography)} of PostGIS to
 * 1e-6 relative or 0.5 m².
 *
 * <p>Lines are cut by their own parameter ({@link LineOverlaps}) and points are located ({@link PointOverlaps}), both without
 * overlay: their parts and rest sum to the whole.
 *
 * <p>Known limits: where JTS must snap (by about 9 µm), part and rest of an area miss the whole by up to 2e-5 m times the
 * perimeter.
 */
public final class OverlapIndex {

    /** Overlay rounds a coordinate by 2 nm; several roundings meet at a cut. */
    private static final double BORDER_ROUNDING_METRES = 1e-8;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Ground> grounds;
    private final EnvelopeTree.Part envelopes;
    private final AreaOverlaps areas;
    private final LineOverlaps lines;
    private final PointOverlaps points;
    private final SharedGround shared;
    private final NearestSearch nearest;
    private final Depths depths;

    private OverlapIndex(SharedGround shared, EnvelopeTree.Part envelopes) {
        this.shared = shared;
        this.envelopes = envelopes;
        grounds = shared.grounds();
        areas = new AreaOverlaps(grounds);
        lines = new LineOverlaps(grounds, envelopes::meeting);
        points = new PointOverlaps(grounds, envelopes::meeting);
        nearest = new NearestSearch(grounds.stream().map(Ground::edges).toList(), envelopes);
        depths = new Depths(grounds, nearest);
    }

    /**
     * An index over {@code lonLat} alone.
     *
     * @param lonLat valid polygons or multipolygons in EPSG:4490, x = longitude; they may overlap each other
     */
    public static OverlapIndex of(List<? extends Geometry> lonLat) {
        var envelopes = EnvelopeTree.ofOne(
                lonLat.stream().map(Geometry::getEnvelopeInternal).toList());
        List<Ground> grounds = lonLat.stream().map(Ground::of).toList();
        return of(SharedGround.of(grounds, envelopes, SharedGround.Union::of), envelopes);
    }

    /**
     * An index over one list of several. It holds little itself: grounds and what they share may be held by others too.
     *
     * @param shared the list
     * @param envelopes of its grounds, in the same order
     */
    public static OverlapIndex of(SharedGround shared, EnvelopeTree.Part envelopes) {
        return new OverlapIndex(shared, envelopes);
    }

    /**
     * Everything that shares a point with {@code site}, in the order of the list. Nothing found is dropped. Throws
     * {@link OverlayFailedException} where no way of computing a common part succeeds; so do the other methods.
     *
     * @param accuracy stated positional accuracy of the indexed polygons; see {@link OverlapClass#BOUNDARY_CONTACT}
     */
    public List<Overlap> overlaps(Site site, Length accuracy) {
        return overlaps(site, envelopes.meeting(site.geometry().getEnvelopeInternal()), accuracy);
    }

    /**
     * Likewise.
     *
     * @param candidates the positions of all polygons whose envelopes share a point with the site's, in order
     */
    public List<Overlap> overlaps(Site site, int[] candidates, Length accuracy) {
        if (candidates.length == 0) {
            return List.of();
        }
        return site.isArea()
                ? areas.overlaps(site, candidates, accuracy)
                : drawn(site).overlaps(site);
    }

    /** The common part of {@code site} and {@code overlap}, of the site's dimension; empty for a touch. */
    public Geometry piece(Site site, Overlap overlap) {
        return site.isArea() ? areas.piece(site, overlap) : drawn(site).piece(site, overlap);
    }

    /** The extent of the union of {@code overlaps}: never more than their sum, never more than the site. */
    public Extent union(Site site, List<Overlap> overlaps) {
        Extent sum = site.nothing();
        for (Overlap overlap : overlaps) {
            if (overlap.overlapClass() == OverlapClass.INSIDE) {
                return site.extent();
            }
            sum = sum.plus(overlap.extent());
        }
        if (overlaps.size() < 2) {
            return sum;
        }
        if (!site.isArea()) {
            return drawn(site).union(site, overlaps);
        }
        Extent union = Area.ofSquareMetres(shared.unionSquareMetres(site, overlaps));
        Extent atMost = union.minus(site.extent()).isNothing() ? union : site.extent();
        return snap(site, snap(site, atMost, sum), site.extent());
    }

    /** Pairs of {@code overlaps}, by position in that list, whose pieces have an extent in common. */
    public List<int[]> overlappingPairs(Site site, List<Overlap> overlaps) {
        return site.isArea()
                ? shared.overlappingPairs(site, overlaps)
                : drawn(site).overlappingPairs(site, overlaps);
    }

    /**
     * The extent of the part of {@code site} that lies in none of the polygons.
     *
     * @param overlaps everything found
     * @param union its extent
     */
    public Extent uncoveredExtent(Site site, List<Overlap> overlaps, Extent union) {
        if (!site.isArea()) {
            return drawn(site).uncoveredExtent(site, overlaps);
        }
        return site.extent().minus(union);
    }

    /**
     * {@code extent}, or {@code whole} where the two differ by what overlay rounds only, so that parts close to their whole.
     * That is 10 nm along the site's border for an area, 1 µm for a length, never more than a thousandth; besides, 1e-9 of
     * the larger one, up to 1 cm² or 0.1 mm, and 1e-12 of it whatever that is.
     */
    public static Extent snap(Site site, Extent extent, Extent whole) {
        return isSame(site, extent, whole) ? whole : extent;
    }

    private static boolean isSame(Site site, Extent extent, Extent whole) {
        if (extent instanceof Area a && whole instanceof Area b) {
            double rounding = BORDER_ROUNDING_METRES * site.outline().perimeterMetres();
            return isSame(a.squareMetres(), b.squareMetres(), rounding, 1e-4);
        }
        if (extent instanceof Length a && whole instanceof Length b) {
            return isSame(a.metres(), b.metres(), 1e-6, 1e-4);
        }
        return extent.equals(whole);
    }

    private static boolean isSame(double a, double b, double rounding, double most) {
        double difference = Math.abs(a - b);
        double larger = Math.max(a, b);
        return difference <= Math.max(1e-12 * larger, Math.min(1e-9 * larger, most))
                || difference <= Math.min(rounding, 1e-3 * larger);
    }

    /** The part of {@code site} that lies in none of the indexed polygons, as overlay tells it; empty if there is none. */
    public Geometry uncovered(Site site) {
        if (!site.isArea()) {
            return drawn(site).uncovered(site);
        }
        return without(site.geometry(), any -> true);
    }

    /** The part of {@code area} that lies in none of the indexed polygons that {@code wanted} takes; empty if there is none. */
    public Geometry without(Geometry area, IntPredicate wanted) {
        Geometry rest = area;
        for (int i : envelopes.meeting(area.getEnvelopeInternal())) {
            if (!rest.isEmpty() && wanted.test(i)) {
                rest = Pieces.without(rest, grounds.get(i));
            }
        }
        return rest;
    }

    /**
     * The part of {@code site} that lies in none of the indexed polygons but in one of {@code coverage}; empty if there is none.
     *
     * @param beyond the part in none of {@code coverage}
     */
    public Geometry uncoveredWithin(Site site, OverlapIndex coverage, Geometry beyond) {
        return site.isArea() ? difference(uncovered(site), beyond) : drawn(site).uncovered(site, coverage.drawn(site));
    }

    /** The extent of a part of a site, as it was cut. */
    public static Extent extentOf(Geometry part) {
        return Site.extentOf(part);
    }

    /**
     * Whether the uncovered part of {@code site} is only a contact of borders within {@code accuracy}.
     *
     * @param gap its extent, not nothing
     */
    public boolean isContactGap(Site site, Extent gap, List<Overlap> overlaps, Length accuracy) {
        if (site.geometry() instanceof Lineal) {
            return LineOverlaps.isRounding(uncovered(site));
        }
        if (!(gap instanceof Area area) || !areas.mayBeThinGap(site, area, overlaps, accuracy)) {
            return false;
        }
        Geometry part = uncovered(site);
        return !part.isEmpty() && isContact(site, part, accuracy);
    }

    /** Whether {@code part} of {@code site}, which lies in none of the polygons, is only a contact of borders. */
    public boolean isContact(Site site, Geometry part, Length accuracy) {
        if (!(part instanceof Polygonal)) {
            return part instanceof Lineal && LineOverlaps.isRounding(part);
        }
        Envelope around = part.getEnvelopeInternal();
        around.expandBy(around.getDiameter());
        List<Geometry> neighbours = Arrays.stream(envelopes.meeting(around))
                .mapToObj(i -> grounds.get(i).near(around))
                .toList();
        return !neighbours.isEmpty()
                && BoundaryContact.isContactGap(FACTORY.buildGeometry(neighbours), site, part, accuracy);
    }

    /** The indexed polygon nearest to {@code site} by distance on the ellipsoid; empty if the index is empty. */
    public Optional<Nearest> nearest(Site site) {
        return nearest.find(site.edges());
    }

    /**
     * The indexed polygons that {@code wanted} takes and whose border is no farther from {@code site} than {@code most}:
     * nearest first, then in order.
     */
    public List<Near> near(Site site, Length most, IntPredicate wanted) {
        return nearest.within(site.edges(), most.metres(), wanted);
    }

    /**
     * A lower bound of the greatest distance of a point of {@code overlap} from the border of its polygon, by measures that
     * are there: areas only. Nothing for what is not decisive.
     */
    public Length depth(Site site, Overlap overlap) {
        return depths.ofMeasures(site, overlap);
    }

    /** Likewise for all kinds of sites, looked for until it is more than {@code enough}. */
    public Length depth(Site site, Overlap overlap, Length enough) {
        return depths.of(site, overlap, () -> piece(site, overlap), enough);
    }

    /** Likewise of a part of a site that lies outside of all indexed polygons, from the nearest of them. */
    public Length depthOutside(Geometry part, Length enough) {
        return depths.ofRemainder(part, enough, this::isOutside, Optional.empty());
    }

    /**
     * Likewise of a part that lies within {@code territory}, from the nearest of them or its edge, whichever is nearer.
     *
     * @param coverage the polygons of the territory
     */
    public Length depthOutside(Geometry part, Length enough, OverlapIndex coverage, Territory territory) {
        return depths.ofRemainder(
                part, enough, point -> isOutside(point) && !coverage.isOutside(point), Optional.of(territory));
    }

    private boolean isOutside(Coordinate point) {
        return grounds.stream()
                .allMatch(ground ->
                        !ground.envelope().covers(point) || ground.border().locate(point) == Location.EXTERIOR);
    }

    /**
     * A lower bound of the distance of {@code site}, which the polygons hold whole, to what lies outside of them all; looked
     * for until it is more than {@code enough}.
     */
    public Length room(Site site, List<Overlap> overlaps, Length enough) {
        return depths.room(site, overlaps, enough);
    }

    private DrawnOverlaps drawn(Site site) {
        return site.geometry() instanceof Lineal ? lines : points;
    }

    /** What of {@code part} of a site is not in {@code other}, of its dimension; empty if there is nothing. */
    private static Geometry difference(Geometry part, Geometry other) {
        return part.isEmpty() || other.isEmpty()
                ? part
                : Polygons.ofDimension(RobustOverlay.difference(part, other), part.getDimension());
    }
}
