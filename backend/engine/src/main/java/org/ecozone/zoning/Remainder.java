package org.ecozone.zoning;

import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;

/**
 * The part of a site that lies outside all zones of a layer, within the territory of the data. Two bounds tell whether it
 * depends on where borders were measured: with borders and site moved by no more than a tolerance in all, a remainder with a
 * {@link #depth} above it stays, and where there is none, none appears if {@link #room} is above it.
 *
 * @param extent area, length or count, of the site's kind; nothing where the zones hold the whole site
 * @param isContact whether it is only a contact of borders: thinner than the layer's accuracy, between borders that face each
 *     other. True too where there is none
 * @param depth lower bound of how far the remainder reaches away from the zones: the greatest distance of one of its points
 *     from them is at least this; nothing where there is none
 * @param room lower bound of the distance from the site to the outside of the zones: the outline of what they cover together;
 *     nothing where there is a remainder
 */
public record Remainder(Extent extent, boolean isContact, Length depth, Length room) {

    /** Whether a part of the site lies outside for rules: more than a contact of borders. */
    public boolean isDecisive() {
        return !extent.isNothing() && !isContact;
    }
}
