package org.ecozone.demo;

import org.locationtech.jts.geom.Geometry;

/**
 * A thing drawn on open ground that has a land class of its own: a river's reach, a pond, a village, a school.
 *
 * @param code the last part of its zone's code, unique among features
 * @param land its class
 * @param km Polygon or MultiPolygon in kilometres
 */
record Feature(String code, LandClass land, Geometry km) {}
