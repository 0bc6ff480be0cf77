package org.ecozone.bench;

import org.ecozone.geo.Area;
import org.ecozone.geo.Extent;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoneOverlap;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Polygon;

/** The engine: areas per zone and per layer (sum and union), classes, and what lies outside the data. */
record EngineContender(ZoningMap map) implements Contender {

    /** The one call that is measured: from a polygon, whose own area is not known yet, to all areas. */
    SiteOverlaps measure(Polygon site) {
        return map.measure(Site.of(site));
    }

    @Override
    public double ask(Polygon site) {
        double sum = 0;
        for (LayerOverlap layer : measure(site).layers()) {
            sum += squareMetres(layer.union());
            for (ZoneOverlap zone : layer.zones()) {
                sum += squareMetres(zone.extent());
            }
        }
        return sum;
    }

    @Override
    public void areas(Polygon site, AreaSink sink) {
        for (LayerOverlap layer : measure(site).layers()) {
            for (ZoneOverlap zone : layer.zones()) {
                sink.add(layer.layer().id(), zone.zone().code(), squareMetres(zone.extent()));
            }
        }
    }

    private static double squareMetres(Extent extent) {
        return ((Area) extent).squareMetres();
    }
}
