package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryExtracter;

/** What a geometry is made of: its polygons, their rings, its parts of one dimension. */
public final class Polygons {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Polygons() {}

    /** All polygons of {@code geometry}, one by one. */
    @SuppressWarnings("unchecked")
    public static List<Polygon> polygonsOf(Geometry geometry) {
        List<Polygon> polygons = GeometryExtracter.extract(geometry, Geometry.TYPENAME_POLYGON);
        // Overlay answers an empty polygon where nothing is left.
        polygons.removeIf(Polygon::isEmpty);
        return polygons;
    }

    /** The parts of {@code geometry} of one dimension: overlay also gives the lines and points of contact. */
    public static Geometry ofDimension(Geometry geometry, int dimension) {
        if (geometry.getDimension() < dimension) {
            return FACTORY.createEmpty(dimension);
        }
        if (geometry.getClass() != GeometryCollection.class) {
            return geometry;
        }
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i).getDimension() == dimension) {
                parts.add(geometry.getGeometryN(i));
            }
        }
        return FACTORY.buildGeometry(parts);
    }

    /** Ring {@code index} of {@code polygon}: 0 is the outer ring. */
    public static LinearRing ring(Polygon polygon, int index) {
        return index == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(index - 1);
    }
}
