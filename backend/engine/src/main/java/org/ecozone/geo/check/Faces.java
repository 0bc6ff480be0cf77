package org.ecozone.geo.check;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The faces that lines enclose which meet at their ends only. */
final class Faces {

    private Faces() {}

    /**
     * All of them, normalised and sorted: JTS gives them in the order of sets that go by the identity of objects, so that what
     * is made of them would come out otherwise each time.
     */
    static List<Polygon> between(Geometry noded) {
        var polygonizer = new Polygonizer();
        polygonizer.add(noded);
        @SuppressWarnings("unchecked") // JTS declares a raw collection
        Collection<Polygon> faces = polygonizer.getPolygons();
        return faces.stream()
                .map(face -> (Polygon) face.norm())
                .sorted(Geometry::compareTo)
                .toList();
    }
}
