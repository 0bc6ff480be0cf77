package org.ecozone.sitefile;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ecozone.geo.Crs;
import org.ecozone.geo.GeometryDefect;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A site as a reader of some format has it, before its geometry is checked. The one place where what was read becomes a site
 * or faults with the site's name.
 *
 * @param asGiven in {@code crs}, x = longitude or easting; in any state
 */
record SiteDraft(
        String name, Geometry asGiven, Crs crs, OptionalDouble declaredAreaHectares, Map<String, Object> attributes) {

    SiteDraft(String name, Geometry asGiven, Crs crs) {
        this(name, asGiven, crs, OptionalDouble.empty(), Map.of());
    }

    /** The site; empty, with every defect in {@code faults}, if its geometry has any. */
    Optional<SiteFeature> checked(FaultList faults) {
        return checked(faults, defect -> null);
    }

    /** The same; {@code pointer} gives the JSON pointer of a defect. */
    Optional<SiteFeature> checked(FaultList faults, Function<GeometryDefect, @Nullable String> pointer) {
        return SiteGeometry.of(
                        asGiven,
                        crs,
                        defect -> faults.fault(
                                SiteFault.of(defect, crs, pointer.apply(defect)).ofSite(name)))
                .map(geometry -> SiteFeature.of(name, geometry, declaredAreaHectares, attributes));
    }
}
