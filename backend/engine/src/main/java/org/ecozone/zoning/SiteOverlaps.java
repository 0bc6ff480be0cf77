package org.ecozone.zoning;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Share;
import org.ecozone.geo.overlap.SiteShape;

/**
 * A site laid over every layer of an edition.
 *
 * @param edition the edition
 * @param siteExtent extent of the whole site
 * @param uncovered part of the site that lies outside the territory of the data
 * @param grazing part of the site beyond the border of the territory, but within the accuracy of that border; printed, not
 *     decisive
 * @param coveredShare share of the site that is neither
 * @param layers one entry for each layer, in the edition's order
 * @param room lower bound of the distance on the ellipsoid from the site to what lies outside the territory of the data, about
 *     which nothing is known; of several coverage layers the least. It is looked for a little beyond the greatest distance
 *     asked and what borders and site may be off: where there is more room, this is more than that. Nothing where a part of the
 *     site lies outside, be it a contact of borders, and where it cannot be computed
 * @param reachBeyond lower bound of how far {@code uncovered} reaches away from the territory: it has a point at least this far
 *     from it, so while edge and site move by less in all, something stays outside; of several coverage layers the least.
 *     Nothing where nothing is uncovered, where only a measure was asked, and where it cannot be computed
 * @param shape of the site: how far its area may be off
 */
public record SiteOverlaps(
        Edition edition,
        Extent siteExtent,
        Extent uncovered,
        Extent grazing,
        Share coveredShare,
        List<LayerOverlap> layers,
        Length room,
        Length reachBeyond,
        SiteShape shape) {

    private static final Length FAR = new Length(1e9);

    public SiteOverlaps {
        layers = List.copyOf(layers);
    }

    /**
     * Of a site of no shape that is taken to be far from the edge of the territory, on either side: no map tells so, an example
     * may.
     */
    public SiteOverlaps(
            Edition edition,
            Extent siteExtent,
            Extent uncovered,
            Extent grazing,
            Share coveredShare,
            List<LayerOverlap> layers) {
        this(edition, siteExtent, uncovered, grazing, coveredShare, layers, FAR, FAR, SiteShape.NONE);
    }

    /** The same of these layers only. */
    public SiteOverlaps with(List<LayerOverlap> others) {
        return new SiteOverlaps(
                edition, siteExtent, uncovered, grazing, coveredShare, others, room, reachBeyond, shape);
    }

    /** The entry of layer {@code id}; empty if the edition has no such layer. */
    public Optional<LayerOverlap> layer(String id) {
        return layers.stream().filter(l -> l.layer().id().equals(id)).findFirst();
    }
}
