package org.ecozone.cover;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.PlanarMeasure;
import org.ecozone.geo.Polygons;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Geometry;

/**
 * What a layer is measured by where that is done piece by piece: its zones; where these overlap each other, the polygons that they
 * cover together, so that ground counts once. Polygons or multipolygons, EPSG:4490, x = longitude.
 *
 * @param overlapping whether zones overlap each other
 */
public record Pieces(List<Geometry> geometries, boolean overlapping) {

    /** Zones whose areas sum to that of what they cover, but for this share, do not overlap. */
    private static final double SAME = 1e-9;

    public Pieces {
        geometries = List.copyOf(geometries);
    }

    /** Those of {@code zones}, which cover {@code cover}. */
    public static Pieces of(List<Zone> zones, Cover cover) {
        double sum = zones.stream()
                .mapToDouble(zone -> EllipsoidalMeasure.area(zone.geometry()).squareMetres())
                .sum();
        boolean overlapping = Math.abs(sum - cover.area().squareMetres()) > SAME * sum;
        return new Pieces(
                overlapping
                        ? List.copyOf(Polygons.polygonsOf(cover.geometry()))
                        : zones.stream().map(Zone::geometry).toList(),
                overlapping);
    }

    /**
     * The sum of their planar areas, each in the plane of the 3° zone of its centroid; empty where there are none, or one reaches too
     * far from its meridian.
     */
    public Optional<Area> areaInOwnZones() {
        return PlanarMeasure.areaInOwnZones(geometries);
    }
}
