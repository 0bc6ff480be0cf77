package org.ecozone.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Invented rivers, a lake's arm, reservoirs and ponds. Rivers bear the names that the plan mentions; their courses do not. */
final class Waters {

    private static final int POND_CORNERS = 14;

    private Waters() {}

    /** A river: its line in kilometres and half its width. */
    record River(String code, String name, LineString line, double halfWidthKm) {

        /** The strip of the river, {@code more} kilometres wider on either side. */
        Geometry strip(double more) {
            return line.buffer(halfWidthKm + more, 2);
        }

        /** The reach {@code lengthKm} long around {@code share} of the line. */
        LineString reach(double share, double lengthKm) {
            var along = new LengthIndexedLine(line);
            double middle = share * line.getLength();
            return (LineString) along.extractLine(middle - lengthKm / 2, middle + lengthKm / 2);
        }

        /** The place at {@code share} of the line. */
        Coordinate at(double share) {
            return new LengthIndexedLine(line).extractPoint(share * line.getLength());
        }
    }

    static final River BORTALA = new River(
            "BH",
            "博尔塔拉河",
            Shapes.winding(
                    16, 9_100_001, 80.90, 44.955, 81.10, 44.957, 81.35, 44.965, 81.60, 44.966, 81.85, 44.930, 82.05,
                    44.885, 82.20, 44.858, 82.30, 44.838, 82.45, 44.815, 82.60, 44.833, 82.75, 44.845),
            0.045);

    static final River AQIALE = new River(
            "AQ", "阿恰勒河", Shapes.winding(18, 9_100_002, 82.17, 45.16, 82.15, 45.06, 82.13, 44.97, 82.11, 44.90), 0.02);

    static final River JINGHE = new River(
            "JH", "精河", Shapes.winding(18, 9_100_003, 82.60, 44.36, 82.63, 44.47, 82.60, 44.58, 82.62, 44.62), 0.028);

    static final River STREAM =
            new River("BX", "示例北溪", Shapes.winding(18, 9_100_004, 81.03, 45.17, 81.03, 45.06, 81.05, 44.96), 0.012);

    static final List<River> RIVERS = List.of(BORTALA, AQIALE, JINGHE, STREAM);

    /** A still water. */
    private record Basin(LandClass land, double lon, double lat, double radiusKm) {}

    private static final List<Basin> BASINS = List.of(
            new Basin(LandClass.LAKE, 82.664, 44.790, 1.1),
            new Basin(LandClass.RESERVOIR, 82.070, 44.935, 0.75),
            new Basin(LandClass.RESERVOIR, 82.475, 44.400, 0.6),
            new Basin(LandClass.RESERVOIR, 81.545, 45.120, 0.5),
            new Basin(LandClass.RESERVOIR, 82.395, 44.690, 0.45));

    /** All waters, larger ones first. */
    static List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        RIVERS.forEach(r -> features.add(new Feature("R" + r.code(), LandClass.RIVER, r.strip(0))));
        features.addAll(still());
        return features;
    }

    /** The lake's arm and the reservoirs. */
    static List<Feature> still() {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < BASINS.size(); i++) {
            Basin basin = BASINS.get(i);
            features.add(new Feature(
                    "K%02d".formatted(i + 1),
                    basin.land(),
                    Shapes.blob(Plane.km(basin.lon(), basin.lat()), basin.radiusKm(), 48, 0.35, 200 + i)));
        }
        return features;
    }

    /** A pond at {@code middle}. */
    static Feature pond(int number, Coordinate middle) {
        double radius = 0.05 + 0.06 * Noise.unit(number, 3, 112);
        return new Feature(
                "T%02d".formatted(number),
                LandClass.POND,
                Shapes.blob(middle, radius, POND_CORNERS, 0.4, 300 + number));
    }

    /** Kilometres from the nearest river. */
    static double distance(Coordinate km) {
        var point = Plane.KM.createPoint(km);
        return RIVERS.stream().mapToDouble(r -> r.line().distance(point)).min().orElseThrow();
    }

    /** Kilometres from the lake's middle. */
    static double fromLake(Coordinate km) {
        Basin lake = BASINS.get(0);
        return km.distance(Plane.km(lake.lon(), lake.lat()));
    }
}
