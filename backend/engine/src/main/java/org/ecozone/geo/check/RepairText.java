package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.ecozone.geo.check.GeometryRepair.Change;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Says what a repair changed. */
final class RepairText {

    private static final Map<Kind, Change> DONE = new EnumMap<>(Map.of(
            Kind.AXIS_SWAPPED,
            new Change("每个点的两个数颠倒：已交换", "The two numbers of every point stood the other way round: exchanged"),
            Kind.SELF_INTERSECTION,
            new Change(
                    "边界自相交、自相接或往返重合：在交点处断开，保留边界围住的地，去掉往返重合的边",
                    "The boundary crosses, touches or retraces itself: cut there, the ground that it goes round kept,"
                            + " edges retraced dropped"),
            Kind.RINGS_CROSS,
            new Change(
                    "同一部分的环相交或有公共边：洞已合并并从外环扣除",
                    "Rings of one part cross or share edges: holes merged and cut from the outer ring"),
            Kind.HOLE_OUTSIDE_SHELL,
            new Change("洞在外环之外：已改为单独的部分", "A hole lies outside its outer ring: made a part of its own"),
            Kind.NESTED_HOLES,
            new Change("洞在另一个洞之内：已并入外面的洞", "A hole lies in another hole: merged into the outer one"),
            Kind.PARTS_OVERLAP,
            new Change("部分之间重叠或有公共边：已合并，重叠处只计一次", "Parts overlap or share edges: merged, what overlaps counted once"),
            Kind.INTERIOR_DISCONNECTED,
            new Change("相接的洞把面切开：已拆成多个部分", "Holes that touch cut the area: made several parts"),
            Kind.RING_TOO_FEW_POINTS,
            new Change("环不足 3 个不同的点：已去掉", "A ring of fewer than 3 different points: dropped"),
            Kind.RING_ZERO_AREA,
            new Change("环的面积为零：已去掉", "A ring that encloses nothing: dropped"),
            Kind.LINE_TOO_SHORT,
            new Change("线的长度为零：已去掉", "A line without length: dropped")));

    private RepairText() {}

    /** One sentence for each kind of {@code defects}, one on repeated points, one on the result. */
    static List<Change> changes(List<GeometryDefect> defects, int reordered, Geometry before, Geometry after) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        defects.forEach(defect -> counts.merge(defect.kind(), 1, Integer::sum));
        List<Change> changes = new ArrayList<>();
        if (reordered > 0) {
            counts.remove(Kind.HOLE_OUTSIDE_SHELL);
            changes.add(counted(
                    new Change(
                            "环的次序不对：已按包含关系重新确定外环和洞",
                            "Rings in the wrong order: outer rings and holes told by containment"),
                    reordered));
        }
        counts.forEach((kind, count) -> changes.add(counted(DONE.get(kind), count)));
        int repeated = repeatedPoints(before);
        if (repeated > 0 && after.getDimension() == 2) {
            changes.add(counted(new Change("相邻的重复点：已去掉", "Points repeated one after another: dropped"), repeated));
        }
        changes.add(new Change(
                "结果：" + shape(after, "%d 个部分、%d 个洞、%d 个顶点") + "（原为" + shape(before, "%d 个部分、%d 个洞、%d 个顶点") + "）。",
                "Result: " + shape(after, "%d parts, %d holes, %d vertices") + " (before: "
                        + shape(before, "%d, %d, %d") + ")."));
        return changes;
    }

    private static Change counted(Change change, int count) {
        return new Change(change.message() + "（" + count + " 处）。", change.messageEn() + " (" + count + ").");
    }

    private static String shape(Geometry geometry, String format) {
        int holes = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            holes += geometry.getGeometryN(i) instanceof Polygon polygon ? polygon.getNumInteriorRing() : 0;
        }
        return String.format(format, geometry.getNumGeometries(), holes, geometry.getNumPoints());
    }

    private static int repeatedPoints(Geometry geometry) {
        int[] count = new int[1];
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                CoordinateSequence points = line.getCoordinateSequence();
                for (int i = 1; i < points.size(); i++) {
                    Coordinate point = points.getCoordinate(i);
                    count[0] += point.equals2D(points.getCoordinate(i - 1)) ? 1 : 0;
                }
            }
        });
        return count[0];
    }
}
