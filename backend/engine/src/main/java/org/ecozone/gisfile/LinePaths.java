package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/**
 * Lines joined where exactly two ends meet within a tolerance: what a drawing has in pieces, side by side, is one border. Where three ends
 * meet nothing is joined. Linear in the number of lines.
 */
final class LinePaths {

    /** In degrees or metres, less than any survey tells. */
    private static final double EXACT = 1e-9;

    /** Share of its extent that a ring without ground may have by rounding. */
    private static final double NO_AREA = 1e-9;

    private final List<LineString> lines;
    private final double tolerance;
    private final Map<List<Long>, List<Integer>> cells = new HashMap<>();
    private final List<Coordinate> nodes = new ArrayList<>();
    private final List<List<Integer>> linesAt = new ArrayList<>();
    private final int[][] ends;
    private final boolean[] isUsed;

    private LinePaths(List<LineString> lines, double tolerance) {
        this.lines = lines;
        this.tolerance = tolerance;
        this.ends = new int[lines.size()][2];
        this.isUsed = new boolean[lines.size()];
    }

    /**
     * Lines joined to one.
     *
     * @param points of all of them in order; a gap is an edge, except the widest of a ring, which lies between last and first
     * @param members the numbers of its lines, in order
     * @param isRing whether the last ends within the tolerance where the first begins
     * @param gap the widest that was bridged or left
     */
    record Path(Coordinate[] points, List<Integer> members, boolean isRing, double gap) {

        /** Whether the ring runs round any ground; lines that were drawn twice make a ring without. */
        boolean hasArea() {
            var extent = new Envelope();
            for (Coordinate point : points) {
                extent.expandToInclude(point);
            }
            return isRing && Area.ofRing(points) > NO_AREA * extent.getArea();
        }
    }

    /** The paths of {@code lines}, each line in one of them; ends within {@code tolerance} of each other meet. */
    static List<Path> of(List<LineString> lines, double tolerance) {
        var paths = new LinePaths(lines, tolerance);
        for (int line = 0; line < lines.size(); line++) {
            LineString drawn = lines.get(line);
            paths.ends[line][0] = paths.node(drawn.getCoordinateN(0), line);
            paths.ends[line][1] = paths.node(drawn.getCoordinateN(drawn.getNumPoints() - 1), line);
        }
        List<Path> found = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!paths.isUsed[line]) {
                found.add(paths.path(paths.start(line)));
            }
        }
        return found;
    }

    /** How many rings several lines make, and of how many lines. */
    record Rings(int count, int lines) {}

    /** The rings that features of {@code layer}, each one line, make together; ends meet exactly. */
    static Rings ringsOfSeveral(GisLayer layer) {
        List<LineString> lines = layer.features().stream()
                .flatMap(feature -> feature.geometry().stream())
                .filter(geometry -> geometry instanceof LineString line && isOfNumbers(line))
                .map(LineString.class::cast)
                .toList();
        List<Path> rings = (lines.size() < 2 ? List.<Path>of() : of(lines, EXACT))
                .stream()
                        .filter(path -> path.hasArea() && path.members().size() > 1)
                        .toList();
        return new Rings(
                rings.size(),
                rings.stream().mapToInt(path -> path.members().size()).sum());
    }

    static boolean isOfNumbers(LineString line) {
        return Arrays.stream(line.getCoordinates()).allMatch(Coordinate::isValid);
    }

    /** A line and the end that one goes in by. */
    private record Step(int line, int from) {}

    private int node(Coordinate end, int line) {
        long column = (long) Math.floor(end.x / (2 * tolerance));
        long row = (long) Math.floor(end.y / (2 * tolerance));
        for (long i = column - 1; i <= column + 1; i++) {
            for (long j = row - 1; j <= row + 1; j++) {
                for (int node : cells.getOrDefault(List.of(i, j), List.of())) {
                    if (nodes.get(node).distance(end) <= tolerance) {
                        linesAt.get(node).add(line);
                        return node;
                    }
                }
            }
        }
        cells.computeIfAbsent(List.of(column, row), c -> new ArrayList<>()).add(nodes.size());
        nodes.add(end);
        linesAt.add(new ArrayList<>(List.of(line)));
        return nodes.size() - 1;
    }

    /** The first step of the path that {@code line} is in; any of a ring. */
    private Step start(int line) {
        Step first = new Step(line, 0);
        Step at = first;
        for (Step before = before(at); before.line != at.line; before = before(at)) {
            at = before;
            if (at.line == line) {
                return first;
            }
        }
        return at;
    }

    private Step before(Step step) {
        Step back = next(new Step(step.line, 1 - step.from));
        return back.line == step.line ? step : new Step(back.line, 1 - back.from);
    }

    /** The step behind {@code step}; itself where the path ends. */
    private Step next(Step step) {
        int node = ends[step.line][1 - step.from];
        List<Integer> here = linesAt.get(node);
        if (here.size() != 2 || here.get(0).equals(here.get(1))) {
            return step;
        }
        int line = here.get(0) == step.line ? here.get(1) : here.get(0);
        return new Step(line, ends[line][0] == node ? 0 : 1);
    }

    private Path path(Step start) {
        List<Step> steps = new ArrayList<>();
        Step at = start;
        while (!isUsed[at.line]) {
            isUsed[at.line] = true;
            steps.add(at);
            at = next(at);
        }
        Step last = steps.get(steps.size() - 1);
        boolean isRing = ends[last.line][1 - last.from] == ends[start.line][start.from];
        int widest = steps.size() - 1;
        double gap = isRing ? gap(last, start) : 0;
        for (int i = 0; i + 1 < steps.size(); i++) {
            double here = gap(steps.get(i), steps.get(i + 1));
            widest = here > gap ? i : widest;
            gap = Math.max(gap, here);
        }
        var points = new CoordinateList();
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(isRing ? (widest + 1 + i) % steps.size() : i);
            members.add(step.line);
            points.add(lines.get(step.line).getCoordinates(), false, step.from == 0);
        }
        return new Path(points.toCoordinateArray(), members, isRing, gap);
    }

    private double gap(Step step, Step next) {
        LineString a = lines.get(step.line);
        LineString b = lines.get(next.line);
        Coordinate end = a.getCoordinateN(step.from == 0 ? a.getNumPoints() - 1 : 0);
        return end.distance(b.getCoordinateN(next.from == 0 ? 0 : b.getNumPoints() - 1));
    }
}
