package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * Polygons that sites are laid over. Immutable; safe for use by many threads.
 *
 * <p>A spatial index gives candidates, prepared predicates (exact) decide whether and how they meet, and OverlayNGRobust
 * cuts the common part. What lies wholly inside is never cut, so its extent is the site's own to the last bit.
 *
 * <p>Extents must agree with {@code ST_Area(ST_Segmentize(ST_Intersection(zone, site), 0.0005)::geography)} of PostGIS to
 * 1e-6 relative or 0.5 m².
 *
 * <p>Known limits: where JTS must snap (by about 9 µm), part and rest of an area miss the whole by up to 2e-5 m times the
 * perimeter. Part and rest of a line do not close where it runs within about 1e-9° of a border or of itself: length is lost
 * (most often) or counted in both, by up to most of the line. Lines must be cut by their own parameter instead.
 */
public final class OverlapIndex {

    /** Pieces that share less than this share of themselves do not overlap. */
    private static final double SAME = 1e-9;

    /** Overlay rounds a coordinate by 2 nm; several roundings meet at a cut. */
    private static final double BORDER_ROUNDING_METRES = 1e-8;

    /** Overlay rounds by 2 nm, and snaps by 9 µm where it must. */
    private static final Length ROUNDING = new Length(2e-5);

    private static final String INTERIORS_MEET = "T********";

    /** Sites of more vertices get an index of their own, so that polygons far inside or outside do not cost a pass over them. */
    private static final int MANY_VERTICES = 2_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<PreparedGeometry> polygons;
    private final HPRtree tree = new HPRtree();
    private final NearestSearch nearest;

    private OverlapIndex(List<? extends Geometry> lonLat) {
        polygons = lonLat.stream().map(PreparedGeometryFactory::prepare).toList();
        for (int i = 0; i < lonLat.size(); i++) {
            tree.insert(lonLat.get(i).getEnvelopeInternal(), i);
        }
        tree.build();
        nearest = new NearestSearch(lonLat);
    }

    /**
     * An index over {@code lonLat}.
     *
     * @param lonLat valid polygons or multipolygons in EPSG:4490, x = longitude; they may overlap each other
     */
    public static OverlapIndex of(List<? extends Geometry> lonLat) {
        return new OverlapIndex(lonLat);
    }

    /**
     * Everything that shares a point with {@code site}, in the order of the list. Nothing found is dropped. Throws
     * {@link OverlayFailedException} where no way of computing a common part succeeds; so do the other methods.
     *
     * @param accuracy stated positional accuracy of the indexed polygons; see {@link OverlapClass#BOUNDARY_CONTACT}
     */
    public List<Overlap> overlaps(Site site, Length accuracy) {
        List<Overlap> found = new ArrayList<>();
        PreparedGeometry prepared = site.isArea() && site.geometry().getNumPoints() > MANY_VERTICES
                ? PreparedGeometryFactory.prepare(site.geometry())
                : null;
        for (int i : candidates(site.geometry().getEnvelopeInternal())) {
            overlap(i, site, prepared, accuracy).ifPresent(found::add);
        }
        return site.geometry() instanceof Puntal ? withSharedBorders(site, found) : asFindingsWhereMost(site, found);
    }

    /** A point on the border of several polygons that together surround it lies on their ground, so it counts in each. */
    private List<Overlap> withSharedBorders(Site site, List<Overlap> overlaps) {
        List<Overlap> touched = overlaps.stream()
                .filter(o -> o.overlapClass() != OverlapClass.INSIDE)
                .toList();
        if (touched.size() < 2) {
            return overlaps;
        }
        Geometry ground = RobustOverlay.union(
                touched.stream().map(o -> polygons.get(o.index()).getGeometry()).toList());
        PreparedGeometry together = PreparedGeometryFactory.prepare(ground);
        return overlaps.stream()
                .map(o -> o.overlapClass() == OverlapClass.INSIDE ? o : pointsIn(together, o.index(), site))
                .toList();
    }

    private Overlap pointsIn(PreparedGeometry together, int i, Site site) {
        Geometry piece = pointsWhere(
                site.geometry(),
                point -> polygons.get(i).containsProperly(point)
                        || polygons.get(i).intersects(point)
                                && together.containsProperly(point)
                                && polygons.stream().noneMatch(polygon -> polygon.containsProperly(point)));
        Extent extent = measure(piece, site);
        OverlapClass overlapClass = extent.isNothing()
                ? OverlapClass.TOUCH
                : extent.equals(site.extent()) ? OverlapClass.INSIDE : OverlapClass.OVERLAP;
        return new Overlap(i, overlapClass, extent, piece);
    }

