package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.EllipsoidalMeasure;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Whether lines run round an area: many drawings and line layers have no other way to say polygon. Lines that meet end to end
 * count as one. Rings that lie in others are holes ({@link RingNesting}).
 *
 * @param kind what the lines are
 * @param area the area inside, gaps bridged by straight edges; empty for {@link Kind#OPEN} and {@link Kind#PARTLY}
 * @param gapMetres the widest gap; 0 unless {@link Kind#ALMOST}
 * @param gapAt where the line with the widest gap ends; null unless {@link Kind#ALMOST}
 */
public record LineClosure(
        Kind kind,
        Optional<Geometry> area,
        double gapMetres,
        @Nullable Coordinate gapAt) {

    /** A gap that may be a slip of the hand is at most this share of its line's length, */
    public static final double MAX_GAP_SHARE = 0.02;

    /** and at most so wide. */
    public static final double MAX_GAP_METRES = 50;

    private static final int FEWEST_OF_RING = 4;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final LineClosure OPEN = new LineClosure(Kind.OPEN, Optional.empty(), 0, null);

    /** What lines are. */
    public enum Kind {
        /** Every line ends where it begins. */
        CLOSED,
        /** Every line does or nearly does, and at least one only nearly. */
        ALMOST,
        /** Some do or nearly do, others do not. */
        PARTLY,
        /** None does. */
        OPEN
    }

    /** The closure of {@code geometry}, given in {@code crs}; OPEN for whatever is no line or has coordinates that are no numbers. */
    public static LineClosure of(Geometry geometry, Crs crs) {
        boolean isLine = geometry instanceof Lineal && !geometry.isEmpty();
        if (!isLine || geometry.getNumGeometries() > RingNesting.MAX_RINGS || !isOfNumbers(geometry)) {
            return OPEN;
        }
        List<LinearRing> rings = new ArrayList<>();
        double widest = 0;
        Coordinate at = null;
        Collection<LineString> lines = lines(geometry);
        for (LineString line : lines) {
            double gap = gapMetres(line, crs);
            boolean isRing = line.getNumPoints() >= FEWEST_OF_RING
                    && gap <= Math.min(MAX_GAP_METRES, MAX_GAP_SHARE * lengthMetres(line, crs));
            if (isRing) {
                rings.add(ring(line));
                at = gap > widest ? line.getCoordinateN(line.getNumPoints() - 1) : at;
                widest = Math.max(widest, gap);
            }
        }
        if (rings.size() < lines.size()) {
            return rings.isEmpty() ? OPEN : new LineClosure(Kind.PARTLY, Optional.empty(), 0, null);
        }
        Kind kind = widest > 0 ? Kind.ALMOST : Kind.CLOSED;
        return new LineClosure(kind, Optional.of(RingNesting.of(rings).geometry()), widest, at);
    }

    private static boolean isOfNumbers(Geometry geometry) {
        for (Coordinate point : geometry.getCoordinates()) {
            if (!point.isValid()) {
                return false;
            }
        }
        return true;
    }

    /** The lines, joined where they meet end to end; as they are if there is nothing to join. */
    @SuppressWarnings("unchecked")
    private static Collection<LineString> lines(Geometry geometry) {
        List<LineString> lines = new ArrayList<>();
        boolean isEachClosed = true;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            var line = (LineString) geometry.getGeometryN(i);
            isEachClosed &= line.isClosed();
            lines.add(line);
        }
        if (lines.size() == 1 || isEachClosed) {
            return lines;
        }
        var merger = new LineMerger();
        merger.add(geometry);
        return merger.getMergedLineStrings();
    }

    private static LinearRing ring(LineString line) {
        var points = new CoordinateList(line.getCoordinates());
        points.closeRing();
        return FACTORY.createLinearRing(points.toCoordinateArray());
    }

    private static double gapMetres(LineString line, Crs crs) {
        return metres(line.getCoordinateN(0), line.getCoordinateN(line.getNumPoints() - 1), crs);
    }

    private static double lengthMetres(LineString line, Crs crs) {
        double length = 0;
        for (int i = 1; i < line.getNumPoints(); i++) {
            length += metres(line.getCoordinateN(i - 1), line.getCoordinateN(i), crs);
        }
        return length;
    }

    /** Degrees by the sphere of the ellipsoid's larger axis: a limit needs no better. */
    private static double metres(Coordinate a, Coordinate b, Crs crs) {
        if (!crs.isGeographic()) {
            return a.distance(b);
        }
        double metresPerDegree = Math.toRadians(EllipsoidalMeasure.SEMI_MAJOR_METRES);
        double parallel = Math.cos(Math.toRadians((a.y + b.y) / 2));
        return metresPerDegree * Math.hypot((a.x - b.x) * parallel, a.y - b.y);
    }
}
