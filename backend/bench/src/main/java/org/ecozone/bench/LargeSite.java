package org.ecozone.bench;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A site of very many vertices with an outline like that of a lake: the distance from its centre is a sum of waves, each
 * octave half as high as the one before, down to the spacing of the vertices. Seen from its centre it hides nothing of
 * itself, so it is valid.
 */
final class LargeSite {

    private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
    /** About 20 km across. */
    static final double LARGE_DEGREES = 0.12;

    private static final double ROUGHNESS = 0.25;

    private LargeSite() {}

    /** A site around {@code centre}, within about {@code 1.5 · degrees} of it. */
    static Polygon of(Coordinate centre, double degrees, int vertices, long seed) {
        var random = new SplittableRandom(seed);
        double[] radius = new double[vertices];
        double height = ROUGHNESS;
        for (int waves = 2; waves < vertices / 4; waves *= 2, height /= 2) {
            double phase = 2 * Math.PI * random.nextDouble();
            for (int i = 0; i < vertices; i++) {
                radius[i] += height * StrictMath.sin(phase + waves * (2 * Math.PI * i) / vertices);
            }
        }
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double direction = 2 * Math.PI * i / vertices;
            double reach = degrees * (1 + radius[i]);
            ring[i] = new Coordinate(
                    centre.x + reach * StrictMath.cos(direction), centre.y + reach * StrictMath.sin(direction));
        }
        ring[vertices] = ring[0].copy();
        return CGCS2000.createPolygon(ring);
    }
}
