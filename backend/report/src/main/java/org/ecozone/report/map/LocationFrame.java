package org.ecozone.report.map;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Chooses the frame of a location map: the territory with the site, or the territory alone where the site is too far away. */
final class LocationFrame {

    /** A site that lies beyond the territory by more than this times the territory's size would make a dot of it. */
    private static final double MOST_TIMES = 2;

    private static final double MARGIN = 0.05;
    private static final int LEAST_SCALE = 50_000;

    private LocationFrame() {}

    /**
     * The frame in {@code box}.
     *
     * @param site in longitude and latitude, as {@code territory}
     */
    static MapFrame of(Envelope site, Envelope territory, Rectangle2D box) {
        Envelope both = new Envelope(site);
        both.expandToInclude(territory);
        boolean isNear = territory.isNull()
                || both.getWidth() <= MOST_TIMES * territory.getWidth()
                        && both.getHeight() <= MOST_TIMES * territory.getHeight();
        if (isNear) {
            for (Plane plane : List.of(Plane.at(site.centre()), Plane.at(both.centre()))) {
                if (plane.reaches(both)) {
                    return Framing.around(plane, Framing.onPlane(both, plane), box, MARGIN, LEAST_SCALE);
                }
            }
        }
        Plane plane = Plane.at(territory.centre());
        return Framing.around(plane, Framing.onPlane(territory, plane), box, MARGIN, LEAST_SCALE);
    }
}
