package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.CoordinateText;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds what is wrong with a geometry, all of it at once.
 *
 * <p>Four looks, each at everything that it can honestly judge, whatever the others found: every coordinate; the place as a
 * whole (axes, projected metres, outside China); every ring and line by itself; how the rings lie to each other
 * ({@link RingTopology}). A ring with a coordinate that is no number, or with a fault of its own, is left out of the later
 * looks, and with an outer ring its polygon. A geometry without defects is valid in the sense of OGC Simple Features
 * ({@code ST_IsValid} in PostGIS) and lies in China. That it lies outside the territory is no defect: screening answers that.
 *
 * <p>All kinds of geometry, collections of mixed kinds included: their parts are counted through, depth first, and polygons
 * of different members may overlap as OGC allows. Empty parts count but are no defect beside others; an empty ring of a polygon is one. Z and M are not looked at.
 * Repeated points are accepted. Unclosed rings are the readers' to report: JTS cannot hold them.
 *
 * <p>Limits, named in the defect that breaks them: at most {@value #MAX_VERTICES} vertices (else nothing more is looked at),
 * at most {@value #MAX_DEFECTS} defects listed; in one polygon holes times vertices at most
 * {@value RingTopology#MAX_HOLE_WORK}; pairs of monotone runs of edges whose extents meet at most {@value RingTopology#MAX_PAIRS}
 * (natural shapes of a million vertices stay far below both).
 */
public final class GeometryCheck {

    /** The most vertices a geometry may have. */
    public static final int MAX_VERTICES = 1_000_000;

    /** The most defects that are listed. */
    public static final int MAX_DEFECTS = 1_000;

    private final Crs crs;
    private final List<GeometryDefect> defects = new ArrayList<>();
    private CoordinateText text;
    private int parts;

    private GeometryCheck(Crs crs) {
        this.crs = crs;
        this.text = crs.isGeographic() ? CoordinateText.DEGREES : CoordinateText.METRES;
    }

    /** The defects of {@code lonLat} (x = longitude, y = latitude, degrees); empty if there are none. */
    public static List<GeometryDefect> check(Geometry lonLat) {
        return check(lonLat, Crs.CGCS2000);
    }

    /** The defects of {@code geometry}, given in {@code crs} (x = longitude or easting); empty if there are none. */
    public static List<GeometryDefect> check(Geometry geometry, Crs crs) {
        if (geometry.isEmpty()) {
            return List.of(GeometryDefect.ofWhole(
                    Kind.EMPTY_GEOMETRY,
                    "图形没有坐标；应至少有一个点、一条线或一个面。",
                    "The geometry has no coordinates; it needs at least a point, a line or an area."));
        }
        int vertices = geometry.getNumPoints();
        if (vertices > MAX_VERTICES) {
            return List.of(tooManyVertices(vertices));
        }
        var check = new GeometryCheck(crs);
        check.place(geometry);
        check.members(geometry);
        return check.listed();
    }

    /** The defect of a geometry that has, or would have once densified, {@code vertices} vertices. */
    public static GeometryDefect tooManyVertices(long vertices) {
        return GeometryDefect.ofWhole(
                Kind.TOO_MANY_VERTICES,
                "图形有 " + vertices + " 个顶点，最多 " + MAX_VERTICES + " 个；请分块提交或先简化。",
                "The geometry has " + vertices + " vertices, at most " + MAX_VERTICES
                        + " are read; submit it in parts.");
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

    private void place(Geometry geometry) {
        Coordinate[] finite = Arrays.stream(geometry.getCoordinates())
                .filter(Coordinate::isValid)
                .toArray(Coordinate[]::new);
        Optional<GeometryDefect> misplaced = finite.length == 0 ? Optional.empty() : PlaceCheck.find(finite, crs);
        misplaced.ifPresent(defect -> {
            defects.add(defect);
            text = defect.kind() == Kind.OUTSIDE_CHINA ? text : CoordinateText.AS_GIVEN;
        });
    }

    /** Each member that is no mixed collection by itself. */
    private void members(Geometry geometry) {
        if (geometry.getClass() == GeometryCollection.class) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                members(geometry.getGeometryN(i));
            }
            return;
        }
        List<SoundParts.Part> sound = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries() && defects.size() <= MAX_DEFECTS; i++) {
            part(geometry.getGeometryN(i), parts + i, sound);
        }
        parts += geometry.getNumGeometries();
        if (!sound.isEmpty()) {
            defects.addAll(RingTopology.check(new SoundParts(sound), text));
        }
    }

    private void part(Geometry single, int part, List<SoundParts.Part> sound) {
        if (single.isEmpty()) {
            return;
        }
        var lines = new LineCheck(text, defects);
        if (single instanceof Polygon polygon) {
            polygon(polygon, part, lines).ifPresent(sound::add);
        } else if (single instanceof LineString line) {
            lines.check(line.getCoordinates(), LineCheck.Shape.LINE, new FaultPlace.Ring(part, 0, null));
        } else {
            lines.check(single.getCoordinates(), LineCheck.Shape.POINT, new FaultPlace.Ring(part, 0, null));
        }
    }

    private static Optional<SoundParts.Part> polygon(Polygon polygon, int part, LineCheck lines) {
        List<Integer> sound = new ArrayList<>();
        for (int i = 0; i <= polygon.getNumInteriorRing(); i++) {
            LinearRing ring = Polygons.ring(polygon, i);
            var path = new FaultPlace.Ring(part, i, null);
            if (lines.check(ring.getCoordinates(), LineCheck.Shape.RING, path)) {
                sound.add(i);
            }
        }
        if (!sound.contains(0)) {
            return Optional.empty();
        }
        int[] indexes = sound.stream().mapToInt(i -> i).toArray();
        LinearRing[] holes =
                sound.stream().skip(1).map(i -> Polygons.ring(polygon, i)).toArray(LinearRing[]::new);
        boolean isWhole = indexes.length == polygon.getNumInteriorRing() + 1;
        Polygon of = isWhole ? polygon : polygon.getFactory().createPolygon(polygon.getExteriorRing(), holes);
        return Optional.of(new SoundParts.Part(of, part, indexes));
    }
}
