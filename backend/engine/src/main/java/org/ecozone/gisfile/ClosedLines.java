package org.ecozone.gisfile;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Lines that end where they begin: drawings have no other way to say polygon, and many who draw in 奥维 know no other. */
final class ClosedLines {

    private static final int FEWEST_OF_RING = 4;

    private ClosedLines() {}

    /** {@code geometry} as polygons if it is lines and each of them is closed; each line is one polygon without holes. */
    static Optional<Geometry> asPolygons(Geometry geometry) {
        Polygon[] parts = new Polygon[geometry.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            if (!(geometry.getGeometryN(i) instanceof LineString line) || !isRing(line)) {
                return Optional.empty();
            }
            parts[i] = geometry.getFactory().createPolygon(line.getCoordinateSequence());
        }
        return parts.length == 0
                ? Optional.empty()
                : Optional.of(
                        parts.length == 1 ? parts[0] : geometry.getFactory().createMultiPolygon(parts));
    }

    private static boolean isRing(LineString line) {
        Coordinate first = line.getCoordinateN(0);
        return line.getNumPoints() >= FEWEST_OF_RING
                && first.isValid()
                && first.equals2D(line.getCoordinateN(line.getNumPoints() - 1));
    }
}
