package org.ecozone.bench;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What one writes with JTS alone: a tree for candidates, prepared predicates, OverlayNGRobust for the common part, and the
 * engine's measure of it. Areas per zone; no union.
 */
final class JtsContender implements Contender {

    private final HPRtree tree = new HPRtree();

    private JtsContender() {}

    /** Over the zones as they are. */
    static JtsContender whole(List<Zone> zones) {
        var contender = new JtsContender();
        zones.forEach(zone -> contender.insert(zone, zone.geometry()));
        contender.tree.build();
        return contender;
    }

    /** Over the zones cut into pieces of at most {@code vertices} vertices by quartering, as ST_Subdivide does. */
    static JtsContender pieces(List<Zone> zones, int vertices) {
        var contender = new JtsContender();
        for (Zone zone : zones) {
            quarter(zone.geometry(), vertices).forEach(piece -> contender.insert(zone, piece));
        }
        contender.tree.build();
        return contender;
    }

    private void insert(Zone zone, Geometry geometry) {
        tree.insert(geometry.getEnvelopeInternal(), new Piece(zone, PreparedGeometryFactory.prepare(geometry)));
    }

    @Override
    public double ask(Polygon site) {
        double[] sum = new double[1];
        areas(site, (layer, zone, squareMetres) -> sum[0] += squareMetres);
        return sum[0];
    }

    @Override
    public void areas(Polygon site, AreaSink sink) {
        for (Object found : tree.query(site.getEnvelopeInternal())) {
            Piece piece = (Piece) found;
            if (piece.ground().intersects(site)) {
                Geometry common = piece.ground().covers(site)
                        ? site
                        : OverlayNGRobust.overlay(piece.ground().getGeometry(), site, OverlayNG.INTERSECTION);
                sink.add(
                        piece.zone().layer(),
                        piece.zone().code(),
                        EllipsoidalMeasure.area(common).squareMetres());
            }
        }
    }

    private static List<Geometry> quarter(Geometry geometry, int vertices) {
        if (geometry.getNumPoints() <= vertices) {
            return geometry.isEmpty() || geometry.getDimension() < 2 ? List.of() : List.of(geometry);
        }
        Envelope extent = geometry.getEnvelopeInternal();
        boolean isWide = extent.getWidth() > extent.getHeight();
        double x = isWide ? extent.centre().x : extent.getMaxX();
        double y = isWide ? extent.getMaxY() : extent.centre().y;
        var lower = new Envelope(extent.getMinX(), x, extent.getMinY(), y);
        var upper = new Envelope(
                isWide ? x : extent.getMinX(), extent.getMaxX(), isWide ? extent.getMinY() : y, extent.getMaxY());
        List<Geometry> pieces = new ArrayList<>();
        for (Envelope half : List.of(lower, upper)) {
            Geometry part =
                    OverlayNGRobust.overlay(geometry, geometry.getFactory().toGeometry(half), OverlayNG.INTERSECTION);
            pieces.addAll(quarter(part, vertices));
        }
        return pieces;
    }

    private record Piece(Zone zone, PreparedGeometry ground) {}
}
