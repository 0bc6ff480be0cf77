package org.ecozone.access.assess;

import java.util.Collections;
import java.util.Set;
import org.ecozone.access.book.RuleBook;
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
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Measures the facts that nobody states. What the map cannot answer stays unknown. */
final class Measurement {

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

    /**
     * Facts stand in the order of their sheet, so what the catalogue reads is measured before. Doubtful where the class is
     * another without what depends on where borders were measured.
     */
    private void ofEia(Fact fact) {
        @Nullable String industry = situation.facts().industry();
        EiaClassification found = book.eia().classify(industry, known.values());
        if (found.decided() == null) {
            known.behind().put(fact.key(), known.answerable(found.missingFacts()));
        } else {
            put(fact, found.decided().name());
        }
        boolean mayDepend = !Collections.disjoint(known.doubtful(), book.eia().facts());
        if (mayDepend && book.eia().classify(industry, known.certain()).decided() != found.decided()) {
            known.doubtful().add(fact.key());
        }
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
            // A border moved by a changes the area by no more than its length times a and, outwards, round corners.
            double a = situation.accuracyMetres();
            doubtfulWithin(fact, value, (perimeterMetres() * a + Math.PI * a * a) * 3 / 2000);
        }
    }

    /** No less than the site's perimeter: that of its parts in zones that hold all of it; without bound for lines. */
    private double perimeterMetres() {
        Extent whole = situation.site().siteExtent();
        for (LayerOverlap layer : situation.site().layers()) {
            double accuracy = layer.layer().positionalAccuracyMetres();
            boolean holdsAll = whole instanceof Area && layer.shareOfSite().value() >= 1 - 1e-9;
            if (holdsAll && accuracy > 0) {
                return layer.zones().stream()
                        .mapToDouble(z -> z.uncertainty().squareMetres() / accuracy)
                        .sum();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private void ofLayer(Fact fact, MeasuredFact.OfLayer of) {
        @Nullable LayerOverlap layer = places.layer(of.layer());
        if (layer == null || !layer.uncovered().isNothing()) {
            put(fact, null);
            return;
        }
        if (of.measure() == LayerMeasure.DISTANCE_METRES) {
            distance(fact, of, layer);
        } else {
            common(fact, of, layer);
        }
    }

    /** Of all zones their union, so that nothing is counted twice; of some their sum, and never more than the union. */
    private void common(Fact fact, MeasuredFact.OfLayer of, LayerOverlap layer) {
        double sum = 0;
        boolean moves = !layer.near().isEmpty();
        for (ZoneOverlap overlap : layer.zones()) {
            Truth passes = passes(of, overlap);
            if (overlap.overlapClass().isDecisive() && passes == Truth.UNKNOWN) {
                put(fact, null);
                return;
            } else if (overlap.overlapClass().isDecisive() && passes == Truth.TRUE) {
                sum += amount(
                        of.measure(), overlap.extent(), overlap.shareOfSite().value());
                // A site that lies deep inside a zone has all of itself in it, whichever way borders move.
                moves |= overlap.overlapClass() == OverlapClass.OVERLAP
                        || overlap.depth().metres() <= places.stays(layer);
            }
        }
        boolean mu = of.measure() == LayerMeasure.AREA_MU;
        if (mu && !(situation.site().siteExtent() instanceof Area)) {
            put(fact, null);
            return;
        }
        double most = amount(of.measure(), layer.union(), layer.shareOfSite().value());
        put(fact, Math.min(sum, most));
        if (moves && places.tolerance(layer) > 0) {
            doubtfulWithin(fact, Math.min(sum, most), Double.POSITIVE_INFINITY);
        }
    }

    private Truth passes(MeasuredFact.OfLayer of, ZoneOverlap overlap) {
        return places.isExcluded(overlap.zone())
                ? Truth.FALSE
                : of.zones() == null ? Truth.TRUE : of.zones().evaluate(overlap.zone());
    }

    private static double amount(LayerMeasure measure, Extent extent, double share) {
        return measure == LayerMeasure.SHARE_PERCENT ? share * 100 : extent instanceof Area area ? area.mu() : 0;
    }

    private void distance(Fact fact, MeasuredFact.OfLayer of, LayerOverlap layer) {
        double most = fact.maximum() == null ? 0 : fact.maximum();
        double least = most;
        for (ZoneOverlap overlap : layer.zones()) {
            if (overlap.overlapClass().isDecisive() && passes(of, overlap) != Truth.FALSE) {
                least = 0;
            }
        }
        for (NearZone near : layer.near()) {
            boolean passes = !places.isExcluded(near.zone())
                    && (of.zones() == null || of.zones().evaluate(near.zone()) != Truth.FALSE);
            if (passes) {
                least = Math.min(least, near.distance().metres());
            }
        }
        // Beyond the edge of the data a zone may be nearer.
        put(fact, places.roomMetres() < least ? null : (Double) least);
        boolean edgeDecides = Math.abs(places.roomMetres() - least) <= places.tolerance(layer);
        doubtfulWithin(fact, least, edgeDecides ? Double.POSITIVE_INFINITY : places.tolerance(layer));
    }

    /** A fact is doubtful only if a rule compares it with a number that it may pass. */
    private void doubtfulWithin(Fact fact, double value, double margin) {
        if (book.provisions().comparesWithin(fact.key(), value - margin, value + margin)) {
            known.doubtful().add(fact.key());
        }
    }
}
