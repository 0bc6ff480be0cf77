package org.ecozone.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.demo.Outline.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/** Towns and parks: outlines along street grids, as built land has them. */
final class Settlements {

    /** Towns: the city first, then a town for each regiment, near the seats that are known within 0.1 to 0.2 degree. */
    static final List<Town> TOWNS = List.of(
            new Town("CITY", "双河市中心城区", 82.392, 44.842, 12, 0.31, 3.0),
            new Town("81", "81团", 82.185, 44.872, -8, 0.22, 1.05),
            new Town("83", "83团", 82.500, 44.500, 20, 0.22, 1.2),
            new Town("84", "84团", 82.100, 44.980, -15, 0.22, 1.1),
            new Town("86", "86团", 82.240, 44.868, 5, 0.22, 1.0),
            new Town("87", "87团", 81.600, 45.000, 30, 0.2, 0.8),
            new Town("88", "88团", 81.060, 44.970, -25, 0.2, 0.8),
            new Town("89", "89团", 82.345, 44.812, 12, 0.22, 0.9),
            new Town("90", "90团", 82.600, 44.880, -20, 0.22, 1.15),
            new Town("91", "91团", 83.100, 44.640, 8, 0.22, 1.1));

    /** Parks: a rectangle in a town's manner; the first one is enlarged in the last edition. */
    static final List<Park> PARKS = List.of(
            new Park("JC", "荆楚工业园", 82.328, 44.860, 12, 2.6, 2.2),
            new Park("XS", "新赛工业园区", 82.468, 44.868, -6, 2.4, 1.9),
            new Park("JK", "第五师双河经开区", 82.430, 44.792, 20, 3.4, 2.4));

    private static final int GRID = 16;
    private static final double BUILT_UP_SHARE = 0.72;
    private static final double BUILT_UP_LATER_SHARE = 0.82;

    private Settlements() {}

    /** Turned by {@code degrees}; blocks of {@code blockKm}; reaching about {@code radiusKm}. */
    record Town(String owner, String name, double lon, double lat, double degrees, double blockKm, double radiusKm) {}

    /** Turned by {@code degrees}, sides in kilometres. */
    record Park(String code, String name, double lon, double lat, double degrees, double widthKm, double heightKm) {}

    /** The outlines of all towns and parks. */
    static List<Outline> outlines() {
        List<Outline> outlines = new ArrayList<>();
        for (Town town : TOWNS) {
            outlines.add(Outline.of(town.owner(), Kind.TOWN, blocks(town, 1)));
            outlines.add(Outline.of(town.owner(), Kind.BUILT_UP, blocks(town, BUILT_UP_SHARE)));
            if (town.owner().equals("CITY")) {
                outlines.add(Outline.of(town.owner(), Kind.BUILT_UP_LATER, blocks(town, BUILT_UP_LATER_SHARE)));
            }
        }
        for (Park park : PARKS) {
            outlines.add(Outline.of(park.code(), Kind.PARK, outline(park)));
        }
        Park first = PARKS.get(0);
        double w = first.widthKm() / 2;
        double h = first.heightKm() / 2;
        double[] later = {-w, h, w * 0.8, h, w * 0.82, h + 0.75, -w * 0.1, h + 0.8, -w * 0.1, h + 0.6, -w, h + 0.6};
        outlines.add(Outline.of(first.code(), Kind.PARK_LATER, turned(first, later)));
        return outlines;
    }

    /** The outline of the park as it was first, in kilometres. */
    static Polygon outline(Park park) {
        double w = park.widthKm() / 2;
        double h = park.heightKm() / 2;
        double[] corners = {-w, -h, w * 0.55, -h, w * 0.6, -h * 0.8, w, -h * 0.8, w, h * 0.7, w * 0.8, h, -w, h};
        return turned(park, corners);
    }

    private static Polygon turned(Park park, double[] corners) {
        Coordinate middle = Plane.km(park.lon(), park.lat());
        Coordinate[] ring = new Coordinate[corners.length / 2 + 1];
        for (int i = 0; i < ring.length - 1; i++) {
            ring[i] = turned(middle, corners[2 * i], corners[2 * i + 1], park.degrees());
        }
        ring[ring.length - 1] = ring[0].copy();
        return Plane.KM.createPolygon(ring);
    }

