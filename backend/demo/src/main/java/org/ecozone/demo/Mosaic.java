package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.geo.EllipsoidalMeasure;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The ground cut into faces: the smallest pieces of which every exact zone is made.
 *
 * <p>All lines (cell borders, county borders, drawn outlines) are noded together on the 1e-7 degree grid by snap rounding and
 * polygonised. Zones are unions of faces, so zones that share a border share its vertices, and no area is lost or counted
 * twice.
 */
final class Mosaic {

    private final List<Face> faces = new ArrayList<>();
    private final List<Plot> plots = new ArrayList<>();

    private Mosaic() {}

    /** One face; {@code inside} is a point well inside it, in EPSG:4490. */
    record Face(int number, Polygon lonLat, Coordinate inside, double squareMetres) {}

    /** The faces of one cell in one county, inside or outside the territory: taken or left together: what natural zones are made of. */
    static final class Plot {
        final int number;
        final int county;
        final boolean inside;
        final Coordinate km;
        final List<Face> faces = new ArrayList<>();
        final Map<Plot, Double> beside = new TreeMap<>(Comparator.comparingInt((Plot p) -> p.number));
        boolean atRim;

        private Plot(int number, int county, boolean inside, Coordinate km) {
            this.number = number;
            this.county = county;
            this.inside = inside;
            this.km = km;
        }

        double squareMetres() {
            return faces.stream().mapToDouble(Face::squareMetres).sum();
        }
    }

    /** Cuts the ground by the mesh, the counties and the drawn {@code lines}. */
    static Mosaic of(Mesh mesh, Counties counties, Extents extents, Collection<? extends Geometry> lines) {
        Mosaic mosaic = new Mosaic();
        List<Geometry> all = new ArrayList<>(mesh.borders());
        counties.list().forEach(c -> all.add(c.area().getBoundary()));
        all.addAll(extents.borders());
        all.addAll(lines);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded(all));
        List<Polygon> cut = new ArrayList<>();
        for (Object o : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) o;
            polygon.normalize();
            cut.add(polygon);
        }
        cut.sort((a, b) -> a.compareTo(b));
        mosaic.sort(cut, mesh, counties, extents);
        mosaic.findNeighbours();
        return mosaic;
    }

    List<Plot> plots() {
        return plots;
    }

    /** The union of {@code faces}, normalised, outer rings counter-clockwise. */
    static Geometry union(Collection<Face> faces) {
        if (faces.isEmpty()) {
            throw new IllegalStateException("a zone without ground");
        }
        Geometry union = CoverageUnion.union(Plane.LON_LAT.createGeometryCollection(
                faces.stream().map(Face::lonLat).toArray(Geometry[]::new)));
        union.normalize();
        return union.reverse();
    }

    /** The lines split where they meet, each piece once. */
    static Collection<LineString> noded(List<Geometry> lines) {
        List<NodedSegmentString> strings = new ArrayList<>();
        for (Geometry line : lines) {
            for (int i = 0; i < line.getNumGeometries(); i++) {
                strings.add(new NodedSegmentString(line.getGeometryN(i).getCoordinates(), null));
            }
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(Plane.GRID);
        noder.computeNodes(strings);
        TreeSet<LineString> pieces = new TreeSet<>();
        for (Object o : noder.getNodedSubstrings()) {
            LineString piece = Plane.LON_LAT.createLineString(((SegmentString) o).getCoordinates());
            piece.normalize();
            pieces.add(piece);
        }
        return pieces;
    }

    private void sort(List<Polygon> cut, Mesh mesh, Counties counties, Extents extents) {
        STRtree index = new STRtree();
        mesh.cells().forEach(c -> index.insert(c.lonLat().getEnvelopeInternal(), c));
        index.build();
        Map<Long, Plot> byKey = new TreeMap<>();
        for (Polygon polygon : cut) {
            Coordinate inside = polygon.getInteriorPoint().getCoordinate();
            Optional<Counties.County> county = counties.find(inside);
            Optional<Mesh.Cell> cell = cell(index, inside);
            if (county.isEmpty() || cell.isEmpty()) {
                continue;
            }
            Face face = new Face(
                    faces.size(),
                    polygon,
                    inside,
                    EllipsoidalMeasure.area(polygon).squareMetres());
            faces.add(face);
            boolean within = extents.covers(inside);
            long key = (cell.get().number() * 1_000_000L + county.get().code()) * 2 + (within ? 1 : 0);
            int next = byKey.size();
            Plot plot = byKey.computeIfAbsent(
                    key,
                    k -> new Plot(next, county.get().code(), within, cell.get().siteKm()));
            plot.faces.add(face);
        }
        plots.addAll(byKey.values());
        plots.sort(Comparator.comparingInt(p -> p.number));
    }

    private static Optional<Mesh.Cell> cell(STRtree index, Coordinate inside) {
        for (Object o : index.query(new Envelope(inside))) {
            Mesh.Cell cell = (Mesh.Cell) o;
            if (SimplePointInAreaLocator.locate(inside, cell.lonLat()) != Location.EXTERIOR) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private void findNeighbours() {
        Map<Side, Plot> open = new HashMap<>();
        for (Plot plot : plots) {
            for (Face face : plot.faces) {
                for (LineString ring : rings(face.lonLat())) {
                    Coordinate[] c = ring.getCoordinates();
                    for (int i = 1; i < c.length; i++) {
                        meet(open, plot, c[i - 1], c[i]);
                    }
                }
            }
        }
        open.values().forEach(plot -> plot.atRim = true);
    }

    private static void meet(Map<Side, Plot> open, Plot plot, Coordinate a, Coordinate b) {
        Side side = a.compareTo(b) <= 0 ? new Side(a.x, a.y, b.x, b.y) : new Side(b.x, b.y, a.x, a.y);
        Plot other = open.remove(side);
        if (other == null) {
            open.put(side, plot);
        } else if (other != plot) {
            double length = a.distance(b);
            plot.beside.merge(other, length, Double::sum);
            other.beside.merge(plot, length, Double::sum);
        }
    }

    private static List<LineString> rings(Polygon polygon) {
        List<LineString> rings = new ArrayList<>();
        rings.add(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(polygon.getInteriorRingN(i));
        }
        return rings;
    }

    private record Side(double x, double y, double u, double v) {}
}
