package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ecozone.access.assess.MeasuredOnMap.Reading;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.MeasuredFact.LayerMeasure;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Spread;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/**
 * Measures the facts that nobody states, in one pass, what a fact needs before it. What the map cannot answer stays unknown.
 */
final class Measurement {

    private final Answers answers;
    private final Places places;
    private final SiteOnMap site;
    private final RuleBook book;
    private final @Nullable Object[] values;
    private final @Nullable Spread[] spreads;
    private final @Nullable BitSet[] behind;

    private Measurement(Answers answers, Places places, RuleBook book) {
        this.answers = answers;
        this.places = places;
        this.site = places.site();
        this.book = book;
        this.values = answers.values();
        this.spreads = new Spread[values.length];
        this.behind = new BitSet[values.length];
    }

    /** What is known by {@code answers} and where {@code places} are. */
    static Valuation of(Answers answers, Places places, RulesByNumber rules) {
        Measurement measurement = new Measurement(answers, places, rules.book());
        rules.measured().forEach(measurement::measure);
        return measurement.valuation();
    }

    /**
     * The same where some facts and zones are left out.
     *
     * @param before what is known with them
     * @param changed numbers of the facts that are no longer the same; those measured that may come out otherwise are added
     * @param layers numbers of the layers of the zones left out
     */
    static Valuation again(
            Valuation before, Answers answers, Places places, RulesByNumber rules, BitSet changed, BitSet layers) {
        Measurement measurement = new Measurement(answers, places, rules.book());
        for (MeasuredOnMap fact : rules.measured()) {
            if (fact.reads(changed, layers)) {
                changed.set(fact.number());
                measurement.measure(fact);
            } else {
                measurement.take(fact.number(), before);
            }
        }
        return measurement.valuation();
    }

    private Valuation valuation() {
        return new Valuation(answers.numbers(), values, spreads, behind);
    }

    private void take(int number, Valuation before) {
        values[number] = before.get(number);
        spreads[number] = before.spread(number);
        behind[number] = before.behind(number);
    }

    private void measure(MeasuredOnMap fact) {
        Reading reading = fact.how().match(new OfKinds(fact));
        int number = fact.number();
        values[number] = reading.value();
        spreads[number] = reading.spread();
        behind[number] = reading.value() == null ? reading.behind() : null;
    }

    private final class OfKinds implements MeasuredFact.Kinds<Reading> {

        private final MeasuredOnMap fact;

        OfKinds(MeasuredOnMap fact) {
            this.fact = fact;
        }

        @Override
        public Reading ofSite(MeasuredFact.OfSite measured) {
            return site(fact, measured.measure());
        }

        @Override
        public Reading ofLayer(MeasuredFact.OfLayer measured) {
            @Nullable LayerOnSite layer = site.layer(fact.layers().nextSetBit(0));
            if (layer == null) {
                return Reading.of(null);
            }
            return measured.measure() == LayerMeasure.DISTANCE_METRES
                    ? distance(fact, layer)
                    : common(fact, measured.measure(), layer);
        }

        @Override
        public Reading ofPlace(MeasuredFact.OfPlace measured) {
            Place place = places.at(fact.place());
            boolean isKnown = place.truth() != Truth.UNKNOWN;
            return new Reading(
                    isKnown ? place.truth() == Truth.TRUE : null,
                    place.span().isCertain() ? null : new Spread.Answer(place.span()),
                    place.openFacts());
        }

        @Override
        public Reading ofEia(MeasuredFact.OfEia measured) {
            return new EiaFact(book.eia(), answers, values, spreads, behind).read();
        }
    }

    /** Of how much longer or thinner a moved site gets there is no bound. */
    private Reading site(MeasuredOnMap fact, MeasuredFact.SiteMeasure measure) {
        Extent extent = site.overlaps().siteExtent();
        return switch (measure) {
            case AREA_MU -> extent instanceof Area area ? around(fact, area.mu(), site.marginMu()) : Reading.of(null);
            case LENGTH_METRES -> extent instanceof Length length ? unbounded(fact, length.metres()) : Reading.of(null);
            case POINTS -> Reading.of(extent instanceof Count count ? (Double) (double) count.points() : null);
            case SLENDERNESS -> unbounded(fact, site.slenderness());
            case SHAPE -> Reading.of(site.drawnAs());
        };
    }

    private Reading around(MeasuredOnMap fact, double value, double margin) {
        return between(fact, value, value - margin, value + margin);
    }

    private Reading unbounded(MeasuredOnMap fact, @Nullable Double value) {
        return value != null && site.accuracy() > 0 ? around(fact, value, Double.POSITIVE_INFINITY) : Reading.of(value);
    }

