package org.ecozone.sitefile.geojson;

import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.CrsCandidate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoJSON geometry as read: the geometry, or everything that is wrong with it.
 *
 * @param geometry valid, lon/lat (EPSG:4490), densified if it came projected; null exactly if there are faults
 * @param asGiven the same in {@code crs}; null exactly if there are faults
 * @param crs the system it was given in
 * @param candidates systems the coordinates may be in, if they are no degrees and no {@code crs} was named
 * @param faults all faults at once, with JSON pointers
 * @param notices what was dropped or understood
 */
public record GeoJsonReading(
        @Nullable Geometry geometry,
        @Nullable Geometry asGiven,
        Crs crs,
        List<CrsCandidate> candidates,
        List<Fault> faults,
        List<Fault> notices) {

    public GeoJsonReading {
        candidates = List.copyOf(candidates);
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }
}
