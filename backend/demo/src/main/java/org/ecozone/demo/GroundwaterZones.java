package org.ecozone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.demo.Settlements.Park;
import org.ecozone.demo.WaterSources.Source;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Key zones of groundwater pollution control: wide rings around some well fields, which are to be protected, and around the
 * parks, which are to be watched. The same in every edition.
 */
final class GroundwaterZones {

    private static final double PARK_MARGIN_KM = 0.25;
    private static final double STEP_KM = 0.15;
    private static final double SWAY_KM = 0.18;
    private static final double WAVELENGTH_KM = 2.4;

    /** Radius in kilometres around the middle of a source. */
    private record Ring(String source, double radiusKm) {}

    private static final List<Ring> RINGS = List.of(
            new Ring("03", 2.7), new Ring("04", 1.9), new Ring("06", 1.6), new Ring("09", 1.7), new Ring("11", 2.4));

    private GroundwaterZones() {}

    static List<DemoZone> zones() {
        List<DemoZone> zones = new ArrayList<>();
        for (Ring ring : RINGS) {
            Source source = WaterSources.SOURCES.stream()
                    .filter(s -> s.number().equals(ring.source()))
                    .findFirst()
                    .orElseThrow();
            Geometry middle = Plane.KM.createPoint(Plane.km(source.lon(), source.lat()));
            zones.add(zone("SY-" + source.number(), source.name(), "保护类", middle.buffer(ring.radiusKm(), 12)));
        }
        for (Park park : Settlements.PARKS) {
            Geometry around = Settlements.outline(park).buffer(PARK_MARGIN_KM, 6);
            zones.add(zone(park.code(), "示例" + park.name(), "管控类", around));
        }
        return zones;
    }

    private static DemoZone zone(String code, String of, String type, Geometry km) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("type", type);
        return DemoZone.drawn("DX-" + code, of + "地下水污染防治重点区", "KEY_ZONE", attributes, swaying(km));
    }

    /** The same line as surveyed in the field: it sways with the ground. */
    private static Geometry swaying(Geometry km) {
        Geometry line = Densifier.densify(km, STEP_KM);
        line.apply((Coordinate c) -> {
            double east = SWAY_KM * Noise.at(c, WAVELENGTH_KM, 91);
            double north = SWAY_KM * Noise.at(c, WAVELENGTH_KM, 92);
            c.x += east;
            c.y += north;
        });
        line.geometryChanged();
        return line;
    }
}
