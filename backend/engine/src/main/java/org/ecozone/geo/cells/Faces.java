package org.ecozone.geo.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The faces into which lines cut the plane: polygons without common ground that share their borders vertex by vertex, and that no
 * line enters. Borders lie on a grid of {@value #GRID_DEGREES}°, about 10 µm, and have a vertex wherever lines meet.
 */
public final class Faces {

    /** Vertices of official files have seven or eight decimals: those stay where they are. */
    public static final double GRID_DEGREES = 1e-10;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel GRID = new PrecisionModel(1 / GRID_DEGREES);

    private Faces() {}

    /**
     * The bounded faces, in an order that hangs on nothing but the lines.
     *
     * @param lines lines, or polygons whose borders count; in EPSG:4490
     * @throws org.ecozone.geo.OverlayFailedException where they cannot be cut
     */
    public static List<Polygon> of(Collection<? extends Geometry> lines) {
        List<LineString> all = new ArrayList<>();
        lines.forEach(line -> line.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString path) {
                all.add(path);
            }
        }));
        Geometry together = FACTORY.createMultiLineString(all.toArray(LineString[]::new));
        Geometry noded = RobustOverlay.attempt(() -> UnaryUnionNG.union(together, GRID));
        return RobustOverlay.attempt(() -> polygons(noded));
    }

    /**
     * What some faces of one arrangement cover together: they share their borders vertex by vertex, so nothing is cut.
     *
     * @throws org.ecozone.geo.OverlayFailedException where they are of several arrangements
     */
    public static MultiPolygon joined(List<Polygon> faces) {
        Geometry union = RobustOverlay.attempt(
                () -> CoverageUnion.union(FACTORY.createMultiPolygon(faces.toArray(Polygon[]::new))));
        List<Polygon> polygons = new ArrayList<>();
        for (Polygon polygon : Polygons.polygonsOf(union)) {
            // Where faces meet in a corner only, a ring may come out that touches itself there.
            polygons.addAll(polygon.isValid() ? List.of(polygon) : Polygons.polygonsOf(GeometryFixer.fix(polygon)));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static List<Polygon> polygons(Geometry noded) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        faces.replaceAll(face -> (Polygon) face.norm());
        faces.sort((one, other) -> one.compareTo(other));
        return faces;
    }
}
