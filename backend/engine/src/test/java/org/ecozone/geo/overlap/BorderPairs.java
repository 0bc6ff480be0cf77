package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Pairs of valid areas whose borders should coincide and do not: {@link ShapePairs}, of which one or both wriggle between
 * their vertices by 1 nm … 1 m, as they are, as two parts, as a hole, or as what is around them.
 */
final class BorderPairs {

    private static final double METRE = 1.0 / 111_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final ShapePairs pairs;
    private final Random random;

    BorderPairs(long seed) {
        pairs = new ShapePairs(seed);
        random = new Random(seed);
    }

    Geometry[] next() {
        while (true) {
            Geometry[] pair = pairs.next();
            pair[1] = random.nextInt(3) == 0 ? pair[0] : pair[1];
            Geometry a = random.nextInt(3) == 0 ? wriggling(pair[0]) : pair[0];
            Geometry b = random.nextInt(3) > 0 ? wriggling(pair[1]) : pair[1];
            b = random.nextInt(2) == 0 ? around(b) : b;
            b = random.nextInt(6) == 0 ? with(b, pairs.next()[1]) : b;
            a = random.nextInt(8) == 0 ? with(a, pairs.next()[0]) : a;
            b = random.nextInt(3) == 0 ? moved(b) : b;
            if (IsValidOp.isValid(a) && IsValidOp.isValid(b)) {
                return random.nextBoolean() ? new Geometry[] {a, b} : new Geometry[] {b, a};
            }
        }
    }

    /** A stated accuracy of 1 cm … 30 m. */
    double accuracyMetres() {
        return Math.pow(10, -2 + 3.5 * random.nextDouble());
    }

    /** Every edge cut into 2 … 12, the new vertices moved sideways. */
    private Geometry wriggling(Geometry shape) {
        if (!(shape instanceof Polygon polygon)) {
            return shape;
        }
        double most = METRE * Math.pow(10, -9 * random.nextDouble());
        int times = 2 + random.nextInt(11);
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = wriggling(polygon.getInteriorRingN(i), times, most);
        }
        return FACTORY.createPolygon(wriggling(polygon.getExteriorRing(), times, most), holes);
    }

    private LinearRing wriggling(LinearRing ring, int times, double most) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 1; i < ring.getNumPoints(); i++) {
            Coordinate a = ring.getCoordinateN(i - 1);
            Coordinate b = ring.getCoordinateN(i);
            double length = a.distance(b);
            points.add(a.copy());
            for (int k = 1; k < times; k++) {
                double along = (double) k / times;
                double aside =
                        Math.min(most, 0.1 * length * Math.min(along, 1 - along)) * (2 * random.nextDouble() - 1);
                points.add(new Coordinate(
                        a.x + along * (b.x - a.x) - aside * (b.y - a.y) / length,
                        a.y + along * (b.y - a.y) + aside * (b.x - a.x) / length));
            }
        }
        points.add(points.get(0).copy());
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    /** The ground around a shape: the neighbour that shares all of its border. */
    private static Geometry around(Geometry shape) {
        if (!(shape instanceof Polygon polygon)) {
            return shape;
        }
        Envelope wide = new Envelope(81.9, 82.1, 44.9, 45.1);
        wide.expandToInclude(polygon.getEnvelopeInternal());
        wide.expandBy(0.01);
        LinearRing box = ((Polygon) FACTORY.toGeometry(wide)).getExteriorRing();
        return FACTORY.createPolygon(box, new LinearRing[] {polygon.getExteriorRing()});
    }

    /** Both as one area, if they do not meet. */
    private static Geometry with(Geometry a, Geometry b) {
        boolean isOne = a instanceof Polygon && b instanceof Polygon && a.disjoint(b);
        return isOne ? FACTORY.createMultiPolygon(new Polygon[] {(Polygon) a, (Polygon) b}) : a;
    }

    private Geometry moved(Geometry shape) {
        double by = METRE * Math.pow(10, -9 * random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        return AffineTransformation.translationInstance(by * Math.cos(angle), by * Math.sin(angle))
                .transform(shape);
    }
}
