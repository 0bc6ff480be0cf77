package org.ecozone.geo;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * OverlayNGRobust, which tries full precision, then snapping, then snap-rounding, with one kind of failure for what it
 * throws when all of these fail.
 */
public final class RobustOverlay {

    private RobustOverlay() {}

    public static Geometry intersection(Geometry a, Geometry b) {
        return attempt(() -> OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
    }

    public static Geometry difference(Geometry a, Geometry b) {
        return attempt(() -> OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
    }

    /** The union; null if {@code geometries} is empty. */
    public static @Nullable Geometry union(List<Geometry> geometries) {
        return geometries.isEmpty() ? null : attempt(() -> OverlayNGRobust.union(geometries));
    }

    /** The linework of {@code line}, cut wherever it meets itself, each stretch once. */
    public static Geometry noded(Geometry line) {
        return attempt(() -> OverlayNGRobust.union(line));
    }

    /** What {@code step} gives; JTS documents no one type of exception, so every one counts as a failure of the step. */
    public static <T> T attempt(Supplier<T> step) {
        try {
            return step.get();
        } catch (OverlayFailedException alreadyNamed) {
            throw alreadyNamed;
        } catch (RuntimeException e) {
            throw new OverlayFailedException(e);
        }
    }
}
