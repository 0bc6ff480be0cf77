package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * What is left of the boundaries of units, each taken with its ground on the left, when edges that are run along both ways are
 * struck out, the territory's boundary counting the other way round. Where nothing is left the units tile the territory exactly:
 * the sum of their indicator functions and the territory's have the same boundary, so they are the same. Compares doubles bit by
 * bit and computes nothing, so it cannot err by rounding.
 */
final class CoverageResidual {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Map<Edge, Integer> net = new HashMap<>();
    private final Map<Coordinate, Set<Integer>> owners = new HashMap<>();
    private final List<Edge> struckOut;

    /** Strikes out what {@code territory} and {@code units} have in common; no territory leaves their outline. */
    CoverageResidual(List<? extends Geometry> units, List<? extends Geometry> territory) {
        units.forEach(unit -> eachEdge(unit, (edge, direction) -> count(edge, direction)));
        territory.forEach(part -> eachEdge(part, (edge, direction) -> count(edge, -direction)));
        struckOut = net.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        net.values().removeIf(count -> count == 0);
        net.keySet().forEach(edge -> {
            owners.computeIfAbsent(edge.low, at -> new TreeSet<>());
            owners.computeIfAbsent(edge.high, at -> new TreeSet<>());
        });
        for (int i = 0; i < units.size(); i++) {
            Integer unit = i;
            for (Coordinate point :
                    net.isEmpty() ? new Coordinate[0] : units.get(i).getCoordinates()) {
                Set<Integer> there = owners.get(point);
                if (there != null) {
                    there.add(unit);
                }
            }
        }
    }

    boolean isEmpty() {
        return net.isEmpty();
    }

    /** What is left and {@code more}, cut where they meet, and the faces between. */
    Network network(Collection<Edge> more) {
        LineString[] lines = Stream.concat(net.keySet().stream(), more.stream())
                .map(Edge::line)
                .toArray(LineString[]::new);
        Geometry noded = RobustOverlay.noded(FACTORY.createMultiLineString(lines));
        return new Network(edges(noded), Faces.between(noded));
    }

    /** Edges that meet at their ends only, and the faces that they enclose. */
    record Network(Set<Edge> edges, List<Polygon> faces) {}

    /** Those of the edges struck out that run through the inside of one of {@code faces}. */
    Set<Edge> through(List<Polygon> faces) {
        Set<Edge> through = new HashSet<>();
        var index = new HPRtree();
        struckOut.forEach(edge -> index.insert(new Envelope(edge.low, edge.high), edge));
        for (Polygon face : faces) {
            var prepared = RelateNG.prepare(face);
            index.query(face.getEnvelopeInternal(), item -> {
                Edge edge = (Edge) item;
                if (!through.contains(edge) && prepared.evaluate(edge.line(), RelatePredicate.matches("T********"))) {
                    through.add(edge);
                }
            });
        }
        return through;
    }

    /** Indexes of the units that have a vertex among the vertices of {@code place}. */
    Set<Integer> unitsAt(Geometry place) {
        Set<Integer> found = new TreeSet<>();
        for (Coordinate point : place.getCoordinates()) {
            found.addAll(owners.getOrDefault(point, Set.of()));
        }
        return found;
    }

    /** All edges of {@code geometry}, without direction. */
    static Set<Edge> edges(Geometry geometry) {
        Set<Edge> edges = new HashSet<>();
        eachLine(geometry, line -> {
            for (int i = 1; i < line.getNumPoints(); i++) {
                edges.add(Edge.of(line.getCoordinateN(i - 1), line.getCoordinateN(i)));
            }
        });
        return edges;
    }

    private void count(Edge edge, int direction) {
        net.merge(edge, direction, Integer::sum);
    }

    private static void eachEdge(Geometry area, EdgeVisitor visitor) {
        eachLine(area, line -> {
            if (line instanceof LinearRing ring && !ring.isEmpty()) {
                ring(ring, visitor);
            }
        });
    }

    private static void eachLine(Geometry geometry, java.util.function.Consumer<LineString> each) {
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof LineString line) {
                lines.add(line);
            } else if (part instanceof Polygon polygon) {
                for (int k = 0; k <= polygon.getNumInteriorRing(); k++) {
                    LinearRing ring = Polygons.ring(polygon, k);
                    boolean isLeft = ring.isEmpty() || Orientation.isCCW(ring.getCoordinateSequence()) == (k == 0);
                    lines.add(isLeft ? ring : ring.reverse());
                }
            }
        }
        lines.forEach(each);
    }

    /** The ground is on the left of {@code ring}. */
    private static void ring(LinearRing ring, EdgeVisitor visitor) {
        Coordinate from = ring.getCoordinateN(0);
        for (int i = 1; i < ring.getNumPoints(); i++) {
            Coordinate to = ring.getCoordinateN(i);
            if (!from.equals2D(to)) {
                visitor.visit(Edge.of(from, to), from.compareTo(to) < 0 ? 1 : -1);
            }
            from = to;
        }
    }

    /** An edge without direction; {@code low} is the lesser end. */
    record Edge(Coordinate low, Coordinate high) {
        static Edge of(Coordinate a, Coordinate b) {
            return a.compareTo(b) <= 0 ? new Edge(a, b) : new Edge(b, a);
        }

        LineString line() {
            return FACTORY.createLineString(new Coordinate[] {low, high});
        }
    }

    @FunctionalInterface
    private interface EdgeVisitor {
        void visit(Edge edge, int direction);
    }
}
