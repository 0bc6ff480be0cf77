package org.ecozone.cover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Two grounds without the polygons that both have, wherever these begin. Polygons of one ground have no area in common, so those
 * left out take no part in a difference of the two, and overlay need not node them: most of a layer stays as it was.
 */
record Apart(Geometry first, Geometry second) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** What of {@code first} is not in {@code second}; both valid polygons or multipolygons. */
    static Geometry difference(Geometry first, Geometry second) {
        Apart apart = of(first, second);
        return RobustOverlay.difference(apart.first, apart.second);
    }

    /** Of polygons or multipolygons that are valid. */
    static Apart of(Geometry first, Geometry second) {
        List<Polygon> ones = Polygons.polygonsOf(first);
        List<Polygon> others = Polygons.polygonsOf(second);
        Set<Geometry> inBoth = normalized(ones);
        inBoth.retainAll(normalized(others));
        return inBoth.isEmpty() ? new Apart(first, second) : new Apart(rest(ones, inBoth), rest(others, inBoth));
    }

    private static Set<Geometry> normalized(List<Polygon> polygons) {
        Set<Geometry> normalized = new HashSet<>();
        polygons.forEach(polygon -> normalized.add(polygon.norm()));
        return normalized;
    }

    private static Geometry rest(List<Polygon> polygons, Set<Geometry> inBoth) {
        return FACTORY.createMultiPolygon(polygons.stream()
                .filter(polygon -> !inBoth.contains(polygon.norm()))
                .toArray(Polygon[]::new));
    }
}
