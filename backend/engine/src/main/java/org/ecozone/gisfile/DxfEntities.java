package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The entities of a drawing: closed lines and areas are what may be a site. Open lines are only where nothing is closed; texts,
 * points and what lies in paper space never are.
 */
final class DxfEntities {

    private static final List<String> TOLD = List.of("Layer", "Text", "EntityHandle");

    private final Map<String, List<GisFeature>> closed = new LinkedHashMap<>();
    private final Map<String, List<GisFeature>> open = new LinkedHashMap<>();
    private int openLines;
    private int others;

    private DxfEntities() {}

    /** Puts the sites of {@code entities} into {@code found}, a layer for each layer of the drawing. */
    static void sort(GisLayer entities, Findings found) {
        var sorted = new DxfEntities();
        entities.features().forEach(sorted::sort);
        sorted.tell(found);
        Map<String, List<GisFeature>> taken = sorted.closed.isEmpty() ? sorted.open : sorted.closed;
        taken.forEach((layer, features) -> found.layer(new GisLayer(layer, StatedCrs.NONE, features)));
        if (taken.isEmpty()) {
            found.fault(
                    "NO_SITE",
                    "图纸里没有闭合的多段线，也没有线；请把地块边界画成闭合多段线（LWPOLYLINE 或 POLYLINE）后导出 DXF。",
                    "The drawing has no closed polyline and no line; draw the site's boundary as a closed polyline.");
        }
    }

    private void sort(GisFeature entity) {
        Geometry geometry = entity.geometry().orElse(null);
        boolean isPaper = Boolean.TRUE.equals(entity.attributes().get("PaperSpace"));
        String layer = String.valueOf(entity.attributes().getOrDefault("Layer", "0"));
        if (isPaper || geometry == null && entity.faults().isEmpty()) {
            others++;
            return;
        }
        GisFeature told = told(entity);
        Optional<Geometry> polygons = geometry == null ? Optional.empty() : ClosedLines.asPolygons(geometry);
        if (polygons.isPresent()) {
            closed.computeIfAbsent(layer, l -> new ArrayList<>()).add(told.with(polygons.get()));
        } else if (geometry == null || geometry instanceof Polygon || geometry instanceof MultiPolygon) {
            closed.computeIfAbsent(layer, l -> new ArrayList<>()).add(told);
        } else if (geometry instanceof LineString || geometry instanceof MultiLineString) {
            openLines++;
            open.computeIfAbsent(layer, l -> new ArrayList<>()).add(told);
        } else {
            others++;
        }
    }

    private void tell(Findings found) {
        int polygons = closed.values().stream().mapToInt(List::size).sum();
        if (polygons > 0) {
            found.notice(
                    "CLOSED_LINE_AS_POLYGON",
                    "图纸没有面，已把 " + polygons + " 条闭合多段线各作为一个地块；弧线按不超过 " + GisFile.ARC_STEP_DEGREES
                            + "° 的圆心角折成直线，偏离不超过半径的十万分之一。",
                    "Each of " + polygons + " closed polylines was taken as a site; arcs became chords of at most "
                            + GisFile.ARC_STEP_DEGREES + "°, off by at most a hundred-thousandth of the radius.");
        }
        int left = others + (polygons > 0 ? openLines : 0);
        if (left > 0) {
            found.notice(
                    "ENTITIES_IGNORED",
                    "另有 " + left + " 个未闭合的线、点、文字或图纸空间的图元，没有读取。",
                    left + " open lines, points, texts or paper-space entities were not read.");
        }
    }

    private static GisFeature told(GisFeature entity) {
        Map<String, Object> attributes = new LinkedHashMap<>(entity.attributes());
        attributes.keySet().retainAll(TOLD);
        return new GisFeature(entity.name(), entity.geometry(), entity.faults(), attributes);
    }
}
