package org.ecozone.geo;

/**
 * How an area was measured. Part of every figure: areas of different methods are never added or compared.
 *
 * <p>Source: domain practice keeps two systems side by side, the ellipsoidal patch area (TD/T 1055) and the planar area
 * in a Gauss–Krüger zone; in this region they differ by 0 to 345 ppm.
 */
public sealed interface AreaMethod {

    /** On the CGCS2000 ellipsoid, edges straight in longitude and latitude. The one measure that verdicts use. */
    AreaMethod ELLIPSOIDAL_CGCS2000 = new Ellipsoidal();

    /** Stable name of the method, as printed in results: {@code ELLIPSOIDAL_CGCS2000}, {@code GAUSS_KRUGER_PLANAR(27)}. */
    String code();

    /** Area on the CGCS2000 ellipsoid; see {@link EllipsoidalMeasure}. */
    record Ellipsoidal() implements AreaMethod {
        @Override
        public String code() {
            return "ELLIPSOIDAL_CGCS2000";
        }
    }

    /**
     * Area in the plane of a CGCS2000 Gauss–Krüger projection.
     *
     * @param crs the projected system in whose plane the area was taken, for example EPSG:4515
     */
    record GaussKrugerPlanar(Crs crs) implements AreaMethod {
        /** Refuses a system that is not a Gauss–Krüger zone. */
        public GaussKrugerPlanar {
            if (crs.zone().isEmpty()) {
                throw new IllegalArgumentException(crs + " is not a Gauss–Krüger zone");
            }
        }

        @Override
        public String code() {
            return "GAUSS_KRUGER_PLANAR(" + crs.zone().orElseThrow() + ")";
        }
    }

    /**
     * The sum of areas in planes of several CGCS2000 Gauss–Krüger projections, each polygon in the plane of the 3° zone that its
     * centroid lies in. A method of its own: such a sum is the area in no plane.
     */
    record GaussKrugerOwnZones() implements AreaMethod {
        @Override
        public String code() {
            return "GAUSS_KRUGER_PLANAR(OWN_ZONE)";
        }
    }
}
