package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.distance.NearestSearch;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * What polygons cover together, of which only the outer border counts: not the borders that they share. Safe for use by many
 * threads; the union is made when first asked.
 *
 * <p>Holes that are only the rounding of shared borders, smaller than 1 m² or nowhere as wide as the polygons are accurate,
 * are taken as covered. A gap like that which is open to the outside counts: the answer is then too small, never too large.
 */
public final class Territory {

    /** What overlay may move a border by (9 µm), and what a distance may be too long by, with room to spare. */
    private static final double ROUNDING_METRES = 1e-3;

    private static final double NOTHING_SQUARE_METRES = 1;

    /** A degree of a great circle is nowhere shorter, in metres. */
    private static final double LEAST_DEGREE = 110_500;

    /** Nearer to the poles extents in degrees say little. */
    private static final double MOST_LATITUDE = 85;

    /** A degree is nowhere longer: north, and east by the cosine of the latitude. */
    private static final double MOST_DEGREE = 111_700;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Geometry> polygons;
    private final double accuracyMetres;
    private volatile @Nullable Optional<Edge> made;

    /**
     * Of {@code lonLat} together.
     *
     * @param lonLat valid polygons or multipolygons in EPSG:4490, x = longitude; they may touch and overlap each other
     * @param accuracy stated positional accuracy of their borders
     */
    public Territory(List<? extends Geometry> lonLat, Length accuracy) {
        polygons = List.copyOf(lonLat);
        accuracyMetres = accuracy.metres();
    }

    /** Whether it is of the same polygons, in the same order, and the same accuracy. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Territory territory
                && accuracyMetres == territory.accuracyMetres
                && polygons.equals(territory.polygons);
    }

    @Override
    public int hashCode() {
        return polygons.hashCode();
    }

    /**
     * A lower bound of the distance of {@code site}, which the polygons hold whole, to what lies outside of them all: right to
     * 1 mm where it is less than {@code most}, and about that where it is more. Nothing where it cannot be computed.
     */
    public Length room(Site site, Length most) {
        try {
            return border().map(border -> border.metres(site, most.metres()))
                    .map(metres -> new Length(Math.max(0, metres - ROUNDING_METRES)))
                    .orElse(new Length(0));
        } catch (OverlayFailedException unknown) {
            return new Length(0);
        }
    }

    /** Likewise of a point that they hold. */
    double metres(Coordinate point, double most) {
        try {
            return border().map(border -> Math.max(0, border.search.metres(point, most) - ROUNDING_METRES))
                    .orElse(0.0);
        } catch (OverlayFailedException unknown) {
            return 0;
        }
    }

    /** Makes the union now, so that the first site need not wait for it. */
    public void make() {
        border();
    }

    /**
     * Empty where there is none, or it cannot be computed. Made by the first who asks, while others wait for him: a server that was just
     * started is asked by many at once, and each of them making the union for himself would take it minutes.
     */
    Optional<Edge> border() {
        Optional<Edge> border = made;
        return border == null ? madeOnce() : border;
    }

    private synchronized Optional<Edge> madeOnce() {
        Optional<Edge> border = made;
        if (border == null) {
            border = united().map(union -> new Edge(new NearestSearch(List.of(union)), RingRuns.of(union)));
            made = border;
        }
        return border;
    }

    /** The outer border, for a glance and for a search. */
    record Edge(NearestSearch search, RingRuns runs) {

        /** From {@code site}, or {@code most} where it is farther. */
        double metres(Site site, double most) {
            Envelope extent = site.geometry().getEnvelopeInternal();
            return isFarther(extent, most) ? most : search.metres(site.edges(), 0, most);
        }

        /** Most sites have no end of the data near: a glance at the extents tells. */
        private boolean isFarther(Envelope extent, double most) {
            double north = most / LEAST_DEGREE;
            double latitude = Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY())) + north;
            if (latitude > MOST_LATITUDE) {
                return false;
            }
            Envelope around = new Envelope(extent);
            around.expandBy(north / Math.cos(Math.toRadians(latitude)), north);
            return runs.noneNear(around, edge -> true);
        }
    }

    private Optional<Geometry> united() {
        if (!polygons.stream().allMatch(Polygonal.class::isInstance)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(RobustOverlay.union(polygons))
                    .map(union -> RobustOverlay.attempt(() -> withoutSlivers(Polygons.ofDimension(union, 2))))
                    .filter(union -> !union.isEmpty());
        } catch (OverlayFailedException unknown) {
            return Optional.empty();
        }
    }

    private Geometry withoutSlivers(Geometry union) {
        List<Geometry> parts = new ArrayList<>();
        for (Polygon polygon : Polygons.polygonsOf(union)) {
            List<LinearRing> holes = new ArrayList<>();
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                if (!isSliver(FACTORY.createPolygon(polygon.getInteriorRingN(i)))) {
                    holes.add(polygon.getInteriorRingN(i));
                }
            }
            parts.add(FACTORY.createPolygon(polygon.getExteriorRing(), holes.toArray(LinearRing[]::new)));
        }
        return FACTORY.buildGeometry(parts);
    }

    private boolean isSliver(Polygon hole) {
        if (EllipsoidalMeasure.area(hole).squareMetres() < NOTHING_SQUARE_METRES) {
            return true;
        }
        Coordinate middle = hole.getEnvelopeInternal().centre();
        Geometry plane = hole.copy();
        plane.apply(new EastScaled(middle.x, Math.cos(Math.toRadians(middle.y))));
        return accuracyMetres > 0
                && plane.buffer(-accuracyMetres / 2 / MOST_DEGREE).isEmpty();
    }

    /** Makes a degree east as long as one north, near one latitude. */
    private record EastScaled(double from, double factor) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, CoordinateSequence.X, (points.getX(i) - from) * factor);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
