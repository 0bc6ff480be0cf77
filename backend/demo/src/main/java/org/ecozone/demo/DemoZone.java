package org.ecozone.demo;

import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * A zone to be written.
 *
 * @param attributes in the order in which they are written; text or numbers
 * @param lonLat Polygon or MultiPolygon on the 1e-7 degree grid, outer rings counter-clockwise
 */
record DemoZone(String code, String name, String category, Map<String, Object> attributes, Geometry lonLat) {

    /** A zone drawn in kilometres that shares no border with others, so it need not be made of the mosaic's faces. */
    static DemoZone drawn(String code, String name, String category, Map<String, Object> attributes, Geometry km) {
        Geometry lonLat = withoutRepeats(Plane.lonLat(km));
        if (lonLat.isEmpty() || !lonLat.isValid()) {
            throw new IllegalStateException("badly drawn: " + code);
        }
        lonLat.normalize();
        return new DemoZone(code, name, category, attributes, lonLat.reverse());
    }

    /** Corners closer than the grid fall together on it. */
    private static Geometry withoutRepeats(Geometry lonLat) {
        return new GeometryEditor().edit(lonLat, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] corners, Geometry part) {
                return CoordinateArrays.removeRepeatedPoints(corners);
            }
        });
    }
}
