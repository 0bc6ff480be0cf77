package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.demo.Mosaic.Face;
import org.ecozone.geo.EllipsoidalMeasure;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Ground that is neither tilled nor wooded nor road, cut a second time by the features that lie on it.
 *
 * <p>Features keep {@link #BANK_KM} from the border of the open ground, so that cutting adds no vertex to a border of any
 * other layer: what is cut here tiles exactly with what is not.
 */
final class OpenGround {

    private static final double BANK_KM = 0.004;
    private static final double SMALLEST = 300;

    private final Map<Face, List<Face>> pieces = new HashMap<>();
    private final Map<Face, Feature> featureOf = new HashMap<>();

    /** A feature as it was clipped. */
    private record Clipped(int order, Feature feature, Geometry lonLat, IndexedPointInAreaLocator locator) {}

    /** Cuts {@code faces}; where features overlap, the earlier one has the ground. */
    OpenGround(Collection<Face> faces, List<Feature> features) {
        Geometry inner = Plane.km(Mosaic.union(faces)).buffer(-BANK_KM, 1);
        List<Clipped> clipped = clipped(features, inner);
        STRtree index = new STRtree();
        clipped.forEach(c -> index.insert(c.lonLat().getEnvelopeInternal(), c));
        List<Face> touched = faces.stream().filter(f -> touches(f, index)).toList();
        List<Geometry> lines = new ArrayList<>();
        touched.forEach(f -> lines.add(f.lonLat().getBoundary()));
        clipped.forEach(c -> lines.add(c.lonLat().getBoundary()));
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(Mosaic.noded(lines));
        STRtree parents = new STRtree();
        touched.forEach(f -> parents.insert(f.lonLat().getEnvelopeInternal(), f));
        List<Polygon> cut = new ArrayList<>();
        for (Object o : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) o;
            polygon.normalize();
            cut.add(polygon);
        }
        cut.sort((a, b) -> a.compareTo(b));
        cut.forEach(polygon -> sort(polygon, parents, index));
    }

    /** The pieces of {@code face}; itself where no feature lies on it. */
    List<Face> pieces(Face face) {
        return pieces.getOrDefault(face, List.of(face));
    }

    /** What lies on {@code piece}. */
    Optional<Feature> feature(Face piece) {
        return Optional.ofNullable(featureOf.get(piece));
    }

    private void sort(Polygon polygon, STRtree parents, STRtree index) {
        Coordinate inside = polygon.getInteriorPoint().getCoordinate();
        Optional<Face> parent = find(parents, inside);
        if (parent.isEmpty()) {
            return;
        }
        List<Face> siblings = pieces.computeIfAbsent(parent.get(), f -> new ArrayList<>());
        Face piece = new Face(
                siblings.size(),
                polygon,
                inside,
                EllipsoidalMeasure.area(polygon).squareMetres());
        siblings.add(piece);
        List<?> near = index.query(new Envelope(inside));
        near.stream()
                .map(o -> (Clipped) o)
                .filter(c -> c.locator().locate(inside) == Location.INTERIOR)
                .min(Comparator.comparingInt(Clipped::order))
                .ifPresent(c -> featureOf.put(piece, c.feature()));
    }

    private static Optional<Face> find(STRtree parents, Coordinate inside) {
        for (Object o : parents.query(new Envelope(inside))) {
            Face face = (Face) o;
            if (new IndexedPointInAreaLocator(face.lonLat()).locate(inside) == Location.INTERIOR) {
                return Optional.of(face);
            }
        }
        return Optional.empty();
    }

    private static boolean touches(Face face, STRtree index) {
        List<?> near = index.query(face.lonLat().getEnvelopeInternal());
        if (near.isEmpty()) {
            return false;
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(face.lonLat());
        return near.stream().anyMatch(c -> prepared.intersects(((Clipped) c).lonLat()));
    }

    private static List<Clipped> clipped(List<Feature> features, Geometry inner) {
        List<Clipped> result = new ArrayList<>();
        for (Feature feature : features) {
            Geometry lonLat = onGrid(OverlayNGRobust.overlay(feature.km(), inner, OverlayNG.INTERSECTION));
            if (!lonLat.isEmpty()) {
                result.add(new Clipped(result.size(), feature, lonLat, new IndexedPointInAreaLocator(lonLat)));
            }
        }
        return result;
    }

    /** Polygons of some size, on the grid; crumbs that clipping left are dropped. */
    private static Geometry onGrid(Geometry km) {
        List<Polygon> kept = new ArrayList<>();
        Geometry exact = Plane.LON_LAT.createGeometry(km);
        exact.apply((Coordinate c) -> c.setCoordinate(Plane.lonLat(c)));
        exact.geometryChanged();
        Geometry valid = GeometryPrecisionReducer.reduce(exact, Plane.GRID);
        for (int i = 0; i < valid.getNumGeometries(); i++) {
            if (valid.getGeometryN(i) instanceof Polygon polygon
                    && !polygon.isEmpty()
                    && EllipsoidalMeasure.area(polygon).squareMetres() > SMALLEST) {
                kept.add(polygon);
            }
        }
        return Plane.LON_LAT.createMultiPolygon(kept.toArray(Polygon[]::new));
    }
}
