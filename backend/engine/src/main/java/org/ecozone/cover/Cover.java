package org.ecozone.cover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.overlap.Overlap;
import org.ecozone.geo.overlap.OverlapIndex;
import org.ecozone.geo.overlap.Site;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The ground of a {@link Region} in one edition, counted once. Immutable; safe for use by many threads. Methods throw
 * {@link org.ecozone.geo.OverlayFailedException} where no way of computing succeeds.
 */
public final class Cover {

    /** Overlay may move a border by about 9 µm where it has to snap: thinner ground is none. */
    private static final double ROUNDING_METRES = 2e-5;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Geometry geometry;
    private final Area area;
    private final double accuracyMetres;
    private volatile @Nullable Site site;
    private volatile @Nullable OverlapIndex index;
    private volatile @Nullable Length perimeter;

    private Cover(Geometry geometry, double accuracyMetres) {
        this(geometry, EllipsoidalMeasure.area(geometry), accuracyMetres);
    }

    private Cover(Geometry geometry, Area area, double accuracyMetres) {
        this.geometry = geometry;
        this.area = area;
        this.accuracyMetres = accuracyMetres;
    }

    /**
     * What {@code lonLat} cover together; the same to the last bit in whatever order they come.
     *
     * @param lonLat valid polygons or multipolygons in EPSG:4490, x = longitude; they may touch and overlap each other
     * @param accuracyMetres stated accuracy of their borders
     */
    public static Cover of(List<Geometry> lonLat, double accuracyMetres) {
        List<Geometry> inOrder =
                lonLat.stream().sorted((one, other) -> one.compareTo(other)).toList();
        return new Cover(Clusters.union(inOrder), accuracyMetres);
    }

    /** Polygon or MultiPolygon, valid, EPSG:4490, x = longitude; empty where there is nothing. */
    public Geometry geometry() {
        return geometry;
    }

    /** Its area on the ellipsoid. Must agree with PostGIS's {@code ST_Area} of the densified geography of {@code ST_Union}. */
    public Area area() {
        return area;
    }

    /** Length of its border; borders that its zones share are none. */
    public Length perimeter() {
        Length made = perimeter;
        if (made == null) {
            made = EllipsoidalMeasure.length(geometry);
            perimeter = made;
        }
        return made;
    }

    /** By how much its area may be off at most: the border times its stated accuracy. */
    public Area uncertainty() {
        return Area.uncertainty(perimeter(), new Length(accuracyMetres));
    }

    /** Stated accuracy of its borders in metres; of several layers the coarsest. */
    public double accuracyMetres() {
        return accuracyMetres;
    }

    public boolean isEmpty() {
        return geometry.isEmpty();
    }

    /** It as a site, to be laid over zones; empty where there is nothing. */
    public Optional<Site> site() {
        if (isEmpty()) {
            return Optional.empty();
        }
        Site made = site;
        if (made == null) {
            made = Site.of(geometry);
            site = made;
        }
        return Optional.of(made);
    }

    /**
     * The area of what this and {@code other} have in common, by the ground measure: one laid over the other, the same one
     * whichever is asked.
     */
    public Area commonArea(Cover other) {
        return isLaid(other) ? laidOver(other) : other.laidOver(this);
    }

    /** Likewise, with the other one laid over the one: a second measure of the same. */
    public Area commonAreaAgain(Cover other) {
        return isLaid(other) ? other.laidOver(this) : laidOver(other);
    }

    /** Whether {@code part} of it is all of it, but for rounding. */
    public boolean isAll(Area part) {
        return isEmpty() || OverlapIndex.snap(site().orElseThrow(), part, area).equals(area);
    }

    private Area laidOver(Cover other) {
        if (isEmpty() || other.isEmpty()) {
            return Area.ZERO;
        }
        Site laid = site().orElseThrow();
        OverlapIndex over = other.index();
        List<Overlap> overlaps = over.overlaps(laid, new Length(0));
        Extent common = over.union(laid, overlaps);
        return (Area) OverlapIndex.snap(laid, OverlapIndex.snap(laid, common, other.area), area);
    }

