package org.ecozone.access.assess;

import java.util.List;
import java.util.Set;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.Remainder;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Whether a part of a site lies outside all zones of a layer, or all of it inside. */
record RemainderPlace(Places places, LayerOverlap layer) {

    Place outside() {
        List<ZoneOverlap> met = layer.zones().stream()
                .filter(z -> z.overlapClass().isDecisive())
                .toList();
        if (met.stream().anyMatch(z -> places.isExcluded(z.zone()))) {
            // What else covers the ground of a zone that is taken away is not known, unless nothing does.
            return Place.certain(met.size() == 1 ? Truth.TRUE : Truth.UNKNOWN, met.size() > 1);
        }
        @Nullable Remainder remainder = layer.remainder();
        if (remainder == null) {
            return Place.certain(Truth.UNKNOWN, true);
        }
        Place open = places.withoutData(layer.uncovered());
        Place within = inNone(remainder);
        Truth truth = within.truth().or(open.truth());
        return new Place(
                truth,
                within.low().or(open.low()),
                within.high().or(open.high()),
                List.of(),
                List.of(),
                within.doubts(),
                Set.of(),
                truth == Truth.UNKNOWN);
    }

    /** Whether a part of the site that has data lies in no zone. */
    Place inNone(Remainder remainder) {
        boolean is = remainder.isDecisive();
        Truth low = Truth.of(is && remainder.depth().metres() > places.staysOutside(layer));
        Truth high = Truth.of(is || remainder.room().metres() <= places.tolerance(layer));
        return new Place(
                Truth.of(is), low, high, List.of(), List.of(), low == high ? List.of() : borders(), Set.of(), false);
    }

    Place inside() {
        Place outside = outside();
        List<ZoneOverlap> zones = layer.zones().stream()
                .filter(z -> z.overlapClass().isDecisive())
                .toList();
        Truth truth = outside.truth().not();
        return new Place(
                truth,
                outside.high().not(),
                outside.low().not(),
                truth == Truth.FALSE ? List.of() : zones,
                List.of(),
                outside.doubts(),
                Set.of(),
                outside.dataMissing());
    }

    /** The zones at whose border it is decided whether a part lies outside. */
    private List<Doubt> borders() {
        return layer.zones().stream()
                .map(z -> new Doubt(z.zone(), Doubt.Kind.MAY_VANISH))
                .toList();
    }
}
