package org.ecozone.gisfile;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.geo.check.GeometryDefect;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/** A FlatGeobuf geometry to features; Z and M are left where they are. */
final class FlatGeobufGeometry {

    private static final int MAX_DEPTH = 8;

    private final Shapes shapes = new Shapes();
    private int vertices;
    private boolean isUnread;

    private FlatGeobufGeometry() {}

    /**
     * One feature for each kind of geometry in {@code geometry}; one without geometry if it has none or
     * is faulty. {@code layerType} is the type of all geometries of the layer that state none.
     */
    static List<GisFeature> features(@Nullable Geometry geometry, int layerType, Map<String, Object> attributes) {
        var reader = new FlatGeobufGeometry();
        if (geometry != null) {
            reader.add(geometry, geometry.type() == GeometryType.Unknown ? layerType : geometry.type(), 0);
        }
        List<GisFault> faults = new ArrayList<>(reader.shapes.faults());
        if (reader.vertices > GeometryCheck.MAX_VERTICES) {
            GeometryDefect defect = GeometryCheck.tooManyVertices(reader.vertices);
            faults.add(GisFault.of(
                    defect.code(),
                    defect.message(),
                    "The geometry has more than " + GeometryCheck.MAX_VERTICES + " vertices."));
        } else if (reader.isUnread) {
            faults.add(GisFault.of(
                    "GEOMETRY_TYPE_UNKNOWN",
                    "图形类型不能读取：应为点、线、面或其组合。",
                    "The geometry is of a type that is not read: points, lines and polygons are."));
        }
        if (!faults.isEmpty() || reader.shapes.isEmpty()) {
            boolean isOnlyOpen = faults.equals(reader.shapes.faults());
            return List.of(new GisFeature(
                    Optional.empty(),
                    Optional.empty(),
                    faults,
                    isOnlyOpen ? reader.shapes.ifClosed() : Optional.empty(),
                    attributes));
        }
        return reader.shapes.geometries().stream()
                .map(one -> new GisFeature(Optional.empty(), Optional.of(one), List.of(), attributes))
                .toList();
    }

    private void add(Geometry geometry, int type, int depth) {
        if (geometry.partsLength() > 0 && depth < MAX_DEPTH) {
            for (int i = 0; i < geometry.partsLength(); i++) {
                Geometry part = geometry.parts(i);
                add(part, part.type() == GeometryType.Unknown ? single(type) : part.type(), depth + 1);
            }
            return;
        }
        vertices += geometry.xyLength() / 2;
        if (vertices > GeometryCheck.MAX_VERTICES || geometry.xyLength() == 0) {
            return;
        }
        switch (type) {
            case GeometryType.Point, GeometryType.MultiPoint -> {
                for (Coordinate point : points(geometry)) {
                    shapes.point(point);
                }
            }
            case GeometryType.LineString, GeometryType.MultiLineString ->
                pieces(geometry).forEach(shapes::line);
            case GeometryType.Polygon, GeometryType.Triangle -> shapes.polygon(pieces(geometry));
            default -> isUnread = true;
        }
    }

    private static int single(int type) {
        return type == GeometryType.MultiPolygon ? GeometryType.Polygon : type;
    }

    private static List<Coordinate[]> pieces(Geometry geometry) {
        Coordinate[] points = points(geometry);
        if (geometry.endsLength() == 0) {
            return List.<Coordinate[]>of(points);
        }
        List<Coordinate[]> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < geometry.endsLength(); i++) {
            int to = (int) geometry.ends(i);
            pieces.add(java.util.Arrays.copyOfRange(points, from, to));
            from = to;
        }
        return pieces;
    }

    private static Coordinate[] points(Geometry geometry) {
        DoubleBuffer xy = geometry.xyAsByteBuffer()
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer();
        Coordinate[] points = new Coordinate[xy.remaining() / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy.get(2 * i), xy.get(2 * i + 1));
        }
        return points;
    }
}
