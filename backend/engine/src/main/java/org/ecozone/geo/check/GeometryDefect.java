package org.ecozone.geo.check;

import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Reprojection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * One fault of a geometry, as a value: what is wrong, where, and what to do about it. It is not yet a {@link Fault}: a check
 * knows coordinates in the system that the geometry was given in, a repair works on these, and only who knows the system can
 * tell where on the map that is.
 *
 * @param kind what is wrong; its name is the stable code
 * @param message one Chinese sentence: what was expected, what came, where
 * @param messageEn the same in English
 * @param coordinate the place, in the system the geometry was given in (x = longitude or easting); null if it has none
 * @param path the part, ring and vertex; null if the fault is the whole geometry's
 */
public record GeometryDefect(
        Kind kind,
        String message,
        String messageEn,
        @Nullable Coordinate coordinate,
        FaultPlace.@Nullable Ring path) {

    static GeometryDefect ofWhole(Kind kind, String message, String messageEn) {
        return new GeometryDefect(kind, message, messageEn, null, null);
    }

    /**
     * The place in lon/lat of a defect found in {@code crs}; empty if it has none, or if the numbers give no place in China
     * (then they are not what {@code crs} says) and that is not the defect itself.
     */
    public Optional<Coordinate> place(Crs crs) {
        return Optional.ofNullable(coordinate)
                .filter(point -> point.isValid() && Reprojection.isInReach(point, crs))
                .map(point -> Reprojection.toLonLat(point, crs))
                .filter(lonLat -> kind == Kind.OUTSIDE_CHINA || PlaceCheck.CHINA.contains(lonLat));
    }

    /**
     * The same in the shape of all faults, whose place is in lon/lat.
     *
     * @param crs that the geometry was given in
     * @param at what else is known of the place
     */
    public Fault asFault(Crs crs, FaultPlace at) {
        FaultPlace.Point point = place(crs)
                .map(lonLat -> new FaultPlace.Point(lonLat.x, lonLat.y))
                .orElse(null);
        return Fault.of(at.in(path).on(point), code(), message, messageEn);
    }

    /** Stable code, printed in answers. */
    public String code() {
        return kind.name();
    }

    /** The kinds of faults. */
    public enum Kind {
        /** There are no coordinates. */
        EMPTY_GEOMETRY,
        /** More vertices than {@link GeometryCheck#MAX_VERTICES}. */
        TOO_MANY_VERTICES,
        /** Rings so many or so entangled that checking them would take minutes; see {@link GeometryCheck}. */
        TOO_COMPLEX,
        /** NaN or infinite. */
        COORDINATE_NOT_FINITE,
        /** Outside ±180° of longitude or ±90° of latitude, or outside the reach of a projected system. */
        COORDINATE_OUT_OF_RANGE,
        /** Latitude (or northing) stands first. */
        AXIS_SWAPPED,
        /** Metres where degrees were expected. */
        COORDINATES_PROJECTED,
        /** Outside 73–136°E, 3–54°N. */
        OUTSIDE_CHINA,
        /** A ring's last point is not its first. Found by readers: such a ring cannot be built. */
        RING_NOT_CLOSED,
        /** A ring of fewer than three different points. */
        RING_TOO_FEW_POINTS,
        /** A ring that encloses nothing: all points on one line. */
        RING_ZERO_AREA,
        /** A line of fewer than two different points. */
        LINE_TOO_SHORT,
        /** A ring crosses, touches or retraces itself. */
        SELF_INTERSECTION,
        /** Two rings of one polygon cross or share an edge. */
        RINGS_CROSS,
        /** A hole lies outside its polygon's outer ring. */
        HOLE_OUTSIDE_SHELL,
        /** A hole lies in another hole. */
        NESTED_HOLES,
        /** Two parts of a multipolygon overlap or share an edge. */
        PARTS_OVERLAP,
        /** Holes that touch cut the interior in two. */
        INTERIOR_DISCONNECTED,
        /** There are more faults than {@link GeometryCheck#MAX_DEFECTS}; the rest is not listed. */
        TOO_MANY_DEFECTS
    }
}
