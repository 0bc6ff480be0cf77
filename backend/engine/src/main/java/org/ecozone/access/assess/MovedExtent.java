package org.ecozone.access.assess;

import org.ecozone.geo.Area;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoneOverlap;

/**
 * How much of what a site and a layer's zones have in common is sure to stay while their borders move within the stated
 * accuracies. What a border that runs alongside may add has no bound; what is lost lies within the tolerance of the border of
 * the common part, which bounds it.
 *
 * @param site the site
 * @param layer what it has in common with a layer
 * @param siteAccuracy stated accuracy of the site's border in metres, and {@code tolerance} that of both together
 */
record MovedExtent(SiteOverlaps site, LayerOverlap layer, double siteAccuracy, double tolerance) {

    private static final double MU = 3.0 / 2000;

    /** The least area in mu that is left of {@code overlap}; nothing for lines and points. */
    double leastMu(ZoneOverlap overlap) {
        return overlap.extent() instanceof Area area ? Math.max(0, area.squareMetres() - loss(overlap)) * MU : 0;
    }

    /** The least share in percent that {@code overlap} keeps of a site that may grow meanwhile. */
    double leastPercent(ZoneOverlap overlap) {
        if (!(tolerance > 0)) {
            return overlap.shareOfSite().value() * 100;
        }
        double whole = site.siteExtent() instanceof Area area ? area.squareMetres() : 0;
        double most = whole + siteChangeMu() / MU;
        return most > 0 ? leastMu(overlap) / MU / most * 100 : 0;
    }

    /** By how many mu the site itself may grow or shrink. */
    double siteChangeMu() {
        return site.shape().changeSquareMetres(siteAccuracy) * MU;
    }

    private double loss(ZoneOverlap overlap) {
        if (!(tolerance > 0)) {
            return 0;
        }
        double accuracy = layer.layer().positionalAccuracyMetres();
        if (!(accuracy > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double strip = overlap.uncertainty().squareMetres() / accuracy * tolerance;
        // Around holes, of which the common part has no more than both together, the strip is longer than its border.
        return strip + Math.PI * (site.shape().holes() + overlap.zone().holes()) * tolerance * tolerance;
    }
}
