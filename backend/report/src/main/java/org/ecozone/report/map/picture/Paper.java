package org.ecozone.report.map.picture;

/** Pictures of a map on paper: how many pixels a millimetre has. */
public final class Paper {

    public static final int DOTS_PER_INCH = 200;
    public static final double MILLIMETRES_PER_INCH = 25.4;

    /** Pixels across a picture: 170 mm, rounded down so that it fits where 170 mm do. */
    public static final int WIDTH = (int) px(170);

    private static final double POINTS_PER_INCH = 72;

    private Paper() {}

    /** {@code millimetres} in pixels. */
    public static double px(double millimetres) {
        return millimetres * DOTS_PER_INCH / MILLIMETRES_PER_INCH;
    }

    /** {@code pixels} in millimetres. */
    public static double mm(double pixels) {
        return pixels * MILLIMETRES_PER_INCH / DOTS_PER_INCH;
    }

    /** {@code points} of type in pixels. */
    public static double pt(double points) {
        return points * DOTS_PER_INCH / POINTS_PER_INCH;
    }
}
