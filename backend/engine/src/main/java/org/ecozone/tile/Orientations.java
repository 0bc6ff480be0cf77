package org.ecozone.tile;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** On which side of a ring its area lies. */
final class Orientations {

    private Orientations() {}

    /** Whether the area of the closed {@code ring} lies to its left where y points up. */
    static boolean isToTheLeft(List<Coordinate> ring) {
        Coordinate origin = ring.get(0);
        double twiceArea = 0;
        for (int i = 1; i < ring.size(); i++) {
            Coordinate a = ring.get(i - 1);
            Coordinate b = ring.get(i);
            twiceArea += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
        }
        return twiceArea > 0;
    }
}
