package org.ecozone.zoning;

import java.util.function.Function;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.IndexedLayer.Found;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a coverage layer leaves uncovered of a site.
 *
 * @param coverage the layer; null if the gap is the whole site
 * @param uncovered its extent, where it is more than a contact of borders
 * @param grazing its extent, where it is a contact of borders
 */
record Gap(@Nullable IndexedLayer coverage, Extent uncovered, Extent grazing) {

    /** Where the gap cannot be computed it is the whole site. */
    static Gap of(IndexedLayer coverage, Site site, @Nullable Found found) {
        try {
            return found == null ? wholeOf(site) : computed(coverage, site, found);
        } catch (OverlayFailedException unknown) {
            return wholeOf(site);
        }
    }

    private static Gap computed(IndexedLayer coverage, Site site, Found found) {
        Extent extent = coverage.index().uncoveredExtent(site, found.overlaps(), found.union());
        if (extent.isNothing()) {
            return new Gap(coverage, extent, extent);
        }
        return coverage.index().isContactGap(site, extent, found.overlaps(), coverage.accuracy())
                ? new Gap(coverage, site.nothing(), extent)
                : new Gap(coverage, extent, site.nothing());
    }

    boolean isNothing() {
        return uncovered.isNothing() && grazing.isNothing();
    }

    /** The uncovered part, whether it counts or not. */
    Geometry part(Site site) {
        if (isNothing()) {
            return site.geometry().getFactory().createEmpty(2);
        }
        return coverage == null ? site.geometry() : coverage.index().uncovered(site);
    }

    /** How far it reaches away from the coverage, as far as that can be computed. */
    Length reach(Function<Gap, Geometry> part, Length enough) {
        try {
            return coverage == null ? new Length(0) : coverage.index().depthOutside(part.apply(this), enough);
        } catch (OverlayFailedException unknown) {
            return new Length(0);
        }
    }

    static Gap wholeOf(Site site) {
        return new Gap(null, site.extent(), site.nothing());
    }
}