    /** Contacts that together are most of a part of the site are no mismatch of borders: nothing else is there. */
    private static List<Overlap> asFindingsWhereMost(Site site, List<Overlap> overlaps) {
        List<Polygon> contacts = overlaps.stream()
                .filter(o -> o.overlapClass() == OverlapClass.BOUNDARY_CONTACT)
                .flatMap(o -> polygonsOf(o.piece()).stream())
                .toList();
        if (contacts.isEmpty() || !BoundaryContact.areMostOfAPart(site.geometry(), contacts)) {
            return overlaps;
        }
        return overlaps.stream()
                .map(o -> o.overlapClass() == OverlapClass.BOUNDARY_CONTACT
                        ? new Overlap(o.index(), OverlapClass.OVERLAP, o.extent(), o.piece())
                        : o)
                .toList();
    }

    /** The extent of the union of {@code overlaps}: never more than their sum, never more than the site. */
    public static Extent union(Site site, List<Overlap> overlaps) {
        Extent none = site.extent().minus(site.extent());
        Extent sum = overlaps.stream().map(Overlap::extent).reduce(none, Extent::plus);
        if (overlaps.stream().anyMatch(o -> o.overlapClass() == OverlapClass.INSIDE)) {
            return site.extent();
        }
        if (overlaps.size() < 2) {
            return sum;
        }
        Geometry union = RobustOverlay.union(
                overlaps.stream().map(Overlap::piece).filter(p -> !p.isEmpty()).toList());
        Extent extent = union == null ? none : measure(union, site);
        for (Overlap overlap : overlaps) {
            extent = overlap.extent().minus(extent).isNothing() ? extent : overlap.extent();
        }
        return snap(site, snap(site, extent, sum), site.extent());
    }

