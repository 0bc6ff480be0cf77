package org.ecozone.sitefile.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteParts;
import org.ecozone.work.Deadline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * Turns the {@code coordinates} of one GeoJSON geometry into a geometry, noting every fault with its JSON pointer. The depth
 * is the type's: a deeper or shallower tree is a fault, never a deeper call. An unclosed ring is a fault too, but is closed
 * for the sake of the checks that follow, so that the answer is complete.
 */
final class GeoJsonCoordinates {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Stands for a ring that is an empty array. */
    private static final LinearRing NO_RING = FACTORY.createLinearRing();

    private final FaultList faults;
    private int vertices;
    private boolean isBroken;
    private boolean hasHeights;

    GeoJsonCoordinates(FaultList faults) {
        this.faults = faults;
    }

    /** The geometry of {@code type}; empty if a part of it could not be built. */
    Optional<Geometry> read(String type, JsonNode coordinates, String pointer) {
        Geometry geometry = switch (type) {
            case "Point" -> point(coordinates, pointer);
            case "LineString" -> line(coordinates, pointer);
            case "Polygon" -> polygon(coordinates, pointer);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(each(coordinates, pointer, this::point).toArray(Point[]::new));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        each(coordinates, pointer, this::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        each(coordinates, pointer, this::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException("not a geometry type: " + type);
        };
        if (hasHeights) {
            faults.notice("Z_DROPPED", "坐标带有第三个数（高程等），研判只用平面坐标，已忽略。");
        }
        return isBroken || geometry.isEmpty() ? Optional.empty() : Optional.of(geometry);
    }

    /**
     * Adds the parts of a geometry of {@code type} to {@code parts}: empty ones left out, rings in any order. Whether it could
     * be read, with a fault if not.
     */
    boolean read(String type, JsonNode coordinates, String pointer, SiteParts parts) {
        if (type.startsWith("Multi")) {
            String single = type.substring("Multi".length());
            each(coordinates, pointer, (node, at) -> part(single, node, at, parts));
        } else {
            part(type, coordinates, pointer, parts);
        }
        if (hasHeights) {
            parts.dropHeights();
        }
        return !isBroken;
    }

    private SiteParts part(String type, JsonNode node, String pointer, SiteParts parts) {
        if (node.isArray() && node.isEmpty()) {
            parts.drop();
        } else if (type.equals("Polygon")) {
            polygonPart(node, pointer, parts);
        } else {
            Geometry part = type.equals("Point") ? point(node, pointer) : line(node, pointer);
            if (!part.isEmpty()) {
                parts.add(part, pointer, 0);
            }
        }
        return parts;
    }

    private void polygonPart(JsonNode node, String pointer, SiteParts parts) {
        List<Integer> numbers = new ArrayList<>();
        List<LinearRing> rings = new ArrayList<>();
        List<LinearRing> all =
                each(node, pointer, (ring, at) -> ring.isArray() && ring.isEmpty() ? NO_RING : ring(ring, at));
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isEmpty()) {
                numbers.add(i);
                rings.add(all.get(i));
            }
        }
        if (all.stream().anyMatch(ring -> ring == NO_RING)) {
            parts.drop();
        }
        if (!rings.isEmpty()) {
            parts.addPolygon(rings, numbers, pointer, 0);
        }
    }

    /** JSON pointer below {@code coordinates} of a place in a geometry of {@code type}. */
    static String pointer(String type, FaultPlace.Ring path) {
        String vertex = path.vertex() == null ? "" : "/" + path.vertex();
        return switch (type) {
            case "Point" -> "";
            case "LineString" -> vertex;
            case "MultiPoint" -> "/" + path.part();
            case "MultiLineString" -> "/" + path.part() + vertex;
            case "Polygon" -> "/" + path.ring() + vertex;
            default -> "/" + path.part() + "/" + path.ring() + vertex;
        };
    }

    private Point point(JsonNode node, String pointer) {
        return FACTORY.createPoint(position(node, pointer));
    }

