package org.ecozone.zoning;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * One zone of a layer.
 *
 * @param layer id of its layer
 * @param code unique in its layer and edition
 * @param name Chinese name
 * @param category one of the layer's categories
 * @param attributes what else the layer's zones carry; text, numbers, booleans; sorted by name
 * @param geometry Polygon or MultiPolygon, valid, EPSG:4490, x = longitude
 */
public record Zone(
        String layer, String code, String name, String category, Map<String, Object> attributes, Geometry geometry) {

    public Zone {
        attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** How many holes its polygons have. */
    public int holes() {
        int holes = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            holes += geometry.getGeometryN(i) instanceof Polygon polygon ? polygon.getNumInteriorRing() : 0;
        }
        return holes;
    }

    /** The same zone with an equal geometry. */
    Zone with(Geometry same) {
        return new Zone(layer, code, name, category, attributes, same);
    }
}
