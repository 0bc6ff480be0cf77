package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.gisfile.dxf.DxfDrawing;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The entities of a drawing: closed lines and areas are what may be a site, and lines that are closed together or nearly
 * ({@link DxfBoundaries}). Open lines are only where nothing is closed; texts, points and what lies in paper space never are.
 */
final class DxfEntities {

    private static final List<String> TOLD = List.of("Layer", "Text", "EntityHandle");
    private static final int MOST_TOLD = 5;

    private final Map<String, List<GisFeature>> closed = new LinkedHashMap<>();
    private final Map<String, List<GisFeature>> open = new LinkedHashMap<>();
    private int openLines;
    private int others;

    private DxfEntities() {}

    /** Puts the sites of {@code entities} into {@code found}, a layer for each layer of the drawing. */
    static void sort(GisLayer entities, DxfDrawing drawing, Findings found) {
        var sorted = new DxfEntities();
        entities.features().forEach(sorted::sort);
        int polygons = sorted.closed.values().stream().mapToInt(List::size).sum();
        sorted.join(found);
        sorted.tell(polygons, drawing.annotations(), found);
        tellUnread(drawing.unread(), found);
        Map<String, List<GisFeature>> taken = sorted.closed.isEmpty() ? sorted.open : sorted.closed;
        tellHidden(drawing.hiddenLayers(), taken, found);
        taken.forEach((layer, features) -> found.layer(new GisLayer(layer, StatedCrs.NONE, features)));
        if (taken.isEmpty()) {
            String unread = unread(drawing.unread());
            found.fault(
                    "NO_SITE",
                    "图纸里没有闭合的多段线，也没有线"
                            + (unread.isEmpty() ? "" : "；有不能读取的图元：" + unread)
                            + "；请把地块边界画成闭合多段线（LWPOLYLINE 或 POLYLINE）后导出 DXF。",
                    "The drawing has no closed polyline and no line"
                            + (unread.isEmpty()
                                    ? ""
                                    : ", but entities that are not read (" + unreadEn(drawing.unread()) + ")")
                            + "; draw the site's boundary as a closed polyline.");
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
        } else if (geometry instanceof MultiLineString) {
            // A block's lines come as one: those that are closed must not be lost among those that are not.
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                sort(entity.with(geometry.getGeometryN(i)));
            }
        } else if (geometry instanceof LineString) {
            openLines++;
            open.computeIfAbsent(layer, l -> new ArrayList<>()).add(told);
        } else {
            others++;
        }
    }

    private void join(Findings found) {
        int rings = 0;
        int lines = 0;
        for (Map.Entry<String, List<GisFeature>> layer : open.entrySet()) {
            DxfBoundaries joined = DxfBoundaries.of(layer.getValue());
            if (!joined.features().isEmpty()) {
                closed.computeIfAbsent(layer.getKey(), l -> new ArrayList<>()).addAll(joined.features());
            }
            openLines -= joined.lines();
            rings += joined.rings();
            lines += joined.linesOfRings();
        }
        if (rings > 0) {
            found.notice(
                    "LINES_JOINED",
                    "图纸里有 " + lines + " 条线（LINE、ARC 或未闭合的多段线）首尾相接，围成 " + rings + " 圈（端点相距不超过 1 毫米），已各作为一个地块；请核对。",
                    lines + " lines of the drawing meet end to end (within 1 mm) and make " + rings
                            + " rings, each of which was taken as a site; check them.");
        }
    }

    private void tell(int polygons, int annotations, Findings found) {
        if (polygons > 0) {
            found.notice(
                    "CLOSED_LINE_AS_POLYGON",
                    "图纸没有面，已把 " + polygons + " 条闭合多段线各作为一个地块；弧线按不超过 " + GisFile.ARC_STEP_DEGREES
                            + "° 的圆心角折成直线，偏离不超过半径的十万分之一。",
                    "Each of " + polygons + " closed polylines was taken as a site; arcs became chords of at most "
                            + GisFile.ARC_STEP_DEGREES + "°, off by at most a hundred-thousandth of the radius.");
        }
        int left = others + annotations + (closed.isEmpty() ? 0 : openLines);
        if (left > 0) {
            found.notice(
                    "ENTITIES_IGNORED",
                    "另有 " + left + " 个未闭合的线、点、文字" + (annotations > 0 ? "、标注" : "") + "或图纸空间的图元，没有读取。",
                    left + " open lines, points, texts" + (annotations > 0 ? ", dimensions" : "")
                            + " or paper-space entities were not read.");
        }
    }

    private static void tellUnread(Map<String, Long> unread, Findings found) {
        if (!unread.isEmpty()) {
            found.notice(
                    "ENTITIES_NOT_READ",
                    "图纸里有不能读取的图元：" + unread(unread)
                            + "。若其中有地块边界，请在 CAD 中转为闭合多段线（面域可“分解”后再“合并”，样条曲线可用 PEDIT 转换，缺失的块请绑定外部参照）后重新导出。",
                    "Entities that are not read: " + unreadEn(unread)
                            + ". If a site's boundary is among them, make it a closed polyline and export again.");
        }
    }

    private static String unread(Map<String, Long> counts) {
        String more = counts.size() <= MOST_TOLD ? "" : "等 " + counts.size() + " 种";
        return counted(counts, " 个 ", "、") + more;
    }

    private static String unreadEn(Map<String, Long> counts) {
        String more = counts.size() <= MOST_TOLD ? "" : " and others, " + counts.size() + " kinds";
        return counted(counts, " ", ", ") + more;
    }

    private static String counted(Map<String, Long> counts, String of, String between) {
        return counts.entrySet().stream()
                .limit(MOST_TOLD)
                .map(type -> type.getValue() + of + GisFault.cut(type.getKey()))
                .collect(Collectors.joining(between));
    }

    private static void tellHidden(Set<String> hidden, Map<String, List<GisFeature>> taken, Findings found) {
        Set<String> names =
                hidden.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        taken.forEach((layer, features) -> {
            if (names.contains(layer.toLowerCase(Locale.ROOT))) {
                found.notice(
                        "LAYER_HIDDEN",
                        "图层“" + GisFault.cut(layer) + "”在图纸里已关闭或冻结，看不到，其中 " + features.size()
                                + " 个图形仍已读取；如不是地块请删除后重新导出。",
                        "Layer " + GisFault.cut(layer) + " is off or frozen in the drawing; its " + features.size()
                                + " shapes were read all the same. Delete them if they are no sites.");
            }
        });
    }

    private static GisFeature told(GisFeature entity) {
        Map<String, Object> attributes = new LinkedHashMap<>(entity.attributes());
        attributes.keySet().retainAll(TOLD);
        return new GisFeature(entity.name(), entity.geometry(), entity.faults(), entity.ifClosed(), attributes);
    }
}
