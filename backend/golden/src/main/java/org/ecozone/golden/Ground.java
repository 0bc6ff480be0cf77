package org.ecozone.golden;

import java.util.List;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A named place of {@code places.yaml}.
 *
 * @param id P-001 …
 * @param label in Chinese
 * @param geometry lon/lat, EPSG:4490
 * @param meets every zone that it meets in the edition 2026.1: layer, code and class, separated by blanks
 * @param line where it stands in the file
 */
record Ground(String id, String label, Geometry geometry, List<String> meets, int line) {

    private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    Ground {
        meets = List.copyOf(meets);
    }

    /** The geometry of a WKT with x = longitude. Throws if it is none, not valid or not in China. */
    static Geometry geometry(String wkt) throws ParseException {
        Geometry geometry = new WKTReader(CGCS2000).read(wkt);
        if (geometry.isEmpty() || !geometry.isValid() || !CHINA.contains(geometry.getEnvelopeInternal())) {
            throw new IllegalArgumentException("not a valid geometry in China");
        }
        return geometry;
    }

    /** The site of {@code geometry}, widened where it is given a width. */
    static Site site(Geometry geometry, double widthMetres) {
        return widthMetres > 0 ? Site.widened(geometry, new Length(widthMetres)) : Site.of(geometry);
    }
}
