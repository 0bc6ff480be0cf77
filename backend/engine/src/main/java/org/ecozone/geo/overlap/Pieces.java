package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.WidestPoint;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Cuts areas by overlay and believes none of it: what comes out must have the area that was measured without it, and lie in what it was
 * cut from. What does not is cut again, from the whole, in other ways.
 */
final class Pieces {

    /** Where overlay must snap, areas are off by less than this along their border. */
    private static final double SNAPPED_METRES = 2e-5;

    private static final double SAME = 1e-9;

    private static final double ROUNDING_DEGREES = 1e-9;

    /** Of so many parts only those near a ground are cut by it: else every ground would cost as much as all parts. */
    static final int MANY_PARTS = 16;

    private Pieces() {}

    /**
     * The area of what is to come out, m², and how far that may be off; unknown where it is no number.
     *
     * @param borderMetres its perimeter
     */
    record Expected(double squareMetres, double error, double borderMetres) {

        static final Expected UNKNOWN = new Expected(Double.NaN, 0, 0);

        private boolean is(Geometry piece) {
            if (Double.isNaN(squareMetres)) {
                return true;
            }
            double off = Math.abs(EllipsoidalMeasure.area(piece).squareMetres() - squareMetres)
                    - SAME * Math.abs(squareMetres);
            // The border that came out is measured only where it matters.
            return off <= error + SNAPPED_METRES * borderMetres
                    || off
                            <= error
                                    + SNAPPED_METRES
                                            * EllipsoidalMeasure.length(piece).metres();
        }
    }

    /** What {@code site} and {@code ground} have in common. Throws {@link OverlayFailedException} where no way gives what is expected. */
    static Geometry common(Site site, Ground ground, Expected expected) {
        Geometry whole = ground.geometry();
        Geometry nearSite = site.near(ground.envelope());
        Geometry near = ground.near(nearSite.getEnvelopeInternal());
        return first(
                List.of(
                        () -> RobustOverlay.intersection(near, nearSite),
                        () -> RobustOverlay.intersection(whole, site.geometry()),
                        () -> RobustOverlay.intersection(site.geometry(), whole),
                        () -> RobustOverlay.snappedIntersection(whole, site.geometry())),
                piece -> expected.is(piece) && lieIn(piece, site, ground));
    }

    /** What of {@code rest} lies outside of {@code ground}. Throws likewise. */
    static Geometry without(Geometry rest, Ground ground) {
        if (rest.getNumGeometries() < MANY_PARTS) {
            return cut(rest, ground);
        }
        Map<Boolean, List<Polygon>> parts = Polygons.polygonsOf(rest).stream()
                .collect(Collectors.partitioningBy(part -> ground.envelope().intersects(part.getEnvelopeInternal())));
        List<Polygon> near = parts.get(true);
        List<Polygon> left = new ArrayList<>(parts.get(false));
        if (!near.isEmpty()) {
            left.addAll(Polygons.polygonsOf(cut(rest.getFactory().buildGeometry(near), ground)));
        }
        return rest.getFactory().createMultiPolygon(left.toArray(Polygon[]::new));
    }

    private static Geometry cut(Geometry rest, Ground ground) {
        Site left = Site.of(rest);
        Geometry near = ground.near(rest.getEnvelopeInternal());
        AreaOverlaps.Taken taken = AreaOverlaps.taken(left, ground);
        double whole = left.outline().squareMetres();
        var expected = new Expected(
                Math.max(0, whole - taken.squareMetres()),
                taken.error(),
                left.outline().perimeterMetres() + taken.borderMetres());
        return first(
                List.of(
                        () -> RobustOverlay.difference(rest, near),
                        () -> RobustOverlay.difference(rest, ground.geometry())),
                expected::is);
    }

    private static Geometry first(List<Supplier<Geometry>> ways, Predicate<Geometry> isRight) {
        for (Supplier<Geometry> way : ways) {
            Optional<Geometry> piece = attempt(way).filter(isRight);
            if (piece.isPresent()) {
                return piece.get();
            }
            Recourse.PIECE_REDONE.count();
        }
        throw new OverlayFailedException("no way of cutting gives a part of the area that was measured");
    }

    private static Optional<Geometry> attempt(Supplier<Geometry> way) {
        try {
            return Optional.of(Polygons.ofDimension(way.get(), 2));
        } catch (OverlayFailedException failed) {
            return Optional.empty();
        }
    }

    private static boolean lieIn(Geometry piece, Site site, Ground ground) {
        Envelope both = new Envelope(site.geometry().getEnvelopeInternal()).intersection(ground.envelope());
        both.expandBy(ROUNDING_DEGREES);
        List<WidestPoint> inner = new ArrayList<>();
        for (Polygon part : Polygons.polygonsOf(piece)) {
            if (!both.covers(part.getEnvelopeInternal())) {
                return false;
            }
            WidestPoint widest = WidestPoint.in(part);
            if (!widest.isThin()) {
                inner.add(widest);
            }
        }
        if (inner.isEmpty()) {
            return true;
        }
        var inSite = new IndexedPointInAreaLocator(site.geometry());
        return inner.stream()
                .allMatch(point -> inSite.locate(point.at()) != Location.EXTERIOR
                        && ground.border().locate(point.at()) != Location.EXTERIOR);
    }
}
