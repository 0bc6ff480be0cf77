package org.ecozone.geo.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.RobustOverlay;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Where something is no farther than a distance on the ellipsoid. All of that is held, and no more than a margin
 * beyond: arcs are drawn as chords outside them, and the scale of the plane is taken for each piece of a border in its middle.
 */
public final class Nearby {

    /** Over a piece of this extent the scale of a Gauss–Krüger plane changes by less than 5e-5. */
    private static final double PIECE_DEGREES = 0.1;
    /** What that makes of a distance, and more. */
    private static final double SCALE = 6e-5;

    /** Edges of no more than this are as good as straight in either system: they differ by millimetres. */
    private static final double STEP_METRES = 400;

    private static final double STEP_DEGREES = 0.004;
    /** Of the margin: how far chords may lie within their arcs, and how far vertices stand out that are left out. */
    private static final double CHORDS = 0.4;

    private static final double LEFT_OUT = 0.2;

    private static final double RADIUS_METRES = 6_378_137;
    private static final double FALSE_EASTING = 500_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Nearby() {}

    /**
     * The ground no farther than {@code metres} from the border of {@code lonLat}, on either side.
     *
     * @param lonLat polygons in EPSG:4490, x = longitude, within reach of the 3° zone of their middle
     * @param metres more than 0
     * @param margin by how many metres more it may hold: at least a ten-thousandth of {@code metres} and a centimetre
     * @throws org.ecozone.geo.OverlayFailedException where it cannot be cut
     */
    public static Geometry ofBorder(Geometry lonLat, double metres, double margin) {
        List<Geometry> parts = new ArrayList<>();
        for (Geometry piece : pieces(lonLat.getBoundary())) {
            parts.add(around(piece, metres, margin));
        }
        Geometry union = RobustOverlay.union(parts);
        return union == null ? FACTORY.createPolygon() : Polygons.ofDimension(union, 2);
    }

    private static List<Geometry> pieces(Geometry border) {
        Envelope extent = border.getEnvelopeInternal();
        if (extent.getWidth() <= PIECE_DEGREES && extent.getHeight() <= PIECE_DEGREES) {
            return List.of(border);
        }
        List<Geometry> pieces = new ArrayList<>();
        for (double west = extent.getMinX(); west <= extent.getMaxX(); west += PIECE_DEGREES) {
            for (double south = extent.getMinY(); south <= extent.getMaxY(); south += PIECE_DEGREES) {
                Geometry box =
                        FACTORY.toGeometry(new Envelope(west, west + PIECE_DEGREES, south, south + PIECE_DEGREES));
                Geometry piece = Polygons.ofDimension(RobustOverlay.intersection(border, box), 1);
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }

    private static Geometry around(Geometry border, double metres, double margin) {
        Coordinate middle = border.getEnvelopeInternal().centre();
        Crs plane = Crs.threeDegreeZone((int) Math.round(middle.x / 3), false);
        double least = metres * (scale(Reprojection.toPlane(middle, plane).x) + SCALE);
        BufferParameters round = new BufferParameters(quadrantSegments(least, CHORDS * margin));
        Geometry flat = moved(Densifier.densify(border, STEP_DEGREES), point -> Reprojection.toPlane(point, plane));
        Geometry area =
                RobustOverlay.attempt(() -> BufferOp.bufferOp(flat, least + (CHORDS + LEFT_OUT) * margin, round));
        Geometry few = TopologyPreservingSimplifier.simplify(area, LEFT_OUT * margin);
        return moved(Densifier.densify(few, STEP_METRES), point -> Reprojection.toLonLat(point, plane));
    }

    private static Geometry moved(Geometry geometry, UnaryOperator<Coordinate> each) {
        return new GeometryEditor(FACTORY).edit(geometry, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] points, Geometry part) {
                return Arrays.stream(points).map(each).toArray(Coordinate[]::new);
            }
        });
    }

    /** Of a Gauss–Krüger plane: 1 on the central meridian, growing with the square of the distance from it. */
    private static double scale(double easting) {
        double east = (easting - FALSE_EASTING) / RADIUS_METRES;
        return 1 + east * east / 2;
    }

    /** As many as keep chords of arcs so near to these. */
    private static int quadrantSegments(double metres, double sagitta) {
        double angle = 2 * Math.acos(1 - sagitta / (metres + sagitta));
        return Math.max(4, (int) Math.ceil(Math.PI / 2 / angle));
    }
}
