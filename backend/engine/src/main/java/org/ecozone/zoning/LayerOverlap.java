package org.ecozone.zoning;

import java.util.List;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Share;
import org.jspecify.annotations.Nullable;

/**
 * What a site and one layer have in common.
 *
 * @param layer the layer
 * @param status the short answer
 * @param sum of all overlaps; counts twice what lies in two zones
 * @param union of all overlaps; counts once
 * @param shareOfSite of the union
 * @param zones every zone that shares a point with the site, largest extent first, then by code
 * @param overlappingPairs codes of zones that overlap each other within the site
 * @param uncovered part of the site for which the layer has no data; nothing where the site only grazes the border of the
 *     data within its accuracy
 * @param nearest the nearest zone, where nothing was found and the nearest was asked for
 * @param near every zone that is neither INSIDE nor OVERLAP and not farther than asked, or than borders may be off: nearest
 *     first, then by code. Empty where only a measure was asked, or overlaps could not be computed
 * @param remainder the part of the site outside all zones, where it was asked and can be computed
 */
public record LayerOverlap(
        Layer layer,
        Status status,
        Extent sum,
        Extent union,
        Share shareOfSite,
        List<ZoneOverlap> zones,
        List<CodePair> overlappingPairs,
        Extent uncovered,
        @Nullable Nearest nearest,
        List<NearZone> near,
        @Nullable Remainder remainder) {

    public LayerOverlap {
        zones = List.copyOf(zones);
        near = List.copyOf(near);
        overlappingPairs = List.copyOf(overlappingPairs);
    }

    LayerOverlap withZones(List<ZoneOverlap> deeper) {
        return new LayerOverlap(
                layer, status, sum, union, shareOfSite, deeper, overlappingPairs, uncovered, nearest, near, remainder);
    }

    LayerOverlap withSurroundings(
            @Nullable Nearest nearestZone, List<NearZone> nearZones, @Nullable Remainder outside) {
        return new LayerOverlap(
                layer,
                status,
                sum,
                union,
                shareOfSite,
                zones,
                overlappingPairs,
                uncovered,
                nearestZone,
                nearZones,
                outside);
    }

    /** Short answer for a layer. */
    public enum Status {
        /** At least one zone is INSIDE or OVERLAP. */
        HIT,
        /** Zones are met, but only within the accuracy of their borders or in points and lines. */
        BOUNDARY_CONTACT,
        /** Nothing found, and the layer has data for the whole site. */
        CLEAR,
        /** Nothing found, and the layer has no data for a part of the site. */
        NO_DATA
    }

    /** Two zones, the lesser code first. */
    public record CodePair(String first, String second) {}

    /**
     * The nearest zone of a layer.
     *
     * @param distance on the ellipsoid from the site's border
     * @param bearingDegrees clockwise from north, from site to zone
     */
    public record Nearest(String code, String name, String category, Length distance, double bearingDegrees) {}
}
