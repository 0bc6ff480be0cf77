package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.eia.EiaClass;
import org.ecozone.access.eia.EiaClassification;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.MeasuredFact.LayerMeasure;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Measures the facts that nobody states. What the map cannot answer stays unknown. */
final class Measurement {

    /** Of more facts in doubt not every answer is tried. */
    private static final int MOST_DOUBTFUL = 5;

    private final Situation situation;
    private final Places places;
    private final RuleBook book;
    private final Known known;

    /** Adds to {@code known}. */
    Measurement(Situation situation, Places places, RuleBook book, Known known) {
        this.situation = situation;
        this.places = places;
        this.book = book;
        this.known = known;
    }

    void measure(Fact fact) {
        @Nullable MeasuredFact how = fact.measured();
        if (how instanceof MeasuredFact.OfSite ofSite) {
            ofSite(fact, ofSite.measure());
        } else if (how instanceof MeasuredFact.OfLayer ofLayer) {
            ofLayer(fact, ofLayer);
        } else if (how instanceof MeasuredFact.OfPlace ofPlace) {
            Place place = places.at(ofPlace.where());
            if (place.truth() == Truth.UNKNOWN) {
                known.behind().put(fact.key(), place.openFacts());
            } else {
                put(fact, place.truth() == Truth.TRUE);
            }
            if (place.low() != place.high()) {
                known.doubtful().add(fact.key());
            }
        } else if (how instanceof MeasuredFact.OfEia
                && !book.rulesReading(fact.key()).isEmpty()) {
            ofEia(fact);
        }
    }

    /** Facts stand in the order of their sheet, so what the catalogue reads is measured before. */
    private void ofEia(Fact fact) {
        @Nullable String industry = situation.facts().industry();
        EiaClassification found = book.eia().classify(industry, known.values());
        if (found.decided() == null) {
            known.behind().put(fact.key(), known.answerable(found.missingFacts()));
        } else {
            put(fact, found.decided().name());
        }
        List<String> doubtful =
                known.doubtful().stream().filter(book.eia().facts()::contains).toList();
        if (!doubtful.isEmpty() && isOtherFor(industry, found.decided(), doubtful)) {
            known.doubtful().add(fact.key());
        }
    }

    /** Whether the class may be another than {@code decided}, null for none, if {@code doubtful} facts are others. */
    private boolean isOtherFor(@Nullable String industry, @Nullable EiaClass decided, List<String> doubtful) {
        Map<String, Object> values = known.certain();
        if (decided != null) {
            return book.eia().classify(industry, values).decided() != decided;
        }
        boolean areAnswers =
                doubtful.stream().allMatch(key -> book.fact(key).orElseThrow().type() == Fact.Type.BOOLEAN);
        if (!areAnswers || doubtful.size() > MOST_DOUBTFUL) {
            return true;
        }
        for (int answers = 0; answers < 1 << doubtful.size(); answers++) {
            for (int i = 0; i < doubtful.size(); i++) {
                values.put(doubtful.get(i), (answers >> i & 1) == 1);
            }
            if (book.eia().classify(industry, values).decided() != null) {
                return true;
            }
        }
        return false;
    }

    private void put(Fact fact, @Nullable Object value) {
        if (value == null) {
            known.behind().put(fact.key(), Set.of());
        } else {
            known.values().put(fact.key(), value);
        }
    }

    private void ofSite(Fact fact, MeasuredFact.SiteMeasure measure) {
        Extent extent = situation.site().siteExtent();
        @Nullable
        Double value = switch (measure) {
            case AREA_MU -> extent instanceof Area area ? (Double) area.mu() : null;
            case LENGTH_METRES -> extent instanceof Length length ? (Double) length.metres() : null;
            case POINTS -> extent instanceof Count count ? (Double) (double) count.points() : null;
        };
        put(fact, value);
        if (value != null && measure != MeasuredFact.SiteMeasure.POINTS && situation.accuracyMetres() > 0) {
            boolean isArea = measure == MeasuredFact.SiteMeasure.AREA_MU;
            double margin = isArea
                    ? situation.site().shape().changeSquareMetres(situation.accuracyMetres()) * 3 / 2000
                    : Double.POSITIVE_INFINITY;
            doubtfulBetween(fact, value - margin, value + margin);
        }
    }

    private void ofLayer(Fact fact, MeasuredFact.OfLayer of) {
        @Nullable LayerOverlap layer = places.layer(of.layer());
        if (layer == null) {
            put(fact, null);
        } else if (of.measure() == LayerMeasure.DISTANCE_METRES) {
            distance(fact, of, layer);
        } else {
            common(fact, of, layer);
        }
    }

