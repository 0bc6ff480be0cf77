package org.ecozone.screening.otherwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Layer;

/**
 * What of one layer stands against a site, and what comes of it where that alone is avoided.
 *
 * @param area of the site in these zones
 * @param whole the site's area
 * @param left what comes of the rest; empty where nothing is left that is worth while
 */
record Avoided(Layer layer, Area area, Area whole, Optional<ScreeningResult> left) {

    private static final int MOST = 8;

    /** By layer, in legend order, of those that miss {@code target}. */
    static List<Avoided> of(ScreeningResult here, Target target) {
        var zones = Clip.zones(target.against(here));
        Area whole = EllipsoidalMeasure.area(here.request().site().geometry());
        List<Avoided> avoided = new ArrayList<>();
        for (Layer layer : here.on().map().layers()) {
            if (zones.containsKey(layer.id()) && avoided.size() < MOST) {
                Clip.rest(here, Map.of(layer.id(), zones.get(layer.id())))
                        .ifPresent(rest -> avoided.add(new Avoided(
                                layer, whole.minus(EllipsoidalMeasure.area(rest)), whole, Clip.screened(here, rest))));
            }
        }
        return avoided;
    }
}
