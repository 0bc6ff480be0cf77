package org.ecozone.golden;

import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Sites of all kinds and shapes, drawn at random near borders: areas, strips, pieces with holes, several pieces, what runs along
 * a border, lines and points.
 */
final class SitesNearBorders {

    private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
    private static final double DEGREE = 111_200;

    private final Random random;
    private final double largest;

    /** @param largest metres that a site measures at most */
    SitesNearBorders(Random random, double largest) {
        this.random = random;
        this.largest = largest;
    }

    /** A site whose middle, or one of whose vertices, lies on or near a border of {@code geometry}. */
    Geometry near(Geometry geometry) {
        List<LineString> borders = Moves.lines(geometry);
        LineString border = borders.get(random.nextInt(borders.size()));
        int i = random.nextInt(border.getNumPoints() - 1);
        double along = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        Coordinate from = border.getCoordinateN(i);
        Coordinate to = border.getCoordinateN(i + 1);
        Coordinate at = new Coordinate(from.x + along * (to.x - from.x), from.y + along * (to.y - from.y));
        return random.nextInt(4) == 0 ? along(at, to) : shape(moved(at, offset()));
    }

    /** A site anywhere around {@code middle}. */
    Geometry around(Coordinate middle) {
        return shape(middle);
    }

    private double offset() {
        return random.nextInt(4) == 0 ? 0 : logUniform(0.05, largest);
    }

    /** From 0.1 m on, as many small ones as large ones. */
    private double logUniform(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    private Coordinate moved(Coordinate at, double metres) {
        double angle = random.nextDouble() * 2 * Math.PI;
        return at(at, metres * Math.cos(angle), metres * Math.sin(angle));
    }

    private static Coordinate at(Coordinate from, double eastMetres, double northMetres) {
        return new Coordinate(
                from.x + eastMetres / DEGREE / Math.cos(Math.toRadians(from.y)), from.y + northMetres / DEGREE);
    }

    private Geometry shape(Coordinate middle) {
        return switch (random.nextInt(10)) {
            case 0 -> CGCS2000.createPoint(middle);
            case 1 -> line(middle);
            case 2 ->
                CGCS2000.createMultiPointFromCoords(new Coordinate[] {
                    moved(middle, logUniform(0.1, largest)), moved(middle, logUniform(0.1, largest))
                });
            case 3 -> box(middle, logUniform(0.2, 6), logUniform(1, 2 * largest));
            case 4 -> pierced(middle);
            case 5 -> twoPieces(middle);
            case 6, 7 -> box(middle, logUniform(1, largest), logUniform(1, largest));
            default -> star(middle, logUniform(1, largest));
        };
    }

    private Geometry line(Coordinate from) {
        Coordinate[] line = new Coordinate[2 + random.nextInt(3)];
        line[0] = from;
        for (int i = 1; i < line.length; i++) {
            line[i] = moved(line[i - 1], logUniform(0.3, largest));
        }
        LineString drawn = CGCS2000.createLineString(line);
        return drawn.isSimple() ? drawn : CGCS2000.createLineString(new Coordinate[] {line[0], line[1]});
    }

    private Polygon box(Coordinate middle, double width, double height) {
        double angle = random.nextDouble() * Math.PI;
        return CGCS2000.createPolygon(new Coordinate[] {
            corner(middle, -width, -height, angle),
            corner(middle, width, -height, angle),
            corner(middle, width, height, angle),
            corner(middle, -width, height, angle),
            corner(middle, -width, -height, angle)
        });
    }

    private static Coordinate corner(Coordinate middle, double width, double height, double angle) {
        return at(
                middle,
                (width * Math.cos(angle) - height * Math.sin(angle)) / 2,
                (width * Math.sin(angle) + height * Math.cos(angle)) / 2);
    }

    private Polygon star(Coordinate middle, double radius) {
        Coordinate[] ring = new Coordinate[4 + random.nextInt(6)];
        for (int i = 0; i < ring.length - 1; i++) {
            double angle = 2 * Math.PI * i / (ring.length - 1);
            double metres = radius * (0.2 + 0.8 * random.nextDouble());
            ring[i] = at(middle, metres * Math.cos(angle), metres * Math.sin(angle));
        }
        ring[ring.length - 1] = ring[0];
        return CGCS2000.createPolygon(ring);
    }

    private Geometry pierced(Coordinate middle) {
        double radius = logUniform(2, largest);
        LinearRing outer = box(middle, 2 * radius, 2 * radius).getExteriorRing();
        LinearRing hole =
                box(middle, radius, radius * random.nextDouble() + 0.01).getExteriorRing();
        return CGCS2000.createPolygon(outer, new LinearRing[] {hole});
    }

    private Geometry twoPieces(Coordinate middle) {
        double size = logUniform(1, largest);
        Polygon other = box(at(middle, 2.5 * size + logUniform(0.1, largest), 0), size, size);
        return CGCS2000.createMultiPolygon(new Polygon[] {box(middle, size, size), other});
    }

    /** A strip that runs from {@code from} along a border towards {@code to}, at a little distance, on either side. */
    private Geometry along(Coordinate from, Coordinate to) {
        double east = (to.x - from.x) * Math.cos(Math.toRadians(from.y));
        double north = to.y - from.y;
        double length = Math.hypot(east, north);
        if (length * DEGREE < 0.01) {
            return shape(from);
        }
        double x = east / length;
        double y = north / length;
        double run = Math.min(length * DEGREE, logUniform(1, 2 * largest));
        double near = (random.nextBoolean() ? 1 : -1) * (random.nextInt(3) == 0 ? 0 : logUniform(0.02, 4));
        double far = near + (random.nextBoolean() ? 1 : -1) * logUniform(0.1, largest);
        Coordinate start = at(from, -y * near, x * near);
        Coordinate[] ring = {
            start,
            at(from, x * run - y * near, y * run + x * near),
            at(from, x * run - y * far, y * run + x * far),
            at(from, -y * far, x * far),
            start
        };
        return Orientation.isCCW(ring)
                ? CGCS2000.createPolygon(ring)
                : CGCS2000.createPolygon(ring).reverse();
    }
}
