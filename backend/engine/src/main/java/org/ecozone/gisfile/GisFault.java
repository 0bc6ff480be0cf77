package org.ecozone.gisfile;

import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What is wrong with a file or one of its features, or what was put right (then it is a notice). It is not yet a {@link Fault}:
 * nothing here reprojects, and where the file states no system only the user can tell where on the map a coordinate is.
 *
 * @param code stable code
 * @param message one Chinese sentence
 * @param messageEn the same in English
 * @param coordinate the place in the file's own system (x = longitude or easting); null if there is none
 * @param ring part, ring and vertex; null if it is not one ring's
 */
public record GisFault(
        String code,
        String message,
        String messageEn,
        @Nullable Coordinate coordinate,
        FaultPlace.@Nullable Ring ring) {

    static GisFault of(String code, String message, String messageEn) {
        return new GisFault(code, message, messageEn, null, null);
    }

    /** The same in the shape of all faults; {@code point} is where {@link #coordinate} is on the map, null if that is not known. */
    public Fault asFault(FaultPlace.@Nullable Point point) {
        return Fault.of(FaultPlace.NONE.in(ring).on(point), code, message, messageEn);
    }

    /** As much of a name as a message shows. */
    static String cut(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
