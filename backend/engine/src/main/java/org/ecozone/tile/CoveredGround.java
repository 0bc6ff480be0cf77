package org.ecozone.tile;

import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The ground that zones cover together, as they are and not as tiles show them. */
final class CoveredGround {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private CoveredGround() {}

    /** That ground in cells of the last zoom; null without zones. */
    static @Nullable Geometry of(List<Zone> zones) {
        List<Polygon> areas = zones.stream()
                .flatMap(zone -> Polygons.polygonsOf(zone.geometry()).stream())
                .map(CoveredGround::projected)
                .toList();
        return RobustOverlay.dissolved(areas).orElseGet(() -> RobustOverlay.union(List.copyOf(areas)));
    }

    private static Polygon projected(Polygon polygon) {
        LinearRing[] rings = new LinearRing[polygon.getNumInteriorRing() + 1];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = FACTORY.createLinearRing(Mercator.corners(Polygons.ring(polygon, i), i == 0));
        }
        return FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    /** {@code covered} in cells of the tile at {@code address}. */
    static Geometry in(Geometry covered, TileAddress address) {
        double scale = 1.0 / (1 << Tiles.LAST_ZOOM - address.zoom());
        return AffineTransformation.scaleInstance(scale, scale)
                .translate(-address.left(), -address.top())
                .transform(covered);
    }
}