    /** The outline of the built-up area; the city has grown since {@link Release#R2025}. */
    static Polygon builtUp(Town town, Release release) {
        return blocks(town, builtUpShare(town, release));
    }

    /** The share of a town's reach that is built up, for {@link #built} and {@link #blocks}. */
    static double builtUpShare(Town town, Release release) {
        boolean grown = town.owner().equals("CITY") && release.isSince(Release.R2025);
        return grown ? BUILT_UP_LATER_SHARE : BUILT_UP_SHARE;
    }

    /** The blocks within the town's noisy reach that hang together with its middle; a smaller share gives some of them. */
    static Set<Block> built(Town town, double share) {
        Set<Block> built = new TreeSet<>();
        Deque<Block> queue = new ArrayDeque<>(List.of(new Block(0, 0)));
        while (!queue.isEmpty()) {
            Block block = queue.poll();
            if (Math.abs(block.column()) > GRID || Math.abs(block.row()) > GRID || built.contains(block)) {
                continue;
            }
            double wobble = 1
                    + 0.5
                            * Noise.at(
                                    new Coordinate(block.column(), block.row()),
                                    7,
                                    town.name().hashCode());
            double distance = Math.sqrt(block.column() * block.column() + 1.4 * block.row() * block.row());
            if (distance * town.blockKm() < share * town.radiusKm() * wobble || distance < 1.2) {
                built.add(block);
                queue.add(new Block(block.column() + 1, block.row()));
                queue.add(new Block(block.column() - 1, block.row()));
                queue.add(new Block(block.column(), block.row() + 1));
                queue.add(new Block(block.column(), block.row() - 1));
            }
        }
        return built;
    }

    /** The outline of {@link #built} in kilometres, without holes. */
    static Polygon blocks(Town town, double share) {
        Geometry[] squares = built(town, share).stream().map(Block::square).toArray(Geometry[]::new);
        Polygon union = (Polygon) CoverageUnion.union(Plane.KM.createGeometryCollection(squares));
        Coordinate[] ring = union.getExteriorRing().getCoordinates();
        Coordinate[] turned = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            turned[i] = onGrid(town, ring[i].x, ring[i].y);
        }
        return Plane.KM.createPolygon(turned);
    }

    /** The place in kilometres that lies {@code x} and {@code y} blocks from the town's middle, along its streets. */
    static Coordinate onGrid(Town town, double x, double y) {
        return turned(Plane.km(town.lon(), town.lat()), x * town.blockKm(), y * town.blockKm(), town.degrees());
    }

    /** The place {@code x} kilometres along and {@code y} across from the park's middle. */
    static Coordinate inPark(Park park, double x, double y) {
        return turned(Plane.km(park.lon(), park.lat()), x, y, park.degrees());
    }

    /** The rectangle between two corners given in blocks, in kilometres. */
    static Polygon square(Town town, double x, double y, double u, double v) {
        return Plane.KM.createPolygon(new Coordinate[] {
            onGrid(town, x, y), onGrid(town, u, y), onGrid(town, u, v), onGrid(town, x, v), onGrid(town, x, y)
        });
    }

    private static Coordinate turned(Coordinate middle, double x, double y, double degrees) {
        double cos = StrictMath.cos(StrictMath.toRadians(degrees));
        double sin = StrictMath.sin(StrictMath.toRadians(degrees));
        return new Coordinate(middle.x + x * cos - y * sin, middle.y + x * sin + y * cos);
    }

    /** A block of a town: the square from its column and row to the next ones. */
    record Block(int column, int row) implements Comparable<Block> {

        private Polygon square() {
            return Plane.KM.createPolygon(new Coordinate[] {
                new Coordinate(column, row),
                new Coordinate(column + 1, row),
                new Coordinate(column + 1, row + 1),
                new Coordinate(column, row + 1),
                new Coordinate(column, row)
            });
        }

        @Override
        public int compareTo(Block other) {
            return column != other.column ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
        }
    }
}
