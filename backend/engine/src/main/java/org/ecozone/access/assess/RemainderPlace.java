package org.ecozone.access.assess;

import java.util.List;
import org.ecozone.access.assess.Stability.Doubt;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.Remainder;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Whether a part of a site lies outside all zones of a layer, or all of it inside. */
record RemainderPlace(Places places, LayerOnSite layer) {

    Place outside() {
        List<LayerOnSite.Met> met = layer.met();
        if (places.excludesAny() && met.stream().anyMatch(places::isExcluded)) {
            // What else covers the ground of a zone that is taken away is not known, unless nothing does.
            return Place.of(met.size() == 1 ? Span.TRUE : Span.UNKNOWN, List.of(), met.size() > 1);
        }
        @Nullable Remainder remainder = layer.overlap().remainder();
        if (remainder == null) {
            return Place.of(Span.UNKNOWN, List.of(), true);
        }
        Place within = inNone(remainder);
        Span span = within.span().or(places.site().withoutData(layer.overlap().uncovered()));
        return Place.of(span, within.doubts(), span.measured() == Truth.UNKNOWN);
    }

    /** Whether a part of the site that has data lies in no zone. */
    Place inNone(Remainder remainder) {
        boolean is = remainder.isDecisive();
        Truth least = Truth.of(is && remainder.depth().metres() > places.site().staysOutside(layer));
        Truth greatest = Truth.of(is || remainder.room().metres() <= layer.tolerance());
        Span span = Span.of(least, Truth.of(is), greatest);
        return Place.of(span, span.isCertain() ? List.of() : borders(), false);
    }

    Place inside() {
        Place outside = outside();
        Span span = outside.span().not();
        List<ZoneOverlap> zones = span.measured() == Truth.FALSE
                ? List.of()
                : layer.met().stream().map(LayerOnSite.Met::overlap).toList();
        return Place.of(span, zones, List.of(), outside.doubts(), outside.dataMissing());
    }

    /** The zones at whose border it is decided whether a part lies outside. */
    private List<Doubt> borders() {
        return layer.overlap().zones().stream()
                .map(z -> new Doubt(z.zone(), Doubt.Kind.MAY_VANISH))
                .toList();
    }
}
