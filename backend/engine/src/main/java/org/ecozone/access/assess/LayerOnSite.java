package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.ZoneOverlap;

/**
 * What a site meets in a layer, as places ask it.
 *
 * @param overlap all of it
 * @param number of the layer on the map; less than 0 where no rule names it
 * @param met the zones that hold the site or overlap it by more than a contact of borders, in order
 * @param near the zones near it, in order
 * @param tolerance by how many metres borders of the layer and the site's may be off together
 * @param stays what reaches deeper than this into a zone stays more than a contact when they move by the tolerance
 */
record LayerOnSite(LayerOverlap overlap, int number, List<Met> met, List<Near> near, double tolerance, double stays) {

    /**
     * A zone that the site meets.
     *
     * @param number of the zone on the map; less than 0 where it is not on it
     * @param met its number among the zones that the site meets or is near to
     */
    record Met(ZoneOverlap overlap, int number, int met) {

        boolean isDeeperThan(double metres) {
            return overlap.depth().metres() > metres;
        }
    }

    /** A zone that the site is near to; numbers as in {@link Met}. */
    record Near(NearZone zone, int number, int met) {}

    /**
     * What the site meets in {@code overlap}.
     *
     * @param number of the layer on the map; less than 0 where no rule names it
     * @param first number that the first of its zones gets among those that the site meets
     */
    static LayerOnSite of(LayerOverlap overlap, PlacesOnMap onMap, int number, double siteAccuracy, int first) {
        int next = first;
        List<Met> met = overlap.zones().isEmpty()
                ? List.of()
                : new ArrayList<>(overlap.zones().size());
        for (ZoneOverlap zone : overlap.zones()) {
            if (zone.overlapClass().isDecisive()) {
                met.add(new Met(zone, onMap.zone(zone.zone()), next++));
            }
        }
        List<Near> near = overlap.near().isEmpty()
                ? List.of()
                : new ArrayList<>(overlap.near().size());
        for (NearZone zone : overlap.near()) {
            near.add(new Near(zone, onMap.zone(zone.zone()), next++));
        }
        double accuracy = overlap.layer().positionalAccuracyMetres();
        return new LayerOnSite(overlap, number, met, near, accuracy + siteAccuracy, accuracy + siteAccuracy + accuracy);
    }

    /** Whether any of its zones is among those of these numbers. */
    boolean holdsAny(BitSet zones) {
        return met.stream().anyMatch(zone -> zones.get(zone.met()))
                || near.stream().anyMatch(zone -> zones.get(zone.met()));
    }

    /** How many zones the site meets or is near to. */
    int count() {
        return met.size() + near.size();
    }
}
