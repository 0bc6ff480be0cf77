package org.ecozone.demo;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * A drawn outline that becomes a line of the mosaic.
 *
 * @param code of the thing outlined, the same for several outlines of one thing
 * @param kind what it outlines
 * @param lonLat Polygon or MultiPolygon in EPSG:4490 on the grid
 * @param locator finds which faces lie inside
 */
record Outline(String code, Kind kind, Geometry lonLat, IndexedPointInAreaLocator locator) {

    /** What is outlined. */
    enum Kind {
        TOWN,
        BUILT_UP,
        BUILT_UP_LATER,
        PARK,
        PARK_LATER,
        LEVEL_1,
        LEVEL_2,
        QUASI,
        WAY
    }

    static Outline of(String code, Kind kind, Geometry km) {
        Geometry lonLat = Plane.lonLat(km);
        return new Outline(code, kind, lonLat, new IndexedPointInAreaLocator(lonLat));
    }

    boolean covers(Coordinate inside) {
        return locator.locate(inside) == Location.INTERIOR;
    }
}
