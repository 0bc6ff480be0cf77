package org.ecozone.server.verification;

/**
 * A figure by one engine.
 *
 * @param id says what it is: {@code indicator/<id>/value}, {@code breakdown/<id>/unit/<code>/numerator},
 *     {@code balance/<layer>/lost}, {@code balance/<layer>/admin-area/<code>/after} …; {@code (none)} in place of a code is ground in
 *     none of the zones, {@code (repeated)} what overlapping zones count more than once, negative
 * @param value raw, nothing rounded
 */
record Figure(String id, double value, Unit unit) {

    /** By which share of it a figure may differ. */
    static final double RELATIVE = 1e-6;

    /** What a figure is given in. */
    enum Unit {
        SQUARE_METRES(1),
        MU(3.0 / 2000),
        PERCENT(0),
        COUNT(0);

        private final double squareMetre;

        Unit(double squareMetre) {
            this.squareMetre = squareMetre;
        }

        /** By how much figures of {@code expected} may differ: 1e-6 of it or 1 m², whichever is more; a share has no m². */
        double tolerance(double expected) {
            return Math.max(RELATIVE * Math.abs(expected), squareMetre);
        }
    }
}
