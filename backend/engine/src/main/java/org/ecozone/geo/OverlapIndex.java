package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * Polygons that sites are laid over. Immutable; safe for use by many threads.
 *
 * <p>A spatial index gives candidates, prepared predicates (exact) decide whether and how they meet, and OverlayNGRobust
 * cuts the common part. What lies wholly inside is never cut, so its extent is the site's own to the last bit.
 *
 * <p>Extents must agree with {@code ST_Area(ST_Segmentize(ST_Intersection(zone, site), 0.0005)::geography)} of PostGIS to
 * 1e-6 relative or 0.5 m².
 */
public final class OverlapIndex {

    /** Areas closer than this share of the whole are the same: overlay rounds coordinates at 1e-16 of their size. */
    private static final double SAME = 1e-9;

    /** Overlay rounds by 2 nm, and snaps by 9 µm where it must. */
    private static final Length ROUNDING = new Length(2e-5);

    private static final String INTERIORS_MEET = "T********";

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
     * Everything that shares a point with {@code site}, in the order of the list. Nothing found is dropped.
     *
     * @param accuracy stated positional accuracy of the indexed polygons; see {@link OverlapClass#BOUNDARY_CONTACT}
     */
    public List<Overlap> overlaps(Site site, Length accuracy) {
        List<Overlap> found = new ArrayList<>();
        for (int i : candidates(site.geometry().getEnvelopeInternal())) {
            overlap(i, site, accuracy).ifPresent(found::add);
        }
        return asFindingsWhereMost(site, found);
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
        Geometry union = OverlayNGRobust.union(
                overlaps.stream().map(Overlap::piece).filter(p -> !p.isEmpty()).toList());
        Extent extent = union == null ? none : measure(union, site);
        for (Overlap overlap : overlaps) {
            extent = overlap.extent().minus(extent).isNothing() ? extent : overlap.extent();
        }
        return snap(snap(extent, sum), site.extent());
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

    /** {@code extent}, or {@code whole} where the two differ by rounding only, so that parts close to their whole. */
    public static Extent snap(Extent extent, Extent whole) {
        boolean same = extent.minus(whole).shareOf(whole).value() <= SAME
                && whole.minus(extent).shareOf(whole).value() <= SAME;
        return same ? whole : extent;
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
                        OverlayNGRobust.overlay(rest, polygons.get(i).getGeometry(), OverlayNG.DIFFERENCE), site);
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

    private Optional<Overlap> overlap(int i, Site site, Length accuracy) {
        PreparedGeometry polygon = polygons.get(i);
        Geometry geometry = site.geometry();
        if (!polygon.intersects(geometry)) {
            return Optional.empty();
        }
        if (geometry instanceof Puntal ? polygon.containsProperly(geometry) : polygon.covers(geometry)) {
            return Optional.of(new Overlap(i, OverlapClass.INSIDE, site.extent(), geometry));
        }
        Geometry piece = geometry instanceof Puntal
                ? pointsProperlyIn(polygon, geometry)
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
    private static Geometry pointsProperlyIn(PreparedGeometry polygon, Geometry points) {
        List<Geometry> inside = new ArrayList<>();
        for (int i = 0; i < points.getNumGeometries(); i++) {
            if (polygon.containsProperly(points.getGeometryN(i))) {
                inside.add(points.getGeometryN(i));
            }
        }
        return inside.isEmpty() ? FACTORY.createPoint() : FACTORY.buildGeometry(inside);
    }

    private static Geometry cut(Geometry polygon, Geometry other, Site site) {
        return ofDimension(OverlayNGRobust.overlay(polygon, other, OverlayNG.INTERSECTION), site);
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
        Extent extent = Site.of(piece).extent();
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
