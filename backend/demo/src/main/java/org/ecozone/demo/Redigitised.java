package org.ecozone.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Zones as a second survey would draw them: shifted by a metre or two, and not everywhere the same way. Beside their
 * neighbours they leave slivers, gaps and overlaps, as layers from different sources do. What lies on the territory's border
 * stays there.
 */
final class Redigitised {

    private static final double KM_OFF = 0.0024;
    private static final double WAVELENGTH_KM = 1.5;

    private final PreparedGeometry territory;
    private final Set<Coordinate> rim;

    Redigitised(Geometry territory) {
        this.territory = PreparedGeometryFactory.prepare(territory);
        this.rim = new HashSet<>(List.of(territory.getCoordinates()));
    }

    /** Every {@code interval}-th zone redrawn, where the result is valid and stays inside the territory. */
    List<DemoZone> some(List<DemoZone> zones, int interval) {
        List<DemoZone> result = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            DemoZone zone = zones.get(i);
            result.add(i % interval == interval - 1 ? redrawn(zone) : zone);
        }
        return result;
    }

    private DemoZone redrawn(DemoZone zone) {
        Geometry moved = Plane.LON_LAT.createGeometry(zone.lonLat());
        moved.apply((Coordinate c) -> {
            Coordinate km = Plane.km(c.x, c.y);
            if (rim.contains(c)) {
                return;
            }
            double east = KM_OFF * Noise.at(km, WAVELENGTH_KM, 51);
            double north = KM_OFF * Noise.at(km, WAVELENGTH_KM, 52);
            km.x += east;
            km.y += north;
            c.setCoordinate(Plane.lonLat(km));
        });
        moved.geometryChanged();
        boolean usable = moved.isValid() && territory.covers(moved);
        return usable ? new DemoZone(zone.code(), zone.name(), zone.category(), zone.attributes(), moved) : zone;
    }
}