    /** Pairs of {@code overlaps}, by position in that list, whose pieces have an extent in common. */
    public static List<int[]> overlappingPairs(Site site, List<Overlap> overlaps) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < overlaps.size(); i++) {
            for (int j = i + 1; j < overlaps.size(); j++) {
                Overlap a = overlaps.get(i);
                Overlap b = overlaps.get(j);
                if (a.piece().getEnvelopeInternal().intersects(b.piece().getEnvelopeInternal())) {
                    Extent common = measure(cut(a.piece(), b.piece(), site), site);
                    Extent both = a.extent().plus(b.extent());
                    if (common.shareOf(both).value() > SAME) {
                        pairs.add(new int[] {i, j});
                    }
                }
            }
        }
        return pairs;
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
            double border = EllipsoidalMeasure.length(site.geometry()).metres();
            return isSame(a.squareMetres(), b.squareMetres(), BORDER_ROUNDING_METRES * border, 1e-4);
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

    /**
     * The part of {@code site} that lies in none of the indexed polygons; empty if there is none. A site with a part too
     * thin for overlay to tell counts whole, unless one polygon covers it.
     */
    public Geometry uncovered(Site site) {
        Geometry rest = site.geometry();
        for (int i : candidates(rest.getEnvelopeInternal())) {
            if (rest.isEmpty() || polygons.get(i).covers(rest)) {
                return FACTORY.createEmpty(site.geometry().getDimension());
            }
            if (polygons.get(i).intersects(rest)) {
                rest = ofDimension(
                        RobustOverlay.difference(rest, polygons.get(i).getGeometry()), site);
            }
        }
        boolean isUncertain = rest.isEmpty() && site.isArea() && BoundaryContact.hasThinPart(site.geometry(), ROUNDING);
        return isUncertain ? site.geometry() : rest;
    }

    /** Whether {@code gap}, the uncovered part of {@code site}, is only a contact of borders within {@code accuracy}. */
    public boolean isContactGap(Site site, Geometry gap, Length accuracy) {
        Envelope around = gap.getEnvelopeInternal();
        around.expandBy(around.getDiameter());
        List<Geometry> neighbours = candidates(around).stream()
                .map(i -> polygons.get(i).getGeometry())
                .toList();
        return !neighbours.isEmpty()
                && BoundaryContact.isContact(FACTORY.buildGeometry(neighbours), site, gap, accuracy);
    }

    /** The indexed polygon nearest to {@code site} by distance on the ellipsoid; empty if the index is empty. */
    public Optional<Nearest> nearest(Site site) {
        return nearest.find(site.geometry());
    }

    /**
     * The nearest polygon.
     *
     * @param index position in the list that the index was made from
     * @param bearing distance and direction from the geometry to the polygon
     */
    public record Nearest(int index, EllipsoidalMeasure.Bearing bearing) {}

    private Optional<Overlap> overlap(int i, Site site, @Nullable PreparedGeometry prepared, Length accuracy) {
        PreparedGeometry polygon = polygons.get(i);
        Geometry geometry = site.geometry();
        Geometry zone = polygon.getGeometry();
        boolean meets = RobustOverlay.attempt(
                () -> prepared == null ? polygon.intersects(geometry) : prepared.intersects(zone));
        if (!meets) {
            return Optional.empty();
        }
        if (prepared != null && RobustOverlay.attempt(() -> prepared.containsProperly(zone))) {
            Extent whole = measure(zone, site);
            return Optional.of(new Overlap(i, OverlapClass.OVERLAP, whole, zone));
        }
        boolean isInside = RobustOverlay.attempt(
                () -> geometry instanceof Puntal ? polygon.containsProperly(geometry) : polygon.covers(geometry));
        if (isInside) {
            return Optional.of(new Overlap(i, OverlapClass.INSIDE, site.extent(), geometry));
        }
        Geometry piece = geometry instanceof Puntal
                ? pointsWhere(geometry, polygon::containsProperly)
                : cut(polygon.getGeometry(), geometry, site);
        Extent extent = measure(piece, site);
        return Optional.of(new Overlap(i, classify(polygon, site, piece, extent, accuracy), extent, piece));
    }

    private static OverlapClass classify(
            PreparedGeometry polygon, Site site, Geometry piece, Extent extent, Length accuracy) {
        if (extent.isNothing()) {
            return isLostToRounding(polygon.getGeometry(), site) ? OverlapClass.OVERLAP : OverlapClass.TOUCH;
        }
        return BoundaryContact.isContact(polygon.getGeometry(), site, piece, accuracy)
                ? OverlapClass.BOUNDARY_CONTACT
                : OverlapClass.OVERLAP;
    }

    /** Whether overlay found nothing because site or zone is thinner than what it rounds to, though they do overlap. */
    private static boolean isLostToRounding(Geometry polygon, Site site) {
        return site.isArea()
                && (BoundaryContact.hasThinPart(site.geometry(), ROUNDING)
                        || BoundaryContact.hasThinPart(polygon, ROUNDING))
                && RelateNG.relate(polygon, site.geometry(), INTERIORS_MEET);
    }

    /** A point on a border touches; an intersection would count it as common. */
    private static Geometry pointsWhere(Geometry points, Predicate<Geometry> condition) {
        List<Geometry> chosen = new ArrayList<>();
        for (int i = 0; i < points.getNumGeometries(); i++) {
            if (condition.test(points.getGeometryN(i))) {
                chosen.add(points.getGeometryN(i));
            }
        }
        return chosen.isEmpty() ? FACTORY.createPoint() : FACTORY.buildGeometry(chosen);
    }

    private static Geometry cut(Geometry polygon, Geometry other, Site site) {
        return ofDimension(RobustOverlay.intersection(polygon, other), site);
    }

    /** The parts of {@code geometry} that have the site's dimension: overlay also gives the lines and points of contact. */
    private static Geometry ofDimension(Geometry geometry, Site site) {
        if (geometry.getDimension() < site.geometry().getDimension()) {
            return FACTORY.createEmpty(site.geometry().getDimension());
        }
        if (geometry.getClass() != org.locationtech.jts.geom.GeometryCollection.class) {
            return geometry;
        }
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i).getDimension() == site.geometry().getDimension()) {
                parts.add(geometry.getGeometryN(i));
            }
        }
        return FACTORY.buildGeometry(parts);
    }

    /** The extent of a part of {@code site}: never more than the site's own, whatever was rounded. */
    private static Extent measure(Geometry piece, Site site) {
        if (piece.isEmpty()) {
            return site.extent().minus(site.extent());
        }
        Extent extent = Site.extentOf(piece);
        return extent.minus(site.extent()).isNothing() ? extent : site.extent();
    }

    @SuppressWarnings("unchecked")
    private List<Integer> candidates(Envelope envelope) {
        List<Integer> found = new ArrayList<>((List<Integer>) tree.query(envelope));
        found.sort(null);
        return found;
    }

    /** All polygons of {@code geometry}, one by one. */
    @SuppressWarnings("unchecked")
    static List<Polygon> polygonsOf(Geometry geometry) {
        return (List<Polygon>) GeometryExtracter.extract(geometry, Geometry.TYPENAME_POLYGON);
    }
}
