package org.ecozone.zoning;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Share;

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
 */
public record SiteOverlaps(
        Edition edition,
        Extent siteExtent,
        Extent uncovered,
        Extent grazing,
        Share coveredShare,
        List<LayerOverlap> layers) {

    public SiteOverlaps {
        layers = List.copyOf(layers);
    }

    /** The entry of layer {@code id}; empty if the edition has no such layer. */
    public Optional<LayerOverlap> layer(String id) {
        return layers.stream().filter(l -> l.layer().id().equals(id)).findFirst();
    }
}
