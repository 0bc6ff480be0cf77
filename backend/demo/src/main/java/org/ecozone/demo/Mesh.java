package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Cells with natural borders: a Voronoi diagram whose edges are replaced by fractal lines.
 *
 * <p>A fractal edge stays inside the rhombus between the edge's ends whose base angle is smaller than the angle between the
 * edge and either neighbouring site. Those rhombi do not overlap each other, so no two borders cross and each cell stays
 * simple, whatever the random numbers are.
 */
final class Mesh {

    private static final double MAX_BASE_ANGLE = StrictMath.toRadians(48);
    private static final double STEP_KM = 0.075;

    private final List<LineString> borders = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    private Mesh() {}

    /** A cell: number, site in kilometres, outline in EPSG:4490. */
    record Cell(int number, Coordinate siteKm, Polygon lonLat) {}

    /**
     * Cells about {@code spacingKm} apart whose site is {@code wanted}; sites around them are laid too, so that the outer
     * cells are whole.
     */
    static Mesh of(Envelope extentKm, double spacingKm, Predicate<Coordinate> laid, Predicate<Coordinate> wanted) {
        Mesh mesh = new Mesh();
        List<Coordinate> sites = sites(extentKm, spacingKm, laid);
        boolean[] kept = new boolean[sites.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = wanted.test(sites.get(i));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Map<Coordinate, Integer> numbers = new TreeMap<>();
        for (Coordinate site : sites) {
            numbers.put(site, numbers.size());
        }
        Map<Edge, List<Integer>> edges = new TreeMap<>();
        Map<Integer, Polygon> voronoi = new TreeMap<>();
        for (Object o : builder.getSubdivision().getVoronoiCellPolygons(Plane.KM)) {
            Polygon cell = (Polygon) o;
            Integer number = numbers.get((Coordinate) cell.getUserData());
            if (number == null) {
                continue;
            }
            voronoi.put(number, cell);
            Coordinate[] ring = cell.getExteriorRing().getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                edges.computeIfAbsent(Edge.of(ring[i - 1], ring[i]), e -> new ArrayList<>(2))
                        .add(number);
            }
        }
        Map<Edge, Coordinate[]> lines = new TreeMap<>();
        edges.forEach((edge, beside) -> {
            if (beside.stream().anyMatch(n -> kept[n]) && !edge.from.equals2D(edge.to)) {
                lines.put(edge, fractal(edge, sites, beside));
            }
        });
        mesh.keep(voronoi, lines, sites, kept);
        return mesh;
    }

    private void keep(
            Map<Integer, Polygon> voronoi, Map<Edge, Coordinate[]> lines, List<Coordinate> sites, boolean[] kept) {
        lines.values().forEach(line -> borders.add(Plane.LON_LAT.createLineString(line)));
        voronoi.forEach((number, cell) -> {
            if (kept[number]) {
                cells.add(new Cell(number, sites.get(number), outline(cell, lines)));
            }
        });
    }

    /** The borders, each once, noded only at their ends. */
    List<LineString> borders() {
        return borders;
    }

    List<Cell> cells() {
        return cells;
    }

    private static List<Coordinate> sites(Envelope extent, double spacing, Predicate<Coordinate> laid) {
        List<Coordinate> sites = new ArrayList<>();
        double rowStep = spacing * 0.87;
        for (int row = 0; extent.getMinY() + row * rowStep < extent.getMaxY(); row++) {
            for (int column = 0; extent.getMinX() + column * spacing < extent.getMaxX(); column++) {
                Coordinate site = new Coordinate(
                        extent.getMinX() + spacing * (column + 0.5 * (row % 2) + 0.42 * Noise.signed(column, row, 1)),
                        extent.getMinY() + rowStep * row + spacing * 0.42 * Noise.signed(column, row, 2));
                if (laid.test(site)) {
                    sites.add(site);
                }
            }
        }
        return sites;
    }

    private static Polygon outline(Polygon cell, Map<Edge, Coordinate[]> lines) {
        List<Coordinate> ring = new ArrayList<>();
        Coordinate[] corners = cell.getExteriorRing().getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            Edge edge = Edge.of(corners[i - 1], corners[i]);
            Coordinate[] line = lines.get(edge).clone();
            if (!edge.from.equals2D(corners[i - 1])) {
                Collections.reverse(Arrays.asList(line));
            }
            ring.addAll(Arrays.asList(line).subList(0, line.length - 1));
        }
        ring.add(ring.get(0).copy());
        return Plane.LON_LAT.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate[] fractal(Edge edge, List<Coordinate> sites, List<Integer> beside) {
        int first = Collections.min(beside);
        Coordinate site = sites.get(first);
        double angle = Math.min(angle(edge.from, edge.to, site), angle(edge.to, edge.from, site));
        List<Coordinate> line = new ArrayList<>();
        line.add(edge.from);
        long key = first * 1_000_003L + Collections.max(beside);
        new FractalLine(key, STEP_KM, FractalLine.CONFINED)
                .append(edge.from, edge.to, 0.95 * Math.min(angle, MAX_BASE_ANGLE), line);
        return line.stream().map(Plane::lonLat).toArray(Coordinate[]::new);
    }

    private static double angle(Coordinate at, Coordinate to, Coordinate site) {
        double x = to.x - at.x;
        double y = to.y - at.y;
        double u = site.x - at.x;
        double v = site.y - at.y;
        return StrictMath.abs(StrictMath.atan2(x * v - y * u, x * u + y * v));
    }

    private record Edge(Coordinate from, Coordinate to) implements Comparable<Edge> {

        static Edge of(Coordinate a, Coordinate b) {
            return a.compareTo(b) <= 0 ? new Edge(a, b) : new Edge(b, a);
        }

        @Override
        public int compareTo(Edge other) {
            int first = from.compareTo(other.from);
            return first != 0 ? first : to.compareTo(other.to);
        }
    }
}
