package org.ecozone.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** Which of the drawn ways a piece of a way belongs to: the nearest one. Main roads first, then farm roads and canals. */
final class WayNetwork {

    private final List<LineString> lines = Ways.lines();

    /** One way; {@code number} is its place in the drawing. */
    record Way(int number) {

        private static final List<LandClass> KINDS =
                List.of(LandClass.ROAD, LandClass.FARM_ROAD, LandClass.CANAL, LandClass.FARM_ROAD);

        String code() {
            return "W%02d".formatted(number);
        }

        LandClass land() {
            return KINDS.get(number % KINDS.size());
        }
    }

    Way nearest(Coordinate lonLat) {
        Point point = Plane.KM.createPoint(Plane.km(lonLat.x, lonLat.y));
        int nearest = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).distance(point) < lines.get(nearest).distance(point)) {
                nearest = i;
            }
        }
        return new Way(nearest);
    }
}
