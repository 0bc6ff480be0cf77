package org.ecozone.sitefile.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The points, lines and polygons that a file gives for one site, however they were wrapped: multi-geometries and collections
 * are taken apart, empty parts are left out and counted, an outer ring that does not stand first is put first.
 */
public final class SiteParts {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<SitePart> parts = new ArrayList<>();
    private final @Nullable String pointer;
    private int dropped;
    private int reordered;
    private boolean hasHeights;
    private boolean isCollection;

    /** None yet; {@code pointer} is the JSON pointer of the site's geometry, null for other formats. */
    public SiteParts(@Nullable String pointer) {
        this.pointer = pointer;
    }

    public void add(Geometry part, @Nullable String partPointer, int partLine) {
        parts.add(new SitePart(part, partPointer, partLine, List.of()));
    }

    /** A polygon of {@code rings}, none of them empty, whose numbers in the file are {@code numbers}. */
    public void addPolygon(List<LinearRing> rings, List<Integer> numbers, @Nullable String partPointer, int partLine) {
        int shell = shell(rings);
        List<LinearRing> ordered = new ArrayList<>(rings);
        List<Integer> order = new ArrayList<>(numbers);
        ordered.add(0, ordered.remove(shell));
        order.add(0, order.remove(shell));
        reordered += shell > 0 ? 1 : 0;
        Polygon polygon = FACTORY.createPolygon(
                ordered.get(0), ordered.subList(1, ordered.size()).toArray(LinearRing[]::new));
        parts.add(new SitePart(polygon, partPointer, partLine, order));
    }

    /** The one ring whose extent holds those of all others; the first if there is none, which the checks then report. */
    private static int shell(List<LinearRing> rings) {
        Envelope all = new Envelope();
        rings.forEach(ring -> all.expandToInclude(ring.getEnvelopeInternal()));
        return IntStream.range(0, rings.size())
                .filter(i -> rings.get(i).getEnvelopeInternal().contains(all))
                .findFirst()
                .orElse(0);
    }

    public void drop() {
        dropped++;
    }

    public void dropHeights() {
        hasHeights = true;
    }

    public void collect() {
        isCollection = true;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    @Nullable
    String pointer() {
        return pointer;
    }

    /** The parts by kind, in the order in which the kinds come. */
    Collection<List<SitePart>> byKind() {
        Map<String, List<SitePart>> kinds = new LinkedHashMap<>();
        parts.forEach(part ->
                kinds.computeIfAbsent(part.kind(), kind -> new ArrayList<>()).add(part));
        return kinds.values();
    }

    /** {@code parts}, all of one kind, as one geometry: part {@code i} of it is {@code parts.get(i)}. */
    static Geometry together(List<SitePart> parts) {
        if (parts.size() == 1) {
            return parts.get(0).geometry();
        }
        List<Geometry> geometries = parts.stream().map(SitePart::geometry).toList();
        return switch (parts.get(0).kind()) {
            case "面" -> FACTORY.createMultiPolygon(geometries.toArray(Polygon[]::new));
            case "线" -> FACTORY.createMultiLineString(geometries.toArray(LineString[]::new));
            default -> FACTORY.createMultiPoint(geometries.toArray(Point[]::new));
        };
    }

    /** Says what was left out or put right in the site {@code name}. */
    void announce(String name, FaultList faults) {
        if (hasHeights) {
            faults.notice("Z_DROPPED", "坐标带有第三个数（高程等），研判只用平面坐标，已忽略。");
        }
        if (dropped > 0) {
            faults.notice("EMPTY_PART_DROPPED", "“" + name + "”有 " + dropped + " 个没有坐标的空部分，已略去。");
        }
        if (reordered > 0) {
            faults.notice("RINGS_REORDERED", "“" + name + "”有 " + reordered + " 个面的外环没有写在第一个，已按包含关系排列。");
        }
        if (isCollection && !isEmpty()) {
            String kinds = String.join(
                    "、",
                    byKind().stream()
                            .map(same -> same.size() + " 个" + same.get(0).kind())
                            .toList());
            faults.notice(
                    "COLLECTION_SPLIT",
                    "“" + name + "”是图形集合（" + kinds + "），" + (byKind().size() > 1 ? "已按类型分成各自的地块。" : "已合为一个地块。"));
        }
    }
}
