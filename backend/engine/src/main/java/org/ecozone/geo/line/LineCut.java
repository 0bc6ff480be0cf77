package org.ecozone.geo.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.OverlayFailedException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.math.DD;
import org.locationtech.jts.noding.SegmentString;

/**
 * Cuts a line by one polygon: which stretches of it lie in the polygon, border included.
 *
 * <p>Two paths are followed, a trace to the left of the line and a trace to its right; off the border both are where the line
 * is, along it one is inside. Where they start is decided by exact point location or, on the border, by the edges there
 * ({@link Rays}); where they change sides, by the signs of orientation predicates, which are exact for coordinates in
 * degrees. Nothing is located at a computed point. Only the place of a crossing along its segment is rounded, by about
 * 1e-16 of the segment, so however close line and border run, an error moves the end of a stretch by no more.
 */
public final class LineCut {

    private final LinePath path;
    private final Border border;
    private final List<Crossing> crossings = new ArrayList<>();
    private final Map<Integer, Rays> starts = new HashMap<>();
    private final Stretches.Tape tape = new Stretches.Tape();
    private boolean touches;
    private boolean left;
    private boolean right;

    private LineCut(LinePath path, Border border) {
        this.path = path;
        this.border = border;
    }

    /**
     * The cut of {@code path}.
     *
     * @param touches whether line and border have a point in common
     * @param inside the stretches in the polygon
     */
    public record Found(boolean touches, Stretches inside) {}

    /** Throws {@link OverlayFailedException} if the polygon's rings contradict each other. */
    public static Found of(LinePath path, Border border) {
        var cut = new LineCut(path, border);
        border.meet(path, cut::meet);
        Collections.sort(cut.crossings);
        int next = 0;
        for (SegmentString part : path.strings()) {
            next = cut.follow(part, next);
        }
        return new Found(cut.touches, cut.tape.endAt(path.size()));
    }

    private void meet(SegmentString line, int i, SegmentString ring, int j) {
        Coordinate a = line.getCoordinate(i);
        Coordinate b = line.getCoordinate(i + 1);
        Coordinate p = ring.getCoordinate(j);
        Coordinate q = ring.getCoordinate(j + 1);
        int sideOfP = Orientation.index(a, b, p);
        int sideOfQ = Orientation.index(a, b, q);
        if (sideOfP == sideOfQ && sideOfP != 0 || p.equals2D(q)) {
            return;
        }
        int sideOfA = Orientation.index(p, q, a);
        int sideOfB = Orientation.index(p, q, b);
        if (sideOfA == sideOfB && (sideOfA != 0 || !Envelope.intersects(a, b, p, q))) {
            return;
        }
        touches = true;
        int segment = LinePath.first(line) + i;
        if (sideOfA == 0 && Envelope.intersects(p, q, a)) {
            starts.computeIfAbsent(segment, none -> new Rays(a)).addEdge(p, q, Border.isInteriorLeft(ring));
        } else if (sideOfA * sideOfB < 0) {
            double share = sideOfP == 0 ? along(a, b, p) : sideOfQ == 0 ? along(a, b, q) : crossing(a, b, p, q);
            crossings.add(new Crossing(segment, share, sideOfP > 0 != sideOfQ > 0, sideOfP < 0 != sideOfQ < 0));
        }
    }

    /** Follows one part of the path from crossing {@code next} on; returns the first crossing of the next part. */
    private int follow(SegmentString part, int next) {
        int first = LinePath.first(part);
        int end = first + part.size() - 1;
        int i = next;
        boolean isKnown = false;
        for (int segment = first; segment < end; segment++) {
            Rays rays = starts.get(segment);
            if (rays != null) {
                Coordinate towards = part.getCoordinate(segment - first + 1);
                left = rays.isInsideLeftOf(towards);
                right = rays.isInsideRightOf(towards);
            } else if (!isKnown) {
                left = border.locate(part.getCoordinate(0)) != Location.EXTERIOR;
                right = left;
            } else {
                requireOneSide();
            }
            isKnown = true;
            tape.turn(left || right, segment, 0);
            i = followSegment(segment, i);
        }
        if (i > next) {
            requireIn(part.getCoordinate(part.size() - 1));
        }
        return i;
    }

    private int followSegment(int segment, int next) {
        int i = next;
        while (i < crossings.size() && crossings.get(i).segment == segment) {
            double share = crossings.get(i).share;
            while (i < crossings.size() && crossings.get(i).isAt(segment, share)) {
                left ^= crossings.get(i).left;
                right ^= crossings.get(i).right;
                i++;
            }
            tape.turn(left || right, segment, share);
        }
        return i;
    }

    /** Self-check: off the border the line is either in or out. */
    private void requireOneSide() {
        if (left != right) {
            throw contradiction();
        }
    }

    /** Self-check: the path must end where it is, having crossed what it crossed. */
    private void requireIn(Coordinate end) {
        int location = border.locate(end);
        if (location != Location.BOUNDARY && (left != right || left != (location == Location.INTERIOR))) {
            throw contradiction();
        }
    }

    private static OverlayFailedException contradiction() {
        return new OverlayFailedException(new IllegalStateException("a ring crosses itself or another"));
    }

    /** Where {@code c}, a point of the line through {@code a} and {@code b}, lies between them. */
    private static double along(Coordinate a, Coordinate b, Coordinate c) {
        return Math.abs(b.x - a.x) > Math.abs(b.y - a.y) ? (c.x - a.x) / (b.x - a.x) : (c.y - a.y) / (b.y - a.y);
    }

    /** Where edge {@code pq} crosses; the same to the last bit for {@code qp}, so that neighbours leave no gap. */
    private static double crossing(Coordinate a, Coordinate b, Coordinate p, Coordinate q) {
        Coordinate low = p.compareTo(q) < 0 ? p : q;
        Coordinate high = low == p ? q : p;
        double before = Math.abs(cross(low, high, a));
        return before / (before + Math.abs(cross(low, high, b)));
    }

    /** (q − p) × (c − p), right to the last bits however nearly collinear the points are. */
    private static double cross(Coordinate p, Coordinate q, Coordinate c) {
        DD first =
                DD.valueOf(q.x).selfSubtract(p.x).selfMultiply(DD.valueOf(c.y).selfSubtract(p.y));
        DD second =
                DD.valueOf(q.y).selfSubtract(p.y).selfMultiply(DD.valueOf(c.x).selfSubtract(p.x));
        return first.selfSubtract(second).doubleValue();
    }

    /**
     * A place where a path changes sides.
     *
     * @param left whether the left path does
     * @param right whether the right path does
     */
    private record Crossing(int segment, double share, boolean left, boolean right) implements Comparable<Crossing> {

        boolean isAt(int otherSegment, double otherShare) {
            return segment == otherSegment && share == otherShare;
        }

        @Override
        public int compareTo(Crossing other) {
            return segment == other.segment
                    ? Double.compare(share, other.share)
                    : Integer.compare(segment, other.segment);
        }
    }
}