    /** Of all zones their union, so that nothing is counted twice; of some their sum, and never more than the union. */
    private void common(Fact fact, MeasuredFact.OfLayer of, LayerOverlap layer) {
        Place withoutData = places.withoutData(layer.uncovered());
        boolean isOpen = withoutData.truth() == Truth.UNKNOWN;
        boolean mayBeOther = withoutData.low() != withoutData.high();
        List<ZoneOverlap> counted = new ArrayList<>();
        for (ZoneOverlap overlap : layer.zones()) {
            Truth passes = overlap.overlapClass().isDecisive() ? passes(of, overlap.zone()) : Truth.FALSE;
            if (passes == Truth.TRUE) {
                counted.add(overlap);
            } else if (passes == Truth.UNKNOWN) {
                isOpen = true;
                mayBeOther |= overlap.depth().metres() <= places.stays(layer);
            }
        }
        for (NearZone zone : layer.near()) {
            mayBeOther |=
                    zone.distance().metres() <= places.tolerance(layer) && passes(of, zone.zone()) == Truth.UNKNOWN;
        }
        boolean mu = of.measure() == LayerMeasure.AREA_MU;
        if (isOpen || mu && !places.isOfArea()) {
            put(fact, null);
        } else {
            double sum = counted.stream()
                    .mapToDouble(z ->
                            amount(of.measure(), z.extent(), z.shareOfSite().value()))
                    .sum();
            double value = Math.min(
                    sum, amount(of.measure(), layer.union(), layer.shareOfSite().value()));
            put(fact, value);
            doubtfulWhereMoved(fact, of.measure(), layer, counted, value);
        }
        if (mayBeOther && !(mu && !places.isOfArea())) {
            doubtful(fact);
        }
    }

    /** What lies wholly inside gains nothing but what the site itself does; what lies alongside has no bound. */
    private void doubtfulWhereMoved(
            Fact fact, LayerMeasure measure, LayerOverlap layer, List<ZoneOverlap> counted, double value) {
        if (!(places.tolerance(layer) > 0)) {
            return;
        }
        MovedExtent moved = places.moved(layer);
        boolean mu = measure == LayerMeasure.AREA_MU;
        boolean hasBeside =
                !layer.near().isEmpty() || counted.stream().anyMatch(z -> z.overlapClass() == OverlapClass.OVERLAP);
        double growth = mu && !counted.isEmpty() ? moved.siteChangeMu() : 0;
        // What any zone loses their union may lose.
        double loss = layer.zones().stream()
                .filter(z -> z.overlapClass().isDecisive())
                .mapToDouble(z -> amount(measure, z.extent(), z.shareOfSite().value())
                        - (mu ? moved.leastMu(z) : moved.leastPercent(z)))
                .sum();
        doubtfulBetween(fact, value - loss, hasBeside ? Double.POSITIVE_INFINITY : value + growth);
    }

    private Truth passes(MeasuredFact.OfLayer of, Zone zone) {
        return places.isExcluded(zone)
                ? Truth.FALSE
                : of.zones() == null ? Truth.TRUE : of.zones().evaluate(zone);
    }

    private static double amount(LayerMeasure measure, Extent extent, double share) {
        return measure == LayerMeasure.SHARE_PERCENT ? share * 100 : extent instanceof Area area ? area.mu() : 0;
    }

    private void distance(Fact fact, MeasuredFact.OfLayer of, LayerOverlap layer) {
        double most = fact.maximum() == null ? 0 : fact.maximum();
        double least = most;
        for (ZoneOverlap overlap : layer.zones()) {
            if (overlap.overlapClass().isDecisive() && passes(of, overlap.zone()) != Truth.FALSE) {
                least = 0;
            }
        }
        for (NearZone near : layer.near()) {
            if (passes(of, near.zone()) != Truth.FALSE) {
                least = Math.min(least, near.distance().metres());
            }
        }
        distance(fact, layer, least);
    }

    /** Beyond the edge of the data a zone may be nearer than {@code least}, the least found. */
    private void distance(Fact fact, LayerOverlap layer, double least) {
        boolean isOpen = !layer.uncovered().isNothing() || places.roomMetres() < least;
        put(fact, isOpen ? null : (Double) least);
        double tolerance = places.tolerance(layer);
        boolean staysOut = places.withoutData(layer.uncovered()).low() == Truth.UNKNOWN;
        if (!staysOut && Math.abs(places.roomMetres() - least) <= tolerance + places.edgeTolerance()) {
            doubtful(fact);
        } else if (!isOpen) {
            doubtfulBetween(fact, least - tolerance, least + tolerance);
        }
    }

    /** A fact is doubtful only if something compares it with a number that it may pass. */
    private void doubtfulBetween(Fact fact, double least, double most) {
        boolean isRead = least < most && book.eia().facts().contains(fact.key());
        if (isRead || book.provisions().comparesWithin(fact.key(), least, most)) {
            known.doubtful().add(fact.key());
        }
    }

    /** A fact that may be known or not. */
    private void doubtful(Fact fact) {
        doubtfulBetween(fact, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
