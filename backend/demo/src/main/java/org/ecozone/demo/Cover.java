package org.ecozone.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * What the land is like, as smooth scores with noise: invented, but where one expects it. Mountains to the north and south
 * and the lake shore are worth protecting, the oasis along the river is tilled.
 */
final class Cover {

    /** A place that raises a score: half of {@code weight} one reach away. */
    private record Anchor(Coordinate km, double eastKm, double northKm, double weight) {

        static Anchor of(double lon, double lat, double eastKm, double northKm, double weight) {
            return new Anchor(Plane.km(lon, lat), eastKm, northKm, weight);
        }

        double at(Coordinate place) {
            double x = (place.x - km.x) / eastKm;
            double y = (place.y - km.y) / northKm;
            double square = x * x + y * y;
            return weight / (1 + square * square);
        }
    }

    private static final List<Anchor> WILD = List.of(
            Anchor.of(82.35, 45.14, 13, 10, 1.6),
            Anchor.of(81.02, 45.13, 12, 7, 1.2),
            Anchor.of(81.45, 45.24, 14, 7, 1.2),
            Anchor.of(81.57, 45.10, 7, 4, 0.7),
            Anchor.of(82.52, 44.38, 14, 6, 1.0),
            Anchor.of(83.10, 44.74, 15, 5, 1.0),
            Anchor.of(82.71, 44.83, 5, 9, 0.9),
            Anchor.of(82.08, 45.10, 9, 4, 0.8),
            Anchor.of(82.12, 44.64, 6, 4, 0.7),
            Anchor.of(82.37, 44.66, 8, 4, 0.6));

    private static final List<Anchor> TILLED = List.of(
            Anchor.of(82.45, 44.83, 24, 11, 1.1),
            Anchor.of(82.10, 44.97, 10, 6, 1.0),
            Anchor.of(82.18, 44.77, 8, 10, 0.8),
            Anchor.of(82.51, 44.50, 11, 8, 1.0),
            Anchor.of(83.11, 44.62, 13, 6, 1.0),
            Anchor.of(81.60, 44.99, 7, 4, 0.9),
            Anchor.of(81.07, 44.94, 9, 5, 0.7));

    /** The river through the oasis, west to east. */
    private static final LineString RIVER = Plane.KM.createLineString(new Coordinate[] {
        Plane.km(80.90, 44.955),
        Plane.km(81.10, 44.955),
        Plane.km(81.35, 44.965),
        Plane.km(81.60, 44.965),
        Plane.km(81.85, 44.930),
        Plane.km(82.05, 44.885),
        Plane.km(82.20, 44.858),
        Plane.km(82.30, 44.838),
        Plane.km(82.45, 44.815),
        Plane.km(82.60, 44.833),
        Plane.km(82.75, 44.845)
    });

    private Cover() {}

    /** How much the land is worth protecting. */
    static double wild(Coordinate km) {
        double score = WILD.stream().mapToDouble(a -> a.at(km)).sum();
        double fromRiver = RIVER.distance(Plane.KM.createPoint(km)) + 0.5 * Noise.at(km, 3, 11);
        double bank = fromRiver < 0.7 ? 0.75 : 0;
        return Math.max(score, bank) + 0.45 * Noise.at(km, 8, 12);
    }

    /** How good the land is for tilling. */
    static double tilled(Coordinate km) {
        double score = TILLED.stream().mapToDouble(a -> a.at(km)).max().orElse(0);
        return score + 0.28 * Noise.at(km, 3.2, 13);
    }

    /** How well trees grow: in the wild land, and in patches elsewhere. */
    static double wooded(Coordinate km) {
        return 0.45 * Math.min(wild(km), 1.4) + Noise.at(km, 4.5, 14);
    }
}
