package org.ecozone.server.project;

import java.nio.charset.StandardCharsets;
import org.ecozone.geo.Outline;
import org.ecozone.json.CanonicalJson;
import org.ecozone.json.GeometryJson;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The site of a record as a map of many projects shows it.
 *
 * @param json GeoJSON geometry
 * @param extent of the site itself
 */
record SiteOutline(String json, boolean isSimplified, Envelope extent) {

    /** 2,000 projects with so many have some 20 MB at most; nearly all have a few. */
    private static final int VERTICES = 400;

    /** Of what was screened: a line or a point with a width is an area. */
    static SiteOutline of(RecordedScreening recorded) {
        Geometry ground =
                RequestReader.ground(RecordedRequest.parse(recorded.request())).geometry();
        Outline outline = Outline.of(ground, VERTICES);
        String json = new String(CanonicalJson.bytes(GeometryJson.of(outline.geometry())), StandardCharsets.UTF_8);
        return new SiteOutline(json, outline.isSimplified(), ground.getEnvelopeInternal());
    }
}
