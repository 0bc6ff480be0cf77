package org.ecozone.geo.widening;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.PlanarMeasure;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.RobustOverlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;

/**
 * Widens lines and points to areas, in the plane of the 3° Gauss–Krüger zone of their centre.
 *
 * <p>JTS draws one curve around a whole line and sorts out where it crosses itself. Around a ring it draws an inner curve by itself and
 * may take one that was turned inside out for a hole (locationtech/jts 876), so rings are cut open first. Where much of a line is
 * near itself the crossings grow with the square of its vertices: such a line is widened run by run, and the runs are united.
 */
public final class Widening {

    /** Segments to a quarter circle: the area of a disc is 0.04 % short of the circle's. */
    static final int QUADRANT_SEGMENTS = 32;

    /** So many segments cost little however they lie. */
    private static final int RUN_SEGMENTS = 32;

    private Widening() {}

    /**
     * Everything within {@code metres} of {@code lonLat}, in EPSG:4490; round ends and joins. Throws
     * {@link IllegalArgumentException} out of the zone's reach, and {@link WideningRefusedException}.
     */
    public static Geometry widen(Geometry lonLat, double metres) {
        Crs zone = PlanarMeasure.zoneOf(lonLat);
        return Reprojection.toLonLat(inPlane(Reprojection.toPlane(lonLat, zone), metres), zone);
    }

    /** Likewise, all in one plane, in metres. */
    static Geometry inPlane(Geometry plane, double metres) {
        ForeseenNodes.check(plane, metres);
        Geometry open = Runs.cutOpen(plane);
        return (Neighbours.areFew(open, metres)
                        ? checked(buffer(open, metres), plane, metres)
                        : Optional.<Geometry>empty())
                .or(() -> byRuns(open, RUN_SEGMENTS, plane, metres))
                .or(() -> byRuns(open, 1, plane, metres))
                .orElseThrow(WideningRefusedException::notWhole);
    }

    private static Optional<Geometry> byRuns(Geometry open, int segments, Geometry plane, double metres) {
        try {
            List<Geometry> parts = Runs.of(open, segments).stream()
                    .flatMap(run -> buffer(run, metres).stream())
                    .toList();
            return checked(Optional.of(NodedUnion.of(parts)), plane, metres);
        } catch (OverlayFailedException failed) {
            return Optional.empty();
        }
    }

    private static Optional<Geometry> checked(Optional<Geometry> area, Geometry plane, double metres) {
        return area.filter(found -> Wholeness.holds(found, plane, metres));
    }

    private static Optional<Geometry> buffer(Geometry open, double metres) {
        try {
            Geometry area = RobustOverlay.attempt(() -> BufferOp.bufferOp(open, metres, QUADRANT_SEGMENTS));
            return Polygons.polygonsOf(area).isEmpty() ? Optional.empty() : Optional.of(area);
        } catch (OverlayFailedException failed) {
            return Optional.empty();
        }
    }
}