    /** The smaller one is laid over the larger one; of equal areas, some one. */
    private boolean isLaid(Cover other) {
        int order = area.compareTo(other.area);
        return order == 0 ? geometry.compareTo(other.geometry) <= 0 : order < 0;
    }

    /** Whether it holds the point, on its border too. */
    public boolean holds(double longitude, double latitude) {
        Site point = Site.of(FACTORY.createPoint(new Coordinate(longitude, latitude)));
        return !isEmpty() && !index().overlaps(point, new Length(0)).isEmpty();
    }

    /**
     * How deep {@code part} of this reaches: a lower bound of the greatest distance of one of its points from the border of this,
     * looked for until it is more than {@code enough}.
     */
    public Length depth(Cover part, Length enough) {
        return Stream.of(part.site(), part.middle())
                .flatMap(Optional::stream)
                .flatMap(laid -> index().overlaps(laid, new Length(0)).stream()
                        .map(overlap -> index().depth(laid, overlap, enough)))
                .max(Comparator.naturalOrder())
                .orElse(new Length(0));
    }

    /** The point that it balances on, where that is one of its own. */
    private Optional<Site> middle() {
        return site().map(whole -> whole.geometry().getCentroid())
                .filter(point -> holds(point.getX(), point.getY()))
                .map(Site::of);
    }

    /** The distance from this to {@code other} on the ellipsoid, nothing where they meet; empty where one of them is. */
    public Optional<Length> distance(Cover other) {
        return other.isEmpty()
                ? Optional.empty()
                : site().flatMap(other.index()::nearest)
                        .map(found -> found.bearing().distance());
    }

    /** Its connected polygons, each by itself; without those that overlay makes by rounding, see {@link #withoutRounding}. */
    public List<Cover> patches() {
        return Polygons.polygonsOf(withoutRounding().geometry).stream()
                .map(polygon -> new Cover(polygon, accuracyMetres))
                .toList();
    }

    /** How thick it is: 2A/P, the width of a long strip; nothing where it is empty. */
    public Length thickness() {
        return new Length(isEmpty() ? 0 : 2 * area.squareMetres() / perimeter().metres());
    }

    /** How compact it is: 4πA/P², 1 for a disc; 0 where it is empty. */
    public double compactness() {
        double metres = perimeter().metres();
        return isEmpty() ? 0 : 4 * Math.PI * area.squareMetres() / (metres * metres);
    }

    /** What this and {@code other} have in common, as polygons by overlay: to be drawn and cut on, and a second measure. */
    public Cover common(Cover other) {
        boolean isApart = isEmpty() || other.isEmpty();
        return with(
                isApart ? FACTORY.createMultiPolygon() : RobustOverlay.intersection(geometry, other.geometry), other);
    }

    /** What of this is not in {@code other}, likewise. */
    public Cover without(Cover other) {
        return with(isEmpty() || other.isEmpty() ? geometry : Apart.difference(geometry, other.geometry), other);
    }

    /** It without polygons that are thinner (2A/P) than what overlay rounds, 20 µm: the ghosts of borders that layers share. */
    public Cover withoutRounding() {
        List<Polygon> kept = Polygons.polygonsOf(geometry).stream()
                .filter(polygon -> 2 * EllipsoidalMeasure.area(polygon).squareMetres()
                        > ROUNDING_METRES * EllipsoidalMeasure.length(polygon).metres())
                .toList();
        return new Cover(FACTORY.createMultiPolygon(kept.toArray(Polygon[]::new)), accuracyMetres);
    }

    /** The same ground, its borders known to {@code metres}. */
    Cover withAccuracy(double metres) {
        if (metres == accuracyMetres) {
            return this;
        }
        var same = new Cover(geometry, area, metres);
        same.site = site;
        same.index = index;
        same.perimeter = perimeter;
        return same;
    }

    private Cover with(Geometry part, Cover other) {
        return new Cover(Polygons.ofDimension(part, 2), Math.max(accuracyMetres, other.accuracyMetres));
    }

    private OverlapIndex index() {
        OverlapIndex made = index;
        if (made == null) {
            made = OverlapIndex.of(List.of(geometry));
            index = made;
        }
        return made;
    }
}
