package org.ecozone.gisfile.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The arcs of polylines as chords. A vertex's bulge b says that the arc to the next vertex turns by 4·atan(b), to the left if b is positive
 * (DXF reference, LWPOLYLINE, group 42). GDAL 3.6 draws arcs of more than a half circle on the other side of their chord where they turn left
 * and the chord goes down, and lets arcs of nearly a half circle begin beside their vertex, so that the ring crosses itself.
 */
final class DxfArcs {

    private static final int MESH_OR_SPACE = 8 | 16 | 64;
    private static final int SPLINE_FRAME = 16;

    private final double stepDegrees;
    private final DxfBudget budget;

    DxfArcs(double stepDegrees, DxfBudget budget) {
        this.stepDegrees = stepDegrees;
        this.budget = budget;
    }

    /** An LWPOLYLINE: its vertices stand in the entity itself. */
    List<DxfGroup> lightPolyline(List<DxfGroup> entity) {
        return vertexList(entity, (DxfGroup.whole(entity, 70) & 1) != 0, 90);
    }

    /** A HATCH: each of its boundaries that is a polyline is a list of vertices. */
    List<DxfGroup> hatch(List<DxfGroup> entity) {
        List<DxfGroup> out = new ArrayList<>();
        int at = 0;
        while (at < entity.size()) {
            int from = at++;
            boolean isPath = entity.get(from).code() == 92;
            if (isPath && ((int) entity.get(from).number().orElse(0) & 2) != 0) {
                while (at < entity.size() && isOfPath(entity.get(at).code())) {
                    at++;
                }
                out.addAll(vertexList(entity.subList(from, at), true, 93));
            } else {
                out.add(entity.get(from));
            }
        }
        return out;
    }

    private static boolean isOfPath(int code) {
        return code == 72 || code == 73 || code == 93 || code == 10 || code == 20 || code == 42;
    }

    /** A POLYLINE and its VERTEX entities, in order; what stands behind them is left as it is. */
    List<List<DxfGroup>> polyline(List<List<DxfGroup>> entities) {
        List<DxfGroup> head = entities.get(0);
        if ((DxfGroup.whole(head, 70) & MESH_OR_SPACE) != 0) {
            return entities;
        }
        List<List<DxfGroup>> drawn = entities.stream()
                .filter(e -> e.get(0).is(0, "VERTEX") && (DxfGroup.whole(e, 70) & SPLINE_FRAME) == 0)
                .toList();
        boolean isClosed = (DxfGroup.whole(head, 70) & 1) != 0;
        List<List<DxfGroup>> out = new ArrayList<>();
        int next = 0;
        for (List<DxfGroup> entity : entities) {
            boolean isVertex = next < drawn.size() && drawn.get(next) == entity;
            next += isVertex ? 1 : 0;
            List<double[]> chords = List.of();
            if (isVertex && (next < drawn.size() || isClosed)) {
                chords = chords(vertex(entity), vertex(drawn.get(next % drawn.size())));
            }
            out.add(isVertex ? without(entity, 42) : entity);
            chords.forEach(point -> out.add(moved(entity, point)));
        }
        return out;
    }

    private List<DxfGroup> vertexList(List<DxfGroup> entity, boolean isClosed, int countCode) {
        boolean isStraight = entity.stream().noneMatch(group -> group.code() == 42);
        if (isStraight) {
            return entity;
        }
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < entity.size(); i++) {
            if (entity.get(i).code() == 10) {
                starts.add(i);
            }
        }
        List<DxfGroup> out = new ArrayList<>(entity.subList(0, starts.isEmpty() ? entity.size() : starts.get(0)));
        int added = 0;
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : entity.size();
            List<DxfGroup> vertex = entity.subList(starts.get(i), to);
            boolean isLast = i + 1 == starts.size();
            int after = isLast ? starts.get(0) : to;
            int afterEnd = starts.size() == 1 || !isLast && i + 2 == starts.size()
                    ? entity.size()
                    : starts.get(isLast ? 1 : i + 2);
            List<double[]> chords =
                    isLast && !isClosed ? List.of() : chords(vertex(vertex), vertex(entity.subList(after, afterEnd)));
            out.addAll(withChords(vertex, chords));
            added += chords.size();
        }
        return counted(out, countCode, added);
    }

    private static List<DxfGroup> withChords(List<DxfGroup> vertex, List<double[]> chords) {
        List<DxfGroup> plain = without(vertex, 42);
        // Groups of the whole entity stand behind its last vertex: the chords go between.
        int own = 1;
        while (own < plain.size()
                && List.of(20, 40, 41, 91).contains(plain.get(own).code())) {
            own++;
        }
        List<DxfGroup> out = new ArrayList<>(plain.subList(0, own));
        for (double[] point : chords) {
            out.add(DxfGroup.of(10, point[0]));
            out.add(DxfGroup.of(20, point[1]));
        }
        out.addAll(plain.subList(own, plain.size()));
        return out;
    }

    private static List<DxfGroup> counted(List<DxfGroup> entity, int code, int added) {
        return entity.stream()
                .map(g -> g.code() == code
                        ? new DxfGroup(code, String.valueOf((int) g.number().orElse(0) + added))
                        : g)
                .toList();
    }

    private static List<DxfGroup> without(List<DxfGroup> entity, int code) {
        return entity.stream().filter(group -> group.code() != code).toList();
    }

    /** {@code vertex} at another place; the handle stays with the one it came from. */
    private static List<DxfGroup> moved(List<DxfGroup> vertex, double[] point) {
        return vertex.stream()
                .filter(group -> group.code() != 42 && group.code() != 5)
                .map(group -> group.code() == 10
                        ? DxfGroup.of(10, point[0])
                        : group.code() == 20 ? DxfGroup.of(20, point[1]) : group)
                .toList();
    }

    /** x, y and bulge; not a number where they are none. */
    private static double[] vertex(List<DxfGroup> vertex) {
        return new double[] {number(vertex, 10, Double.NaN), number(vertex, 20, Double.NaN), number(vertex, 42, 0)};
    }

    private static double number(List<DxfGroup> vertex, int code, double otherwise) {
        return vertex.stream()
                .filter(group -> group.code() == code)
                .map(DxfGroup::number)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .findFirst()
                .orElse(otherwise);
    }

    /** The points between both ends; none if a chord is as good. */
    private List<double[]> chords(double[] from, double[] to) {
        double bulge = from[2];
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        boolean isArc = bulge != 0 && Double.isFinite(dx) && Double.isFinite(dy) && (dx != 0 || dy != 0);
        if (!isArc) {
            return List.of();
        }
        double offset = (1 - bulge * bulge) / (4 * bulge);
        double centreX = dx / 2 - dy * offset;
        double centreY = dy / 2 + dx * offset;
        double turn = 4 * Math.atan(bulge);
        int steps = (int) Math.ceil(Math.abs(Math.toDegrees(turn)) / stepDegrees);
        List<double[]> points = new ArrayList<>();
        for (int i = 1; i < steps && budget.take(1); i++) {
            double sin = Math.sin(turn * i / steps);
            double cos = Math.cos(turn * i / steps);
            points.add(new double[] {
                from[0] + centreX - centreX * cos + centreY * sin, from[1] + centreY - centreX * sin - centreY * cos
            });
        }
        return points;
    }
}
