package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ecozone.geo.GeometryDefect.Kind;
import org.ecozone.geo.GeometryDefect.RingPath;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds what is wrong with a geometry, all of it at once.
 *
 * <p>In this order, a later step only where the earlier found nothing: size; every coordinate; the place as a whole (axes,
 * projected metres, outside China); every ring and line by itself; how the rings lie to each other ({@link RingTopology}).
 * A geometry without defects is valid in the sense of OGC Simple Features ({@code ST_IsValid} in PostGIS) and lies in China.
 * That it lies outside the territory is no defect: screening answers that.
 *
 * <p>Limits: at most {@value #MAX_VERTICES} vertices, at most {@value #MAX_DEFECTS} defects listed; in one polygon holes times
 * vertices at most {@value RingTopology#MAX_HOLE_WORK}; pairs of monotone runs of edges whose extents meet at most
 * {@value RingTopology#MAX_PAIRS} (natural shapes of a million vertices stay far below both). Repeated points are
 * accepted. Unclosed rings are the readers' to report: JTS cannot hold them.
 */
public final class GeometryCheck {

    /** The most vertices a geometry may have. */
    public static final int MAX_VERTICES = 1_000_000;

    /** The most defects that are listed. */
    public static final int MAX_DEFECTS = 1_000;

    private final boolean geographic;
    private final List<GeometryDefect> defects = new ArrayList<>();

    private GeometryCheck(boolean geographic) {
        this.geographic = geographic;
    }

    /** The defects of {@code lonLat} (x = longitude, y = latitude, degrees); empty if there are none. */
    public static List<GeometryDefect> check(Geometry lonLat) {
        return check(lonLat, Crs.CGCS2000);
    }

    /** The defects of {@code geometry}, given in {@code crs} (x = longitude or easting); empty if there are none. */
    public static List<GeometryDefect> check(Geometry geometry, Crs crs) {
        var check = new GeometryCheck(crs.isGeographic());
        check.size(geometry);
        check.unlessFaulty(() -> check.eachCoordinate(geometry));
        check.unlessFaulty(() -> PlaceCheck.find(geometry.getCoordinates(), crs).ifPresent(check.defects::add));
        check.unlessFaulty(() -> check.eachPart(geometry, check::shape));
        check.unlessFaulty(() -> check.defects.addAll(RingTopology.check(geometry, check.geographic)));
        return check.listed();
    }

    /** {@code point} for people: {@code 东经 82.3508432°，北纬 44.8431366°}, or east and north in metres. */
    static String text(Coordinate point, boolean geographic) {
        return geographic
                ? String.format(Locale.ROOT, "东经 %.7f°，北纬 %.7f°", point.x, point.y)
                : String.format(Locale.ROOT, "东 %.3f 米，北 %.3f 米", point.x, point.y);
    }

    /** {@code point} in English: {@code 82.3508432°E 44.8431366°N}, or east and north in metres. */
    static String textEn(Coordinate point, boolean geographic) {
        return geographic
                ? String.format(Locale.ROOT, "%.7f°E %.7f°N", point.x, point.y)
                : String.format(Locale.ROOT, "east %.3f m, north %.3f m", point.x, point.y);
    }

    private void unlessFaulty(Runnable step) {
        if (defects.isEmpty()) {
            step.run();
        }
    }

    private List<GeometryDefect> listed() {
        if (defects.size() <= MAX_DEFECTS) {
            return List.copyOf(defects);
        }
        var listed = new ArrayList<>(defects.subList(0, MAX_DEFECTS));
        listed.add(GeometryDefect.ofWhole(
                Kind.TOO_MANY_DEFECTS,
                "图形错误超过 " + MAX_DEFECTS + " 处，其余未列出；请先修正已列出的错误。",
                "There are more than " + MAX_DEFECTS + " faults; the rest is not listed. Correct these first."));
        return List.copyOf(listed);
    }

    private void size(Geometry geometry) {
        if (geometry.isEmpty()) {
            defects.add(GeometryDefect.ofWhole(
                    Kind.EMPTY_GEOMETRY,
                    "图形没有坐标；应至少有一个点、一条线或一个面。",
                    "The geometry has no coordinates; it needs at least a point, a line or an area."));
        }
        int vertices = geometry.getNumPoints();
        if (vertices > MAX_VERTICES) {
            defects.add(tooManyVertices(vertices));
        }
    }

    /** The defect of a geometry that has, or would have once densified, {@code vertices} vertices. */
    public static GeometryDefect tooManyVertices(long vertices) {
        return GeometryDefect.ofWhole(
                Kind.TOO_MANY_VERTICES,
                "图形有 " + vertices + " 个顶点，最多 " + MAX_VERTICES + " 个；请分块提交或先简化。",
                "The geometry has " + vertices + " vertices, at most " + MAX_VERTICES
                        + " are read; submit it in parts.");
    }

    private void eachCoordinate(Geometry geometry) {
        eachPart(geometry, (points, isRing, part, ring) -> {
            for (int i = 0; i < points.size() && defects.size() <= MAX_DEFECTS; i++) {
                Coordinate point = points.getCoordinate(i);
                if (!point.isValid()) {
                    defects.add(new GeometryDefect(
                            Kind.COORDINATE_NOT_FINITE,
                            "第 " + (i + 1) + " 个坐标不是有限数值：" + point.x + "，" + point.y + "。",
                            "Coordinate " + (i + 1) + " is not a finite number: " + point.x + ", " + point.y + ".",
                            null,
                            new RingPath(part, ring, i)));
                }
            }
        });
    }

    private void shape(CoordinateSequence points, boolean isRing, int part, int ring) {
        OptionalInt different = fewDifferentPoints(points);
        Coordinate first = points.getCoordinate(0);
        var path = new RingPath(part, ring, null);
        if (isRing && different.orElse(3) < 3) {
            defects.add(new GeometryDefect(
                    Kind.RING_TOO_FEW_POINTS,
                    "环至少要有 3 个不同的点，这里只有 " + different.getAsInt() + " 个（" + text(first, geographic) + "）。",
                    "A ring needs at least 3 different points, this one has " + different.getAsInt() + " ("
                            + textEn(first, geographic) + ").",
                    first,
                    path));
        } else if (isRing && isCollinear(points)) {
            defects.add(new GeometryDefect(
                    Kind.RING_ZERO_AREA,
                    "环的面积为零：所有点在一条直线上（" + text(first, geographic) + "）。",
                    "The ring encloses nothing: all its points lie on one line (" + textEn(first, geographic) + ").",
                    first,
                    path));
        } else if (!isRing && points.size() > 1 && different.orElse(3) < 2) {
            defects.add(new GeometryDefect(
                    Kind.LINE_TOO_SHORT,
                    "线至少要有 2 个不同的点，这里的点全部重合（" + text(first, geographic) + "）。",
                    "A line needs at least 2 different points, all of these coincide (" + textEn(first, geographic)
                            + ").",
                    first,
                    path));
        }
    }

    /** Decided exactly; the area would not do: that of a symmetric bow tie is zero too. */
    private static boolean isCollinear(CoordinateSequence points) {
        Coordinate first = points.getCoordinate(0);
        Coordinate second = first;
        for (int i = 1; i < points.size(); i++) {
            Coordinate point = points.getCoordinate(i);
            if (second.equals2D(first)) {
                second = point;
            } else if (Orientation.index(first, second, point) != Orientation.COLLINEAR) {
                return false;
            }
        }
        return true;
    }

    /** The number of different points if it is below three. */
    private static OptionalInt fewDifferentPoints(CoordinateSequence points) {
        var seen = new ArrayList<Coordinate>(2);
        for (int i = 0; i < points.size(); i++) {
            Coordinate point = points.getCoordinate(i);
            if (seen.stream().noneMatch(point::equals2D)) {
                if (seen.size() == 2) {
                    return OptionalInt.empty();
                }
                seen.add(point);
            }
        }
        return OptionalInt.of(seen.size());
    }

    private void eachPart(Geometry geometry, PartVisitor visitor) {
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Geometry single = geometry.getGeometryN(part);
            if (single instanceof Polygon polygon) {
                for (int ring = 0; ring <= polygon.getNumInteriorRing(); ring++) {
                    visitRing(ring(polygon, ring), part, ring, visitor);
                }
            } else if (single instanceof LineString line) {
                visitRing(line, part, 0, visitor);
            } else if (!single.isEmpty()) {
                CoordinateSequence point =
                        single.getFactory().getCoordinateSequenceFactory().create(single.getCoordinates());
                visitor.visit(point, false, part, 0);
            }
        }
    }

    private static void visitRing(LineString line, int part, int ring, PartVisitor visitor) {
        if (!line.isEmpty()) {
            visitor.visit(line.getCoordinateSequence(), line instanceof LinearRing, part, ring);
        }
    }

    /** Ring {@code index} of {@code polygon}: 0 is the outer ring. */
    static LinearRing ring(Polygon polygon, int index) {
        return index == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(index - 1);
    }

    @FunctionalInterface
    private interface PartVisitor {
        void visit(CoordinateSequence points, boolean isRing, int part, int ring);
    }
}
