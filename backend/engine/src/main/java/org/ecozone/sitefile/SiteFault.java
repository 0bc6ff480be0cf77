package org.ecozone.sitefile;

import org.ecozone.geo.Crs;
import org.ecozone.geo.GeometryDefect;
import org.ecozone.geo.Reprojection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What keeps a site from being read.
 *
 * @param code stable code, {@code RING_NOT_CLOSED}
 * @param message one Chinese sentence: what was expected, what came, where, what to do
 * @param pointer JSON pointer (RFC 6901) into the text that was read; null for other formats, whose messages name the line
 * @param coordinate the place in lon/lat; null if there is none
 */
public record SiteFault(
        String code,
        String message,
        @Nullable String pointer,
        @Nullable Coordinate coordinate) {

    static SiteFault at(String code, String message, @Nullable String pointer) {
        return new SiteFault(code, message, pointer, null);
    }

    static SiteFault inFile(String code, String message) {
        return new SiteFault(code, message, null, null);
    }

    /** A geometry's defect found in {@code crs}; its place in lon/lat where the system reaches it. */
    static SiteFault of(GeometryDefect defect, Crs crs, @Nullable String pointer) {
        Coordinate at = defect.coordinate();
        boolean isPlace = at != null && at.isValid() && Reprojection.isInReach(at, crs);
        return new SiteFault(defect.code(), defect.message(), pointer, isPlace ? Reprojection.toLonLat(at, crs) : null);
    }
}
