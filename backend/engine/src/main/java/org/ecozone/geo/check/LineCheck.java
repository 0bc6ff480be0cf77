package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.CoordinateText;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

/** What is wrong with a ring, a line or a point by itself. */
final class LineCheck {

    /** What a run of coordinates is. */
    enum Shape {
        POINT,
        LINE,
        RING
    }

    private final CoordinateText text;
    private final List<GeometryDefect> defects;

    LineCheck(CoordinateText text, List<GeometryDefect> defects) {
        this.text = text;
        this.defects = defects;
    }

    /** Adds the defects of {@code points}, found at {@code path}; whether there are none. */
    boolean check(Coordinate[] points, Shape shape, FaultPlace.Ring path) {
        if (points.length == 0) {
            defects.add(new GeometryDefect(
                    Kind.RING_TOO_FEW_POINTS,
                    "环至少要有 3 个不同的点，这里是一个空环；请删去这个空环。",
                    "A ring needs at least 3 different points, this one is empty; leave it out.",
                    null,
                    path));
            return false;
        }
        return areFinite(points, path) && hasExtent(points, shape, path);
    }

    private boolean areFinite(Coordinate[] points, FaultPlace.Ring path) {
        boolean are = true;
        for (int i = 0; i < points.length; i++) {
            Coordinate point = points[i];
            if (!point.isValid()) {
                are = false;
                if (defects.size() <= GeometryCheck.MAX_DEFECTS) {
                    defects.add(new GeometryDefect(
                            Kind.COORDINATE_NOT_FINITE,
                            "第 " + (i + 1) + " 个坐标不是有限数值：" + point.x + "，" + point.y + "。",
                            "Coordinate " + (i + 1) + " is not a finite number: " + point.x + ", " + point.y + ".",
                            null,
                            new FaultPlace.Ring(path.part(), path.ring(), i)));
                }
            }
        }
        return are;
    }

    private boolean hasExtent(Coordinate[] points, Shape shape, FaultPlace.Ring path) {
        if (shape == Shape.POINT) {
            return true;
        }
        Coordinate first = points[0];
        int different = differentPoints(points);
        if (shape == Shape.LINE) {
            return different > 1
                    || add(
                            Kind.LINE_TOO_SHORT,
                            "线至少要有 2 个不同的点，这里的点全部重合",
                            "A line needs at least 2 different points, all of these coincide",
                            first,
                            path);
        }
        if (different < 3) {
            return add(
                    Kind.RING_TOO_FEW_POINTS,
                    "环至少要有 3 个不同的点，这里只有 " + different + " 个",
                    "A ring needs at least 3 different points, this one has " + different,
                    first,
                    path);
        }
        return !isCollinear(points)
                || add(
                        Kind.RING_ZERO_AREA,
                        "环的面积为零：所有点在一条直线上",
                        "The ring encloses nothing: all its points lie on one line",
                        first,
                        path);
    }

    private boolean add(Kind kind, String chinese, String english, Coordinate first, FaultPlace.Ring path) {
        defects.add(new GeometryDefect(
                kind,
                chinese + "（" + text.of(first) + "）。",
                english + " (" + text.inEnglish(first) + ").",
                first,
                path));
        return false;
    }

    /** Decided exactly; the area would not do: that of a symmetric bow tie is zero too. */
    private static boolean isCollinear(Coordinate[] points) {
        Coordinate first = points[0];
        Coordinate second = first;
        for (Coordinate point : points) {
            if (second.equals2D(first)) {
                second = point;
            } else if (Orientation.index(first, second, point) != Orientation.COLLINEAR) {
                return false;
            }
        }
        return true;
    }

    /** The number of different points, counted no further than three. */
    private static int differentPoints(Coordinate[] points) {
        List<Coordinate> seen = new ArrayList<>(3);
        for (int i = 0; i < points.length && seen.size() < 3; i++) {
            if (seen.stream().noneMatch(points[i]::equals2D)) {
                seen.add(points[i]);
            }
        }
        return seen.size();
    }
}
