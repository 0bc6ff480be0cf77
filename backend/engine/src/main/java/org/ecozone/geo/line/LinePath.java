package org.ecozone.geo.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.line.Stretches.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexSegmentSetMutualIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * The segments of a line or multi-line, numbered through. A place on it is the number of a segment and the share of it that
 * lies before the place. Repeated points make no segments. Safe for use by many threads.
 */
public final class LinePath {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<SegmentString> strings = new ArrayList<>();
    private final int[] firsts;
    private final int size;
    private volatile @Nullable MCIndexSegmentSetMutualIntersector index;

    private LinePath(Geometry lines) {
        int segments = 0;
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            Coordinate[] points =
                    CoordinateArrays.removeRepeatedPoints(lines.getGeometryN(i).getCoordinates());
            if (points.length > 1) {
                strings.add(new BasicSegmentString(points, segments));
                segments += points.length - 1;
            }
        }
        size = segments;
        firsts = strings.stream().mapToInt(LinePath::first).toArray();
    }

    /** The path of {@code lonLat}, a line or multi-line; throws {@link IllegalArgumentException} if all its points are one. */
    public static LinePath of(Geometry lonLat) {
        LinePath path = new LinePath(lonLat);
        if (path.size == 0) {
            throw new IllegalArgumentException("a line has two different points");
        }
        return path;
    }

    /** The number of segments. */
    public int size() {
        return size;
    }

    /** The parts, each a string of segments. */
    public List<SegmentString> strings() {
        return strings;
    }

    /** The number of the first segment of {@code part}. */
    public static int first(SegmentString part) {
        return (Integer) part.getData();
    }

    MCIndexSegmentSetMutualIntersector index() {
        MCIndexSegmentSetMutualIntersector made = index;
        if (made == null) {
            made = new MCIndexSegmentSetMutualIntersector(strings);
            index = made;
        }
        return made;
    }

    /** The length of {@code stretches} on the ellipsoid. */
    public Length length(Stretches stretches) {
        double[] metres = new double[1];
        eachPiece(stretches, (part, start, end) -> metres[0] += metres(part, start, end));
        return new Length(metres[0]);
    }

    /** {@code stretches} as lines; a stretch too short for coordinates is a line between two equal points. */
    public Geometry lines(Stretches stretches) {
        List<LineString> lines = new ArrayList<>();
        eachPiece(stretches, (part, start, end) -> lines.add(line(part, start, end)));
        return lines.isEmpty() ? FACTORY.createLineString() : FACTORY.buildGeometry(lines);
    }

    /** Hands on {@code stretches}, those that go from one part of the path to the next in two. */
    private void eachPiece(Stretches stretches, PieceVisitor visitor) {
        for (int i = 0; i < stretches.size(); i++) {
            Place start = stretches.start(i);
            Place end = stretches.end(i);
            for (int k = partOf(start.segment()); start.compareTo(end) < 0; k++) {
                SegmentString part = strings.get(k);
                Place beyond = new Place(first(part) + part.size() - 1, 0);
                visitor.visit(part, start, end.compareTo(beyond) < 0 ? end : beyond);
                start = beyond;
            }
        }
    }

    private static double metres(SegmentString part, Place start, Place end) {
        double metres = 0;
        for (int segment = start.segment(); segment <= end.segment(); segment++) {
            double from = segment == start.segment() ? start.share() : 0;
            double to = segment == end.segment() ? end.share() : 1;
            if (from < to) {
                int i = segment - first(part);
                metres += EllipsoidalMeasure.metres(part.getCoordinate(i), part.getCoordinate(i + 1), from, to);
            }
        }
        return metres;
    }

    private static LineString line(SegmentString part, Place start, Place end) {
        List<Coordinate> points = new ArrayList<>();
        points.add(at(part, start));
        for (int segment = start.segment() + 1; segment <= end.segment(); segment++) {
            points.add(part.getCoordinate(segment - first(part)).copy());
        }
        if (end.share() > 0) {
            points.add(at(part, end));
        }
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    private int partOf(int segment) {
        int found = Arrays.binarySearch(firsts, segment);
        return found < 0 ? -found - 2 : found;
    }

    private static Coordinate at(SegmentString part, Place place) {
        Coordinate from = part.getCoordinate(place.segment() - first(part));
        double share = place.share();
        if (share == 0) {
            return from.copy();
        }
        Coordinate to = part.getCoordinate(place.segment() - first(part) + 1);
        return share < 0.5
                ? new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
                : new Coordinate(to.x - (1 - share) * (to.x - from.x), to.y - (1 - share) * (to.y - from.y));
    }

    @FunctionalInterface
    private interface PieceVisitor {
        void visit(SegmentString part, Place start, Place end);
    }
}
