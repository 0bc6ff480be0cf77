package org.ecozone.geo.overlap;

import java.util.Arrays;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.distance.Edges;
import org.ecozone.geo.line.Border;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * One polygon or multipolygon that sites are laid over, with what is needed to measure and to cut it near a site, and to find
 * its distance. Immutable; safe for use by many threads; what is seldom asked is made when it is first asked. It knows nothing
 * of what lies beside it, so that every list that has the polygon can use the same ground.
 */
public final class Ground {

    private final Geometry geometry;
    private final double squareMetres;
    private final int holes;
    private final @Nullable GroundTree tree;
    private final Edges edges;
    private volatile @Nullable RingRuns runs;
    private volatile double @Nullable [] partAreas;
    private volatile @Nullable Border border;
    private volatile @Nullable Boolean mayBeLost;

    Ground(Geometry lonLat) {
        geometry = lonLat;
        squareMetres = EllipsoidalMeasure.area(lonLat).squareMetres();
        holes = holes(lonLat);
        edges = new Edges(lonLat);
        tree = lonLat instanceof Polygonal && !lonLat.isEmpty() ? GroundTree.of(lonLat) : null;
    }

    /**
     * The ground of {@code lonLat}.
     *
     * @param lonLat valid polygon or multipolygon in EPSG:4490, x = longitude
     */
    public static Ground of(Geometry lonLat) {
        return new Ground(lonLat);
    }

    /** The polygon itself. */
    public Geometry geometry() {
        return geometry;
    }

    /** How many holes its polygons have. */
    int holes() {
        return holes;
    }

    static int holes(Geometry polygons) {
        return Polygons.polygonsOf(polygons).stream()
                .mapToInt(Polygon::getNumInteriorRing)
                .sum();
    }

    boolean isArea() {
        return tree != null;
    }

    /** Throws {@link OverlayFailedException} for what is no area: a site cannot be laid over it. */
    GroundTree tree() {
        if (tree == null) {
            throw new OverlayFailedException("polygons expected, not " + geometry.getGeometryType());
        }
        return tree;
    }

    Envelope envelope() {
        return geometry.getEnvelopeInternal();
    }

    double squareMetres() {
        return squareMetres;
    }

    /** Its area on the ellipsoid. */
    public Area area() {
        return Area.ofSquareMetres(squareMetres);
    }

    Edges edges() {
        return edges;
    }

    /** The same ground as something to be laid over others. */
    SiteOutline outline() {
        return SiteOutline.of(geometry, squareMetres());
    }

    /** The same ground within {@code box}, ending somewhere beyond it; see {@link RingRuns#near}. */
    Geometry near(Envelope box) {
        return runs().near(box);
    }

    RingRuns runs() {
        RingRuns made = runs;
        if (made == null) {
            made = RingRuns.of(geometry);
            runs = made;
        }
        return made;
    }

    /** For points and lines. */
    Border border() {
        Border made = border;
        if (made == null) {
            made = new Border(geometry);
            border = made;
        }
        return made;
    }

    /** Areas in m² of its polygons, in order. */
    double[] partAreas() {
        double[] made = partAreas;
        if (made == null) {
            made = BoundaryContact.areas(geometry);
            partAreas = made;
        }
        return made;
    }

    /** Whether it has a polygon so thin that overlay may find nothing of it. */
    boolean mayBeLost() {
        Boolean made = mayBeLost;
        if (made == null) {
            made = BoundaryContact.hasThinPart(geometry, BoundaryContact.OVERLAY_ROUNDING);
            mayBeLost = made;
        }
        return made;
    }

    /** Whether it has a polygon of no more than twice {@code squareMetres}. */
    boolean hasPartOf(double squareMetres) {
        return geometry.getNumGeometries() == 1
                ? this.squareMetres <= 2 * squareMetres
                : Arrays.stream(partAreas()).anyMatch(area -> area <= 2 * squareMetres);
    }
}