    /** Of all zones their union, so that nothing is counted twice; of some their sum, and never more than the union. */
    private Reading common(MeasuredOnMap fact, LayerMeasure measure, LayerOnSite layer) {
        boolean mu = measure == LayerMeasure.AREA_MU;
        if (mu && !site.isOfArea()) {
            return Reading.of(null);
        }
        Span withoutData = site.withoutData(layer.overlap().uncovered());
        boolean isOpen = withoutData.measured() == Truth.UNKNOWN;
        boolean mayBeOther = !withoutData.isCertain();
        List<ZoneOverlap> counted = new ArrayList<>();
        for (LayerOnSite.Met zone : layer.met()) {
            Truth passes = places.passes(fact.zones(), zone);
            if (passes == Truth.TRUE) {
                counted.add(zone.overlap());
            } else if (passes == Truth.UNKNOWN) {
                isOpen = true;
                mayBeOther |= !zone.isDeeperThan(layer.stays());
            }
        }
        for (LayerOnSite.Near zone : layer.near()) {
            mayBeOther |= zone.zone().distance().metres() <= layer.tolerance()
                    && places.passes(fact.zones(), zone) == Truth.UNKNOWN;
        }
        Reading reading = isOpen ? Reading.of(null) : moved(fact, measure, layer, counted);
        return mayBeOther ? reading.anything() : reading;
    }

    /** What lies wholly inside gains nothing but what the site itself does; what lies alongside has no bound. */
    private Reading moved(MeasuredOnMap fact, LayerMeasure measure, LayerOnSite layer, List<ZoneOverlap> counted) {
        if (layer.count() == 0 && layer.tolerance() > 0) {
            return between(fact, 0, 0, 0);
        }
        double sum = counted.stream()
                .mapToDouble(z -> amount(measure, z.extent(), z.shareOfSite().value()))
                .sum();
        double value = Math.min(
                sum,
                amount(
                        measure,
                        layer.overlap().union(),
                        layer.overlap().shareOfSite().value()));
        if (!(layer.tolerance() > 0)) {
            return Reading.of(value);
        }
        MovedExtent moved = site.moved(layer);
        boolean mu = measure == LayerMeasure.AREA_MU;
        boolean hasBeside =
                !layer.near().isEmpty() || counted.stream().anyMatch(z -> z.overlapClass() == OverlapClass.OVERLAP);
        double growth = mu && !counted.isEmpty() ? moved.siteChangeMu() : 0;
        // What any zone loses their union may lose.
        double loss = layer.met().stream()
                .map(LayerOnSite.Met::overlap)
                .mapToDouble(z -> amount(measure, z.extent(), z.shareOfSite().value())
                        - (mu ? moved.leastMu(z) : moved.leastPercent(z)))
                .sum();
        return between(fact, value, value - loss, hasBeside ? Double.POSITIVE_INFINITY : value + growth);
    }

    private static double amount(LayerMeasure measure, Extent extent, double share) {
        return measure == LayerMeasure.SHARE_PERCENT ? share * 100 : extent instanceof Area area ? area.mu() : 0;
    }

    private Reading distance(MeasuredOnMap fact, LayerOnSite layer) {
        @Nullable Double maximum = fact.fact().maximum();
        double least = maximum == null ? 0 : maximum;
        for (LayerOnSite.Met zone : layer.met()) {
            if (places.passes(fact.zones(), zone) != Truth.FALSE) {
                least = 0;
            }
        }
        for (LayerOnSite.Near zone : layer.near()) {
            if (places.passes(fact.zones(), zone) != Truth.FALSE) {
                least = Math.min(least, zone.zone().distance().metres());
            }
        }
        return distance(fact, layer, least);
    }

    /** Beyond the edge of the data a zone may be nearer than {@code least}, the least found. */
    private Reading distance(MeasuredOnMap fact, LayerOnSite layer, double least) {
        Extent uncovered = layer.overlap().uncovered();
        boolean isOpen = !uncovered.isNothing() || site.roomMetres() < least;
        boolean staysOut = site.withoutData(uncovered).least() == Truth.UNKNOWN;
        boolean edgeDecides = Math.abs(site.roomMetres() - least) <= layer.tolerance() + site.edgeTolerance();
        Reading reading =
                isOpen ? Reading.of(null) : between(fact, least, least - layer.tolerance(), least + layer.tolerance());
        return !staysOut && edgeDecides ? reading.anything() : reading;
    }

    /** A number that may become anything from {@code least} to {@code most}: it matters only if it may pass what it is compared with. */
    private Reading between(MeasuredOnMap fact, double value, double least, double most) {
        String key = fact.fact().key();
        boolean mayMatter = least < most && book.eia().facts().contains(key)
                || book.provisions().comparesWithin(key, least, most);
        return mayMatter ? Reading.of(value).anything() : Reading.of(value);
    }
}
