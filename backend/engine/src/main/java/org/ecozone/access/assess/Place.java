package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.ZoneOverlap;

/**
 * Whether a site lies where a rule speaks of.
 *
 * @param truth as measured
 * @param low the least truth, and {@code high} the greatest, that borders and site could give if moved within their accuracy
 * @param zones that make it true, or may do so
 * @param near zones that do so by their distance
 * @param doubts zones by which {@code low} and {@code high} differ
 * @param openFacts facts that answer for a layer that is not there, and were not given
 * @param dataMissing whether the map has no answer
 */
record Place(
        Truth truth,
        Truth low,
        Truth high,
        List<ZoneOverlap> zones,
        List<NearZone> near,
        List<Doubt> doubts,
        Set<String> openFacts,
        boolean dataMissing) {

    static final Place EVERYWHERE = certain(Truth.TRUE, false);
    static final Place NOWHERE = certain(Truth.FALSE, false);

    static Place certain(Truth truth, boolean dataMissing) {
        return new Place(truth, truth, truth, List.of(), List.of(), List.of(), Set.of(), dataMissing);
    }

    /** All of {@code parts}. */
    static Place all(Collection<Place> parts) {
        return joined(parts, Truth.TRUE, Truth::and);
    }

    /** At least one of {@code parts}. */
    static Place any(Collection<Place> parts) {
        return joined(parts, Truth.FALSE, Truth::or);
    }

    /** Only parts that are not FALSE have something to show. */
    private static Place joined(Collection<Place> parts, Truth neutral, java.util.function.BinaryOperator<Truth> join) {
        Truth truth = neutral;
        Truth low = neutral;
        Truth high = neutral;
        List<ZoneOverlap> zones = new ArrayList<>();
        List<NearZone> near = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        Set<String> openFacts = new TreeSet<>();
        boolean dataMissing = false;
        for (Place part : parts) {
            truth = join.apply(truth, part.truth);
            low = join.apply(low, part.low);
            high = join.apply(high, part.high);
            doubts.addAll(part.doubts);
            if (part.truth != Truth.FALSE) {
                zones.addAll(part.zones);
                near.addAll(part.near);
                openFacts.addAll(part.openFacts);
                dataMissing |= part.dataMissing;
            }
        }
        boolean open = truth == Truth.UNKNOWN;
        return new Place(truth, low, high, zones, near, doubts, open ? openFacts : Set.of(), open && dataMissing);
    }
}
