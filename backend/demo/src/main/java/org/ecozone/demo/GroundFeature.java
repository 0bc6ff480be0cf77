package org.ecozone.demo;

import org.locationtech.jts.geom.Geometry;

/**
 * What the map shows beneath the zones so that people find their way: no zone, of no edition, asked by no rule.
 *
 * @param name empty where it has none
 * @param km in kilometres
 */
record GroundFeature(Kind kind, String name, Geometry km) {

    /** What it is. */
    enum Kind {
        WATER,
        RIVER,
        CANAL,
        BUILT,
        HIGHWAY,
        ROAD,
        FARM_ROAD,
        CITY,
        SEAT,
        COMPANY
    }
}
