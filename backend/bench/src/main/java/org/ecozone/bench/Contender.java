package org.ecozone.bench;

import org.locationtech.jts.geom.Polygon;

/** A way to compute how much of a site lies in each zone. Safe for use by many threads. */
interface Contender {

    /**
     * Answers one site as fast as this way can. This is what is timed.
     *
     * @param site lon/lat, valid
     * @return something that depends on every area, so that no computation can be left out
     */
    double ask(Polygon site);

    /** Answers one site and names every area. */
    void areas(Polygon site, AreaSink sink);

    /** Takes areas in m². */
    interface AreaSink {
        void add(String layer, String zone, double squareMetres);
    }
}
