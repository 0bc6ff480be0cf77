package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Pairs of valid areas by one random number generator: shapes of 60 m to 6 km, and second shapes that are the first one moved
 * by 1e-9 … 1 m, share some of its border, touch it nearly, cut it by a spike, or have nothing to do with it.
 */
final class ShapePairs {

    private static final double METRE = 1.0 / 111_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Random random;

    ShapePairs(long seed) {
        random = new Random(seed);
    }

    /** Two areas near 82°E, 45°N. */
    Geometry[] next() {
        Geometry a = valid();
        Geometry b = switch (random.nextInt(6)) {
            case 0 -> moved(a);
            case 1 -> neighbour(a);
            case 2 -> spike(a);
            case 3 -> moved(neighbour(a));
            case 4 -> a.copy();
            default -> valid();
        };
        return IsValidOp.isValid(b) && !b.isEmpty() ? new Geometry[] {a, b} : next();
    }

    private Geometry valid() {
        while (true) {
            Geometry shape = random.nextInt(5) == 0 ? holed() : star(82 + 0.02 * random.nextDouble());
            if (IsValidOp.isValid(shape)) {
                return shape;
            }
        }
    }

    private Polygon star(double lon) {
        double lat = 45 + 0.02 * random.nextDouble();
        double radius = 30 * METRE * Math.pow(100, random.nextDouble());
        int corners = 3 + random.nextInt(12);
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.9 * random.nextDouble()) / corners;
            double r = radius * (random.nextInt(4) == 0 ? 1e-3 : 0.2 + 0.8 * random.nextDouble());
            ring.add(new Coordinate(lon + 1.4 * r * Math.cos(angle), lat + r * Math.sin(angle)));
        }
        ring.add(ring.get(0).copy());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private Geometry holed() {
        Polygon shell = star(82.01);
        Coordinate centre = shell.getCentroid().getCoordinate();
        Geometry hole =
                AffineTransformation.scaleInstance(0.3, 0.3, centre.x, centre.y).transform(shell);
        return FACTORY.createPolygon(shell.getExteriorRing(), new LinearRing[] {((Polygon) hole).getExteriorRing()});
    }

    /** The shape moved by 1 nm … 1 m. */
    private Geometry moved(Geometry shape) {
        double by = METRE * Math.pow(10, -9 * random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        return AffineTransformation.translationInstance(by * Math.cos(angle), by * Math.sin(angle))
                .transform(shape);
    }

    /** A shape that has some edges of {@code shape}, or stretches of them, as its border, on the other side or on the same. */
    private Geometry neighbour(Geometry shape) {
        Coordinate[] ring = ((Polygon) shape).getExteriorRing().getCoordinates();
        int from = random.nextInt(ring.length - 1);
        int count = 1 + random.nextInt(Math.min(4, ring.length - 1));
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            points.add(ring[(from + i) % (ring.length - 1)].copy());
        }
        if (random.nextBoolean()) {
            points.set(0, between(points.get(0), points.get(1)));
        }
        Coordinate apex = ring[random.nextInt(ring.length)].copy();
        apex.x += (random.nextDouble() - 0.5) * 0.02;
        apex.y += (random.nextDouble() - 0.5) * 0.02;
        points.add(apex);
        points.add(points.get(0).copy());
        return points.size() < 4 ? star(82.01) : FACTORY.createPolygon(points.toArray(Coordinate[]::new));
    }

    private Coordinate between(Coordinate a, Coordinate b) {
        double share = random.nextDouble();
        return new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
    }

    /** A triangle 1 nm … 1 m wide from a corner of {@code shape} to anywhere. */
    private Geometry spike(Geometry shape) {
        Coordinate[] ring = shape.getCoordinates();
        Coordinate tip = ring[random.nextInt(ring.length)];
        double width = METRE * Math.pow(10, -9 * random.nextDouble());
        Coordinate end = new Coordinate(82 + 0.02 * random.nextDouble(), 45 + 0.02 * random.nextDouble());
        List<Coordinate> triangle = new ArrayList<>(List.of(
                tip.copy(), end, new Coordinate(end.x + width * (random.nextDouble() - 0.5), end.y + width)));
        if (random.nextBoolean()) {
            triangle.sort(Comparator.comparingDouble(c -> c.x));
        }
        triangle.add(triangle.get(0).copy());
        return FACTORY.createPolygon(triangle.toArray(Coordinate[]::new));
    }

    /** A random point of the ground around the shapes. */
    Coordinate point() {
        return new Coordinate(82 + 0.02 * random.nextDouble(), 45 + 0.02 * random.nextDouble());
    }
}
