package org.ecozone.sitefile.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.geo.check.GeometryDefect;
import org.locationtech.jts.geom.Geometry;

/**
 * A checked geometry as it was given and in lon/lat.
 *
 * @param asGiven in {@code crs}, x = longitude or easting
 * @param crs the system it was given in
 * @param lonLat the same in EPSG:4490, densified if {@code crs} is projected
 */
public record SiteGeometry(Geometry asGiven, Crs crs, Geometry lonLat) {

    /** Checks and reprojects {@code asGiven}; empty, with every defect handed to {@code defects}, if it has any. */
    public static Optional<SiteGeometry> of(Geometry asGiven, Crs crs, Consumer<GeometryDefect> defects) {
        List<GeometryDefect> found = GeometryCheck.check(asGiven, crs);
        found.forEach(defects);
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        long vertices = crs.isGeographic() ? 0 : Reprojection.verticesAfterDensifying(asGiven, crs);
        if (vertices > GeometryCheck.MAX_VERTICES) {
            defects.accept(GeometryCheck.tooManyVertices(vertices));
            return Optional.empty();
        }
        return Optional.of(new SiteGeometry(asGiven, crs, Reprojection.toLonLat(asGiven, crs)));
    }
}
