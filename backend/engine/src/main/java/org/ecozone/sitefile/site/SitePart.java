package org.ecozone.sitefile.site;

import java.util.List;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.check.GeometryDefect;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * One point, line or polygon of a site, and where in the file it stands.
 *
 * @param geometry a Point, LineString or Polygon, not empty
 * @param pointer JSON pointer of its coordinates; null for other formats
 * @param line the line where it starts, from 1; 0 if lines mean nothing
 * @param ringOrder for each ring of the polygon its number in the file, from 0; empty if they stand as they came
 */
record SitePart(Geometry geometry, @Nullable String pointer, int line, List<Integer> ringOrder) {

    /** 面, 线 or 点. */
    String kind() {
        return geometry instanceof Polygon ? "面" : geometry instanceof LineString ? "线" : "点";
    }

    /** JSON pointer of {@code defect}, which is this part's; null for other formats. */
    @Nullable
    String pointerOf(GeometryDefect defect) {
        FaultPlace.Ring path = defect.path();
        if (pointer == null || path == null || geometry.getDimension() == 0) {
            return pointer;
        }
        String ring = geometry instanceof Polygon ? "/" + ringInFile(path.ring()) : "";
        return pointer + ring + (path.vertex() == null ? "" : "/" + path.vertex());
    }

    private int ringInFile(int ring) {
        return ring < ringOrder.size() ? ringOrder.get(ring) : ring;
    }
}
