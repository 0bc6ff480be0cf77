package org.ecozone.geo.overlap;

import java.util.Arrays;
import java.util.Optional;
import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.distance.Edges;
import org.ecozone.geo.line.LinePath;
import org.ecozone.geo.line.Retracing;
import org.ecozone.geo.widening.Widening;
import org.ecozone.geo.widening.WideningRefusedException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

/** A project's geometry (地块), ready to be laid over zones. Immutable; safe for use by many threads. */
public final class Site {

    private final Geometry geometry;
    private final Extent extent;
    private final Optional<Length> width;
    private final Edges edges;
    private volatile @Nullable SiteOutline outline;
    private volatile @Nullable LinePath path;

    private Site(Geometry geometry, Extent extent, Optional<Length> width) {
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("a site is not empty");
        }
        this.geometry = geometry;
        this.extent = extent;
        this.width = width;
        edges = new Edges(geometry);
    }

    private static boolean hasEmptyHole(Polygon polygon) {
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            if (polygon.getInteriorRingN(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The site as it came, but for a line that runs along itself: that is taken once. Throws
     * {@link IllegalArgumentException} for a line of one point and for an empty hole.
     */
    public static Site of(Geometry lonLat) {
        if (Polygons.polygonsOf(lonLat).stream().anyMatch(Site::hasEmptyHole)) {
            throw new IllegalArgumentException("no hole of a site is empty");
        }
        Geometry geometry = lonLat instanceof Lineal && !lonLat.isEmpty() ? Retracing.once(lonLat) : lonLat;
        return new Site(geometry, extentOf(geometry), Optional.empty());
    }

    /**
     * A line or point widened to an area: everything within half of {@code width} of it, round ends included, measured in
     * the plane of the 3° Gauss–Krüger zone of its centre. Throws {@link IllegalArgumentException} for polygons, for a width
     * that is not positive, and out of the zone's reach; {@link WideningRefusedException} where no area can be had that is sure to
     * hold all of it.
     */
    public static Site widened(Geometry lonLat, Length width) {
        if (lonLat instanceof Polygonal || width.isNothing()) {
            throw new IllegalArgumentException("a width widens a line or a point and is positive");
        }
        Geometry area = Widening.widen(lonLat, width.metres() / 2);
        return new Site(area, extentOf(area), Optional.of(width));
    }

    /**
     * Valid (by the checks of this package), not empty, EPSG:4490, x = longitude; Polygon, LineString, Point or their multi
     * forms.
     */
    public Geometry geometry() {
        return geometry;
    }

    /**
     * The area, length or count of the ground the site takes: a stretch that a line runs along twice has its length once, and
     * a point given twice counts once, as in every common part.
     */
    public Extent extent() {
        return extent;
    }

    /** The width by which a line or point was widened to an area; empty for sites as they came. */
    public Optional<Length> width() {
        return width;
    }

    /** No area, no length or no points: as much as the site has in common with what it does not meet. */
    public Extent nothing() {
        return extent.minus(extent);
    }

    /** Whether the site is an area, so that overlaps have an area too. */
    public boolean isArea() {
        return geometry instanceof Polygonal;
    }

    /** An area site's perimeter, right to 0.1 %; nothing for lines and points. */
    public Length perimeter() {
        return new Length(isArea() ? outline().perimeterMetres() : 0);
    }

    /** How far its area may be off where its border is. */
    public SiteShape shape() {
        return isArea()
                ? new SiteShape(
                        perimeter(), geometry.getNumGeometries(), outline().holes(), width.isPresent())
                : SiteShape.NONE;
    }

    /** An area site's outline, made when first asked. */
    SiteOutline outline() {
        SiteOutline made = outline;
        if (made == null) {
            made = SiteOutline.of(geometry, ((Area) extent).squareMetres());
            outline = made;
        }
        return made;
    }

    /** The site's edges or points, for searches of what is nearest. */
    Edges edges() {
        return edges;
    }

    /** A line site's segments, made when first asked. */
    LinePath path() {
        LinePath made = path;
        if (made == null) {
            made = LinePath.of(geometry);
            path = made;
        }
        return made;
    }

    /** An area site within {@code box}; ends somewhere beyond it. */
    Geometry near(Envelope box) {
        RingRuns runs = outline().runs();
        return runs == null ? geometry : runs.near(box);
    }

    /** The extent of {@code lonLat} as it is. */
    static Extent extentOf(Geometry lonLat) {
        if (lonLat instanceof Polygonal) {
            return EllipsoidalMeasure.area(lonLat);
        }
        if (lonLat instanceof Lineal) {
            return EllipsoidalMeasure.length(lonLat);
        }
        if (lonLat instanceof Puntal) {
            return new Count(
                    (int) Arrays.stream(lonLat.getCoordinates()).distinct().count());
        }
        throw new IllegalArgumentException("a site is of one kind, not a " + lonLat.getGeometryType());
    }
}
