package org.ecozone.geo;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecozone.work.Deadline;
import org.ecozone.work.DeadlinePassedException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * OverlayNGRobust, which tries full precision, then snapping, then snap-rounding, with one kind of failure for what it
 * throws when all of these fail.
 */
public final class RobustOverlay {

    /** Sums of areas of the same polygons in another order differ by less. */
    private static final double SAME = 1e-12;

    private static final double GRID = 1e-11;

    private RobustOverlay() {}

    public static Geometry intersection(Geometry a, Geometry b) {
        return attempt(() -> OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
    }

    /** Likewise with all vertices moved to a grid of {@value #GRID}°, 1 µm, and wherever borders come that near each other. */
    public static Geometry snappedIntersection(Geometry a, Geometry b) {
        return attempt(() -> OverlayNG.overlay(a, b, OverlayNG.INTERSECTION, new PrecisionModel(1 / GRID)));
    }

    public static Geometry difference(Geometry a, Geometry b) {
        return attempt(() -> OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
    }

    public static Geometry union(Geometry a, Geometry b) {
        return attempt(() -> OverlayNGRobust.overlay(a, b, OverlayNG.UNION));
    }

    /** The union; null if {@code geometries} is empty. */
    public static @Nullable Geometry union(List<Geometry> geometries) {
        return geometries.isEmpty() ? null : attempt(() -> OverlayNGRobust.union(geometries));
    }

    /**
     * The union of polygons that have nothing in common but borders, and these vertex by vertex, as a good partition has: an order of
     * magnitude quicker than overlay, which nodes them first.
     *
     * <p>What comes out is trusted only if it is valid and as large as the polygons together: of polygons that overlap each other, or
     * meet along a border with other vertices, it would be one or the other at most.
     *
     * @return empty where that is not so
     */
    public static Optional<Geometry> dissolved(List<? extends Geometry> polygons) {
        double together = polygons.stream().mapToDouble(Geometry::getArea).sum();
        try {
            Geometry union = CoverageUnion.union(multiPolygon(polygons));
            boolean isWhole = Math.abs(union.getArea() - together) <= SAME * together;
            return isWhole && union.isValid() ? Optional.of(union) : Optional.empty();
        } catch (DeadlinePassedException stopped) {
            throw stopped;
        } catch (RuntimeException noPartition) {
            return Optional.empty();
        }
    }

    /** Overlay asks its input for its dimension at every node: a collection looks at all its members to tell, this one does not. */
    private static MultiPolygon multiPolygon(List<? extends Geometry> polygons) {
        return new GeometryFactory()
                .createMultiPolygon(polygons.stream()
                        .flatMap(one -> Polygons.polygonsOf(one).stream())
                        .toArray(Polygon[]::new));
    }

    /** The linework of {@code line}, cut wherever it meets itself, each stretch once. */
    public static Geometry noded(Geometry line) {
        return attempt(() -> OverlayNGRobust.union(line));
    }

    /** What {@code step} gives; JTS documents no one type of exception, so every one counts as a failure of the step. */
    public static <T> T attempt(Supplier<T> step) {
        Deadline.check();
        try {
            return step.get();
        } catch (OverlayFailedException | DeadlinePassedException alreadyNamed) {
            throw alreadyNamed;
        } catch (RuntimeException e) {
            throw new OverlayFailedException(e);
        }
    }
}
