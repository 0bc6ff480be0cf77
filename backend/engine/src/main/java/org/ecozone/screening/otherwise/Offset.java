package org.ecozone.screening.otherwise;

import java.util.Comparator;

/**
 * By how much a site is moved in the plane of its Gauss–Krüger zone, in metres.
 *
 * @param east along the easting
 * @param north along the northing
 */
record Offset(double east, double north) {

    static final Offset NONE = new Offset(0, 0);

    /** The nearer first; a total order. */
    static final Comparator<Offset> NEAREST_FIRST = Comparator.comparingDouble(Offset::metres)
            .thenComparingDouble(Offset::east)
            .thenComparingDouble(Offset::north);

    double metres() {
        return Math.hypot(east, north);
    }

    /** In the same direction, {@code metres} far; not of no offset. */
    Offset to(double metres) {
        double share = metres / metres();
        return new Offset(east * share, north * share);
    }
}
