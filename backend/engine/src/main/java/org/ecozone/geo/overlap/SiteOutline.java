package org.ecozone.geo.overlap;

import java.util.Arrays;
import java.util.Optional;
import org.ecozone.geo.LocalMeasure;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area site as {@link GroundMeter} takes it. Immutable; safe for use by many threads.
 *
 * @param outline its rings
 * @param runs for finding what of a large site is near; null for ordinary ones
 * @param squareMetres its area
 * @param perimeterMetres its perimeter, right to 0.1 %
 * @param holes how many its polygons have
 * @param leastPart area of its smallest polygon, m²
 * @param local measures near the site, if it is low enough for one
 */
record SiteOutline(
        Outline outline,
        @Nullable RingRuns runs,
        double squareMetres,
        double perimeterMetres,
        int holes,
        double leastPart,
        Optional<LocalMeasure> local) {

    /** Sites of more vertices are not passed over for each zone. */
    private static final int MANY_VERTICES = 500;

    static SiteOutline of(Geometry polygons, double squareMetres) {
        Outline outline = Outline.of(polygons);
        boolean isLow = outline.maxY() - outline.minY() <= 2 * LocalMeasure.REACH_DEGREES;
        LocalMeasure middle = LocalMeasure.between(outline.minY(), outline.maxY());
        double[] metres = new double[1];
        outline.forEachEdge((x1, y1, x2, y2, source) -> metres[0] += middle.metres(x2 - x1, y2 - y1));
        return new SiteOutline(
                outline,
                outline.size() > MANY_VERTICES ? RingRuns.of(polygons) : null,
                squareMetres,
                metres[0],
                Ground.holes(polygons),
                leastPart(polygons, squareMetres),
                isLow ? Optional.of(middle) : Optional.empty());
    }

    /** The part that lies in the extent of the tree's ground at least; perhaps more. */
    Outline near(GroundTree tree) {
        return runs == null ? outline : runs.within(tree.extent());
    }

    private static double leastPart(Geometry polygons, double squareMetres) {
        return polygons.getNumGeometries() == 1
                ? squareMetres
                : Arrays.stream(BoundaryContact.areas(polygons)).min().orElse(0);
    }

    /** Whether it has a polygon of no more than twice {@code squareMetres}. */
    boolean hasPartOf(double squareMetres) {
        return leastPart <= 2 * squareMetres;
    }
}
