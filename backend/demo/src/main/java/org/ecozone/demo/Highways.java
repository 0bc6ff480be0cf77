package org.ecozone.demo;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/** Invented roads between the seats of the regiments, also over ground that is not the division's; they begin and end at drawn ways. */
final class Highways {

    private static final double DEGREES = 5;

    /** Along the valley south of the river, past the lake to the east, to the south, and from 84团 down to the valley. */
    static final List<LineString> LINES = List.of(
            Shapes.winding(
                    DEGREES, 9_200_001, 80.84, 44.930, 81.06, 44.932, 81.30, 44.945, 81.60, 44.940, 81.85, 44.906,
                    82.09, 44.866),
            Shapes.winding(DEGREES, 9_200_002, 82.72, 44.880, 82.775, 44.815, 82.825, 44.720, 82.94, 44.625),
            Shapes.winding(DEGREES, 9_200_003, 82.57, 44.720, 82.545, 44.640, 82.52, 44.570, 82.52, 44.500),
            Shapes.winding(DEGREES, 9_200_004, 82.10, 44.980, 82.15, 44.935, 82.20, 44.900, 82.24, 44.860));

    private Highways() {}

    /** The {@code number}th, from 0, as it is called. */
    static String name(int number) {
        return "示例%s号公路".formatted("一二三四".charAt(number));
    }
}
