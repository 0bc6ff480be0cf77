package org.ecozone.sitefile.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecozone.geo.Area;
import org.ecozone.geo.Crs;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.PlanarMeasure;
import org.locationtech.jts.geom.Geometry;

/**
 * A site read from a file.
 *
 * @param name what the file calls it, else its number in the file
 * @param geometry valid, lon/lat (EPSG:4490), densified if it came projected
 * @param area ellipsoidal; zero for points and lines
 * @param planarArea in the Gauss–Krüger zone of the file, else in the 3° zone of the centroid; empty if too wide for a zone
 * @param declaredAreaHectares the area that the file states; empty if it states none
 * @param attributes what else the file says of it, in file order: texts, numbers and booleans
 */
public record SiteFeature(
        String name,
        Geometry geometry,
        Area area,
        Optional<Area> planarArea,
        OptionalDouble declaredAreaHectares,
        Map<String, Object> attributes) {

    public SiteFeature {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    static SiteFeature of(
            String name, SiteGeometry geometry, OptionalDouble declaredAreaHectares, Map<String, Object> attributes) {
        return new SiteFeature(
                name,
                geometry.lonLat(),
                EllipsoidalMeasure.area(geometry.lonLat()),
                planarArea(geometry.asGiven(), geometry.crs()),
                declaredAreaHectares,
                attributes);
    }

    private static Optional<Area> planarArea(Geometry asGiven, Crs crs) {
        return crs.isGeographic()
                ? PlanarMeasure.areaInOwnZone(asGiven)
                : Optional.of(PlanarMeasure.area(asGiven, crs));
    }
}