    private LineString line(JsonNode node, String pointer) {
        List<Coordinate> points = each(node, pointer, this::position);
        if (points.size() < 2) {
            broken(Kind.LINE_TOO_SHORT.name(), "线至少要有 2 个点，收到 " + points.size() + " 个。", pointer);
            return FACTORY.createLineString();
        }
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    private Polygon polygon(JsonNode node, String pointer) {
        List<LinearRing> rings = each(node, pointer, this::ring);
        if (rings.isEmpty()) {
            broken(Kind.EMPTY_GEOMETRY.name(), "面至少要有一个外环，收到空数组。", pointer);
            return FACTORY.createPolygon();
        }
        if (rings.get(0).isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode node, String pointer) {
        int before = faults.raised();
        List<Coordinate> points = each(node, pointer, this::position);
        if (faults.raised() > before || points.isEmpty() && !node.isArray()) {
            isBroken = true;
            return FACTORY.createLinearRing();
        }
        boolean isClosed = points.size() > 1 && points.get(0).equals2D(points.get(points.size() - 1));
        if (points.size() < (isClosed ? 4 : 3)) {
            broken(Kind.RING_TOO_FEW_POINTS.name(), "环至少要有 4 个坐标（3 个不同的点，末点重复首点），收到 " + points.size() + " 个。", pointer);
            return FACTORY.createLinearRing();
        }
        if (!isClosed) {
            notClosed(points, pointer);
            points.add(points.get(0).copy());
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private void notClosed(List<Coordinate> points, String pointer) {
        Coordinate first = points.get(0);
        Coordinate last = points.get(points.size() - 1);
        boolean isPlace = Math.abs(last.x) <= 180 && Math.abs(last.y) <= 90;
        Fault fault = SiteFault.at(
                Kind.RING_NOT_CLOSED.name(),
                "环没有闭合：末点应与首点相同，首点 [" + first.x + ", " + first.y + "]，末点 [" + last.x + ", " + last.y + "]；请在末尾重复首点。",
                pointer + "/" + (points.size() - 1));
        faults.fault(isPlace ? fault.placed(fault.at().on(new FaultPlace.Point(last.x, last.y))) : fault);
    }

    private Coordinate position(JsonNode node, String pointer) {
        if (!node.isArray() || node.size() < 2) {
            String came = node.isArray() ? node.size() + " 个数" : JsonText.kind(node);
            broken("COORDINATES_INVALID", "坐标应为 [经度, 纬度] 两个数，收到" + came + "。", pointer);
            return new Coordinate();
        }
        for (int i = 0; i < 2; i++) {
            if (!node.get(i).isNumber()) {
                broken("COORDINATES_INVALID", "坐标应为数字，收到" + JsonText.kind(node.get(i)) + "。", pointer + "/" + i);
                return new Coordinate();
            }
        }
        hasHeights |= node.size() > 2;
        return new Coordinate(
                node.get(0).numberValue().doubleValue(),
                node.get(1).numberValue().doubleValue());
    }

    private <T> List<T> each(JsonNode node, String pointer, BiFunction<JsonNode, String, T> read) {
        if (!node.isArray()) {
            broken("COORDINATES_INVALID", "此处应为数组，收到" + JsonText.kind(node) + "。", pointer);
            return List.of();
        }
        vertices += node.size();
        if (vertices > 2 * GeometryCheck.MAX_VERTICES) {
            broken(Kind.TOO_MANY_VERTICES.name(), "图形的顶点超过 " + GeometryCheck.MAX_VERTICES + " 个；请分块提交或先简化。", null);
            return List.of();
        }
        List<T> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size() && !faults.isFull(); i++) {
            Deadline.check();
            items.add(read.apply(node.get(i), pointer + "/" + i));
        }
        return items;
    }

    private void broken(String code, String message, @org.jspecify.annotations.Nullable String pointer) {
        isBroken = true;
        faults.fault(SiteFault.at(code, message, pointer));
    }
}
