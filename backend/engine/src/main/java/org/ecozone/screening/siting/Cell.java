package org.ecozone.screening.siting;

import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * Ground in which every rule comes out alike.
 *
 * @param face its polygon, EPSG:4490, x = longitude
 * @param area on the ellipsoid
 * @param kind number among {@link Cells#kinds}
 * @param zones of the layers by which the territory is divided, those in which it lies: wholly, as no border enters it
 */
record Cell(Polygon face, Area area, int kind, List<Zone> zones) {

    Cell {
        zones = List.copyOf(zones);
    }

    boolean isIn(Zone zone) {
        return zones.contains(zone);
    }

    /** The zone of {@code layer} in which it lies; null where it lies in none or in several. */
    @Nullable
    Zone only(String layer) {
        List<Zone> own =
                zones.stream().filter(zone -> zone.layer().equals(layer)).toList();
        return own.size() == 1 ? own.get(0) : null;
    }
}
