package org.ecozone.geo.distance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * The edges and points of a geometry in space, in short runs, packed into a tree of boxes as seen from above. Immutable; safe
 * for use by many threads. Asked by {@link EdgeSearch}.
 *
 * <p>An edge is straight in longitude and latitude; in space it bends away from the straight line between its ends by no more
 * than its run's sag. Edges that would bend by more than {@value #MAX_SAG_METRES} m (about 600 m at 45°) are taken in pieces.
 */
final class EdgeTree {

    /** Edges of a run; measured: 4 … 12 cost about the same. */
    private static final int RUN = 6;

    /** Children of a box. */
    static final int FAN = 8;

    private static final double MAX_SAG_METRES = 0.02;

    /** The bend is taken as constant. */
    private static final double SAG_MARGIN = 1.1 / 8;

    /** Towards the poles edges bend without end. */
    private static final int MOST_PIECES = 1 << 14;

    /** Numbers of a point: x, y, z. */
    static final int POINT = 3;

    private final SpaceFrame frame;
    private double[] points = new double[64 * POINT];

    /** Longitude and latitude of each point: apart, since a search seldom needs them. */
    private double[] lonLat = new double[64 * 2];

    private int pointCount;

    /** For each run its first and its last point; a run of one point is that point. */
    private int[] runs = new int[32];

    private double[] sags = new double[16];
    private int runCount;
    private double maxSag;

    /** For each level, runs first, the first of its boxes; one more entry at the end. */
    private int[] levels;

    /** West, south, east and north of each box, rounded outward: half the memory to pass over. */
    private float[] boxes;

    private final double[] bend = new double[3];

    private EdgeTree(SpaceFrame frame) {
        this.frame = frame;
    }

