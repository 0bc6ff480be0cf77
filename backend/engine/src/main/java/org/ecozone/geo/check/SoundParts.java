package org.ecozone.geo.check;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The polygons of one polygonal geometry that are fit to be laid beside each other: rings that have a fault by themselves
 * are left out, and polygons whose outer ring has one.
 */
record SoundParts(List<Part> polygons) {

    /**
     * A polygon of sound rings.
     *
     * @param part its index in the geometry as given
     * @param rings index as given of each of its rings; 0 is the outer ring
     */
    record Part(Polygon polygon, int part, int[] rings) {}

    /** The polygons as one geometry; they are not none. */
    Geometry geometry() {
        Polygon[] all = polygons.stream().map(Part::polygon).toArray(Polygon[]::new);
        return all.length == 1 ? all[0] : all[0].getFactory().createMultiPolygon(all);
    }
}
