package org.ecozone.screening.otherwise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.geo.Crs;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.plane.Beside;
import org.ecozone.geo.plane.PlaneArea;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** The zones that a site may meet within reach, each laid into the plane once. */
final class NearZones {

    /** By what share a distance in the plane may be another than on the ellipsoid: 2e-4 at 1.5° from the meridian. */
    private static final double SCALE = 1e-3;

    private final ZoningMap map;
    private final Envelope window;
    private final Crs crs;
    private final double slack;
    private final Map<String, List<Zone>> near = new HashMap<>();
    private final Map<Zone, Optional<PlaneArea>> inPlane = new IdentityHashMap<>();
    private final Set<Zone> uncut = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Optional<PlaneArea> windowInPlane;
    private @Nullable List<PlaneArea> withoutData;

    /**
     * @param window all that the moved site may come to, EPSG:4490
     * @param slack in metres, by how much the plane may be off
     */
    NearZones(ZoningMap map, Envelope window, Crs crs, double slack) {
        this.map = map;
        this.window = window;
        this.crs = crs;
        this.slack = slack;
        this.windowInPlane = PlaneArea.ofWindow(window, crs);
    }

    /** By how much the plane may be off, in metres. */
    double slack() {
        return slack;
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
        return new Blocked.Zones(areas(zones), radius(layer));
    }

    /**
     * What is not farther than {@code metres} from {@code zones}, as far as they can be laid into the plane.
     *
     * @param orFromTheEdge whether it is so, too, that far from where data end: what lies beyond may be such a zone
     */
    Blocked within(List<Zone> zones, double metres, boolean orFromTheEdge) {
        List<PlaneArea> areas = new ArrayList<>(areas(zones));
        if (orFromTheEdge) {
            areas.addAll(withoutData());
        }
        return new Blocked.Near(areas, metres - metres * SCALE - slack);
    }

    /** Where there are no data, wider than what counts as an end of them; nothing where that cannot be cut. */
    private List<PlaneArea> withoutData() {
        if (withoutData == null) {
            withoutData = coverage().stream()
                    .flatMap(layer -> withoutData(layer).stream())
                    .toList();
        }
        return withoutData;
    }

    private List<PlaneArea> withoutData(Layer coverage) {
        try {
            return windowInPlane.isEmpty()
                    ? List.of()
                    : PlaneArea.beside(
                            of(coverage.id()).stream().map(Zone::geometry).toList(), window, crs, radius(coverage));
        } catch (OverlayFailedException unknown) {
            return List.of();
        }
    }

    /** The layers that tell where there are data. */
    List<Layer> coverage() {
        return map.layers().stream()
                .map(Layer::coverageLayer)
                .distinct()
                .map(id -> map.layer(id).orElseThrow())
                .toList();
    }

    /** What lies in no zone of {@code layer}; empty where one of them cannot be laid into the plane. */
    Optional<Beside> beside(Layer layer) {
        List<Zone> zones = of(layer.id());
        List<PlaneArea> areas = areas(zones);
        return zones.stream().anyMatch(uncut::contains)
                ? Optional.empty()
                : windowInPlane.map(inPlane -> new Beside(areas, inPlane));
    }

    /** What a disc must have more than to be no contact of borders of {@code layer}. */
    double radius(Layer layer) {
        return layer.positionalAccuracyMetres() + slack;
    }

    /** {@code zones} in the plane, those that can be laid there. */
    List<PlaneArea> areas(List<Zone> zones) {
        return zones.stream()
                .flatMap(zone -> inPlane.computeIfAbsent(zone, this::laid).stream())
                .toList();
    }

    private Optional<PlaneArea> laid(Zone zone) {
        try {
            return PlaneArea.within(zone.geometry(), window, crs);
        } catch (OverlayFailedException unknown) {
            uncut.add(zone);
            return Optional.empty();
        }
    }
}
