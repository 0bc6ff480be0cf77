package org.ecozone.screening.otherwise;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.plane.PlaneArea;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Envelope;

/** The zones that a site may meet within reach, each laid into the plane once. */
final class NearZones {

    private final ZoningMap map;
    private final Envelope window;
    private final Crs crs;
    private final double slack;
    private final Map<String, List<Zone>> near = new HashMap<>();
    private final Map<Zone, Optional<PlaneArea>> inPlane = new IdentityHashMap<>();

    /**
     * @param window all that the moved site may come to, EPSG:4490
     * @param slack in metres, by how much the plane may be off
     */
    NearZones(ZoningMap map, Envelope window, Crs crs, double slack) {
        this.map = map;
        this.window = window;
        this.crs = crs;
        this.slack = slack;
    }

    /** Those of the layer {@code id}, by code. */
    List<Zone> of(String id) {
        return near.computeIfAbsent(
                id,
                layer -> map.zones(layer).orElse(List.of()).stream()
                        .filter(zone -> window.intersects(zone.geometry().getEnvelopeInternal()))
                        .toList());
    }

    /** {@code zones} of {@code layer} in the plane, as far as they can be laid there. */
    Blocked blocked(Layer layer, List<Zone> zones) {
        List<PlaneArea> areas = zones.stream()
                .flatMap(zone ->
                        inPlane.computeIfAbsent(zone, one -> PlaneArea.within(one.geometry(), window, crs)).stream())
                .toList();
        return new Blocked.Zones(areas, layer.positionalAccuracyMetres() + slack);
    }
}