    /** The tree of {@code lonLat}. */
    static EdgeTree of(SpaceFrame frame, Geometry lonLat) {
        var tree = new EdgeTree(frame);
        lonLat.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line && !line.isEmpty()) {
                tree.add(line.getCoordinateSequence());
            } else if (part instanceof Point point && !point.isEmpty()) {
                tree.add(point.getCoordinateSequence());
            }
        });
        tree.pack();
        return tree;
    }

    SpaceFrame frame() {
        return frame;
    }

    double[] points() {
        return points;
    }

    double[] lonLat() {
        return lonLat;
    }

    /** Where in {@link #lonLat} the point is that is at {@code point} in {@link #points}. */
    static int lonLatOf(int point) {
        return point / POINT * 2;
    }

    /** Where the first point of {@code run} is in {@link #points}. */
    int from(int run) {
        return POINT * runs[2 * run];
    }

    /** Where its last point is. */
    int to(int run) {
        return POINT * runs[2 * run + 1];
    }

    /** How far in metres an edge of {@code run} bends away from the straight line between its ends, at most. */
    double sag(int run) {
        return sags[run];
    }

    /** The greatest of all. */
    double maxSag() {
        return maxSag;
    }

    boolean isEmpty() {
        return runCount == 0;
    }

    /** The boxes: those of runs first, in order, then those of each level; the last is all. */
    float[] boxes() {
        return boxes;
    }

    /** Number of levels; level 0 are the runs. */
    int height() {
        return levels.length - 1;
    }

    /** Where the boxes of a level begin; of the level beyond the last, where they end. */
    int first(int level) {
        return levels[level];
    }

    private void add(CoordinateSequence line) {
        addPoint(line.getX(0), line.getY(0));
        open();
        for (int i = 1; i < line.size(); i++) {
            addEdge(line.getX(i), line.getY(i));
        }
        close();
    }

    private void addEdge(double lon, double lat) {
        int last = POINT * (pointCount - 1);
        double fromLon = lonLat[lonLatOf(last)];
        double fromLat = lonLat[lonLatOf(last) + 1];
        if (lon == fromLon && lat == fromLat) {
            return;
        }
        addPoint(lon, lat);
        pointCount--;
        double sag = sag(last, last + POINT, lon - fromLon, lat - fromLat);
        if (sag > MAX_SAG_METRES) {
            double atEnds = Math.max(
                    sag(last, last, lon - fromLon, lat - fromLat),
                    sag(last + POINT, last + POINT, lon - fromLon, lat - fromLat));
            sag = Math.max(sag, atEnds);
        }
        int pieces = (int) Math.max(1, Math.min(MOST_PIECES, Math.ceil(Math.sqrt(sag / MAX_SAG_METRES))));
        sag /= (double) pieces * pieces;
        for (int piece = 1; piece <= pieces; piece++) {
            double share = (double) piece / pieces;
            boolean isEnd = piece == pieces;
            addPiece(
                    isEnd ? lon : fromLon + share * (lon - fromLon),
                    isEnd ? lat : fromLat + share * (lat - fromLat),
                    sag);
        }
    }

    private void addPiece(double lon, double lat, double sag) {
        if (pointCount - 1 - runs[2 * runCount] == RUN) {
            close();
            open();
        }
        addPoint(lon, lat);
        sags[runCount] = Math.max(sags[runCount], sag);
    }

    private double sag(int from, int to, double deltaLon, double deltaLat) {
        frame.bend(points, from, to, deltaLon, deltaLat, bend);
        return SAG_MARGIN * Math.sqrt(bend[0] * bend[0] + bend[1] * bend[1] + bend[2] * bend[2]);
    }

    private void addPoint(double lon, double lat) {
        int at = POINT * pointCount++;
        if (at == points.length) {
            points = Arrays.copyOf(points, 2 * at);
            lonLat = Arrays.copyOf(lonLat, 2 * lonLat.length);
        }
        frame.place(lon, lat, points, at);
        lonLat[lonLatOf(at)] = lon;
        lonLat[lonLatOf(at) + 1] = lat;
    }

    /** Begins a run at the last point. */
    private void open() {
        if (runCount == sags.length) {
            sags = Arrays.copyOf(sags, 2 * runCount);
            runs = Arrays.copyOf(runs, 4 * runCount);
        }
        runs[2 * runCount] = pointCount - 1;
        sags[runCount] = 0;
    }

    private void close() {
        runs[2 * runCount + 1] = pointCount - 1;
        maxSag = Math.max(maxSag, sags[runCount]);
        runCount++;
    }

    private void pack() {
        points = Arrays.copyOf(points, pointCount * POINT);
        lonLat = Arrays.copyOf(lonLat, pointCount * 2);
        runs = Arrays.copyOf(runs, runCount * 2);
        sags = Arrays.copyOf(sags, runCount);
        sortRuns();
        levels = levels(runCount);
        boxes = new float[4 * levels[levels.length - 1]];
        for (int run = 0; run < runCount; run++) {
            boxOfRun(run, 4 * run);
        }
        for (int level = 1; level < height(); level++) {
            for (int box = levels[level]; box < levels[level + 1]; box++) {
                int first = levels[level - 1] + FAN * (box - levels[level]);
                boxOfBoxes(first, Math.min(first + FAN, levels[level]), 4 * box);
            }
        }
    }

    private static int[] levels(int runs) {
        int[] levels = new int[16];
        int height = 0;
        int count = runs;
        int boxes = 0;
        do {
            levels[height++] = boxes;
            boxes += count;
            count = (count + FAN - 1) / FAN;
        } while (boxes - levels[height - 1] > 1);
        levels[height] = boxes;
        return Arrays.copyOf(levels, height + 1);
    }

    private void boxOfRun(int run, int at) {
        Arrays.fill(boxes, at, at + 2, Float.POSITIVE_INFINITY);
        Arrays.fill(boxes, at + 2, at + 4, Float.NEGATIVE_INFINITY);
        for (int p = from(run); p <= to(run); p += POINT) {
            float x = (float) points[p];
            float y = (float) points[p + 1];
            expand(at, Math.nextDown(x), Math.nextDown(y), Math.nextUp(x), Math.nextUp(y));
        }
    }

    private void boxOfBoxes(int from, int to, int at) {
        Arrays.fill(boxes, at, at + 2, Float.POSITIVE_INFINITY);
        Arrays.fill(boxes, at + 2, at + 4, Float.NEGATIVE_INFINITY);
        for (int b = 4 * from; b < 4 * to; b += 4) {
            expand(at, boxes[b], boxes[b + 1], boxes[b + 2], boxes[b + 3]);
        }
    }

    private void expand(int at, float west, float south, float east, float north) {
        boxes[at] = Math.min(boxes[at], west);
        boxes[at + 1] = Math.min(boxes[at + 1], south);
        boxes[at + 2] = Math.max(boxes[at + 2], east);
        boxes[at + 3] = Math.max(boxes[at + 3], north);
    }

    /** Runs that follow each other lie near each other: slices from west to east, each from south to north. */
    private void sortRuns() {
        if (runCount <= FAN) {
            return;
        }
        double[] x = new double[runCount];
        double[] y = new double[runCount];
        for (int run = 0; run < runCount; run++) {
            int middle = POINT * ((runs[2 * run] + runs[2 * run + 1]) / 2);
            x[run] = points[middle];
            y[run] = points[middle + 1];
        }
        int slice = FAN * (int) Math.ceil(Math.sqrt((double) runCount / FAN));
        int[] byX = sorted(IntStream.range(0, runCount).toArray(), x);
        int[] order = new int[runCount];
        for (int from = 0; from < runCount; from += slice) {
            int[] part = sorted(Arrays.copyOfRange(byX, from, Math.min(from + slice, runCount)), y);
            System.arraycopy(part, 0, order, from, part.length);
        }
        int[] oldRuns = runs;
        double[] oldSags = sags;
        runs = Arrays.stream(order)
                .flatMap(run -> IntStream.of(oldRuns[2 * run], oldRuns[2 * run + 1]))
                .toArray();
        sags = Arrays.stream(order).mapToDouble(run -> oldSags[run]).toArray();
    }

    private static int[] sorted(int[] runs, double[] by) {
        return Arrays.stream(runs)
                .boxed()
                .sorted((a, b) -> by[a] == by[b] ? Integer.compare(a, b) : Double.compare(by[a], by[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
