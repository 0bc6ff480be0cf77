package org.ecozone.sitefile.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecozone.geo.check.RingNesting;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.SiteFault;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/**
 * The rings, lines or points of a plot as one geometry, x = east or longitude.
 *
 * @param name the plot's, for messages
 */
record TxtGeometry(String name, FaultList faults) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** The geometry of {@code graphic}, 面, 线 or 点; empty, with a fault, if it has too few points or too many rings. */
    Optional<Geometry> of(String graphic, List<List<PlotPoint>> rings, PlotAxes axes) {
        List<Coordinate[]> parts = rings.stream()
                .map(ring -> ring.stream().map(axes::eastNorth).toArray(Coordinate[]::new))
                .toList();
        if (graphic.equals("点")) {
            Coordinate[] points = parts.stream().flatMap(Arrays::stream).toArray(Coordinate[]::new);
            return Optional.of(
                    points.length == 1 ? FACTORY.createPoint(points[0]) : FACTORY.createMultiPointFromCoords(points));
        }
        boolean isLine = graphic.equals("线");
        int before = faults.raised();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).length < (isLine ? 2 : 4)) {
                faults.fault(SiteFault.inFile(
                        isLine ? "LINE_TOO_SHORT" : "RING_TOO_FEW_POINTS",
                        "第 " + rings.get(i).get(0).line() + " 行起：" + (isLine ? "线至少要有 2 个点。" : "圈至少要有 3 个不同的点。")));
            }
        }
        if (faults.raised() > before) {
            return Optional.empty();
        }
        return isLine ? Optional.of(lines(parts)) : polygons(parts, rings);
    }

    private static Geometry lines(List<Coordinate[]> parts) {
        LineString[] lines = parts.stream().map(FACTORY::createLineString).toArray(LineString[]::new);
        return lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
    }

    private Optional<Geometry> polygons(List<Coordinate[]> parts, List<List<PlotPoint>> rings) {
        if (parts.size() > RingNesting.MAX_RINGS) {
            faults.fault(SiteFault.inFile(
                    "TOO_MANY_RINGS", "地块“" + name + "”有 " + parts.size() + " 个圈，最多 " + RingNesting.MAX_RINGS + " 个。"));
            return Optional.empty();
        }
        List<LinearRing> linear = parts.stream().map(FACTORY::createLinearRing).toList();
        RingNesting nesting = RingNesting.of(linear);
        int shells = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (nesting.isShell(i) && shells++ > 0) {
                faults.notice(
                        "RING_IS_PART",
                        "地块“" + name + "”第 " + rings.get(i).get(0).line() + " 行起的圈不在其他圈之内，按另一块外环处理，不作为洞。");
            }
        }
        return Optional.of(nesting.geometry());
    }
}
