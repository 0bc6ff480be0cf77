package org.ecozone.screening.otherwise;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Polygons;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoneOverlap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * What is left of a site where zones are avoided. Parts of less than a hundredth of the site are given up with them.
 *
 * @param whole the site's area
 * @param geometry what is kept, EPSG:4490; several parts only where they meet the target together
 * @param there its screening
 * @param layers whose zones are avoided, in legend order
 */
record Clip(Area whole, Geometry geometry, ScreeningResult there, List<Layer> layers) {

    /** Less is another project. */
    private static final double LEAST_KEPT = 0.5;

    private static final double LEAST_PART = 0.01;

    Area kept() {
        return EllipsoidalMeasure.area(geometry);
    }

    Area givenUp() {
        return whole.minus(kept());
    }

    /** Whether so much is kept that it is worth while. */
    boolean isOffered() {
        return kept().shareOf(whole).value() >= LEAST_KEPT;
    }

    /**
     * The part that meets {@code target}, all that is left or, where that does not, the largest piece of it; empty where neither
     * does, and where something that stands against the site is no zone that it meets.
     */
    static Optional<Clip> of(ScreeningResult here, Target target) {
        List<RuleOutcome> against = target.against(here);
        if (against.isEmpty()
                || against.stream().anyMatch(outcome -> met(outcome).isEmpty())) {
            return Optional.empty();
        }
        SortedMap<String, Set<String>> zones = zones(against);
        List<Polygon> parts = rest(here, zones).map(rest -> parts(here, rest)).orElseGet(List::of);
        Optional<Clip> all = clip(here, parts, zones.keySet()).filter(clip -> target.isMetBy(clip.there()));
        return all.isPresent() || parts.size() < 2
                ? all
                : clip(here, List.of(largest(parts)), zones.keySet()).filter(clip -> target.isMetBy(clip.there()));
    }

    /** What comes of the parts of {@code rest} that are large enough; empty where none is. */
    static Optional<ScreeningResult> screened(ScreeningResult here, Geometry rest) {
        return clip(here, parts(here, rest), Set.of()).map(Clip::there);
    }

    /** The zones that make rules of {@code outcomes} hold, codes by layer. */
    static SortedMap<String, Set<String>> zones(List<RuleOutcome> outcomes) {
        SortedMap<String, Set<String>> zones = new TreeMap<>();
        outcomes.stream()
                .flatMap(outcome -> met(outcome).stream())
                .forEach(overlap -> zones.computeIfAbsent(overlap.zone().layer(), layer -> new TreeSet<>())
                        .add(overlap.zone().code()));
        return zones;
    }

    private static List<ZoneOverlap> met(RuleOutcome outcome) {
        return outcome.zones().stream()
                .filter(zone -> zone.overlapClass().isDecisive())
                .toList();
    }

    /** What of the site lies in none of {@code zones}; empty where that cannot be cut. */
    static Optional<Geometry> rest(ScreeningResult here, Map<String, Set<String>> zones) {
        try {
            return Optional.of(here.on().map().without(here.request().site().geometry(), zones));
        } catch (OverlayFailedException unknown) {
            return Optional.empty();
        }
    }

    private static List<Polygon> parts(ScreeningResult here, Geometry rest) {
        Area whole = EllipsoidalMeasure.area(here.request().site().geometry());
        return Polygons.polygonsOf(rest).stream()
                .filter(part -> EllipsoidalMeasure.area(part).shareOf(whole).value() >= LEAST_PART)
                .toList();
    }

    private static Polygon largest(List<Polygon> parts) {
        return parts.stream()
                .max(Comparator.comparing(EllipsoidalMeasure::area))
                .orElseThrow();
    }

    private static Optional<Clip> clip(ScreeningResult here, List<Polygon> parts, Set<String> avoided) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Geometry site = here.request().site().geometry();
        Geometry kept = site.getFactory().buildGeometry(parts);
        return Optional.of(new Clip(
                EllipsoidalMeasure.area(site),
                kept,
                Screening.screen(Trials.elsewhere(here.request(), kept), here.on()),
                here.on().map().layers().stream()
                        .filter(layer -> avoided.contains(layer.id()))
                        .toList()));
    }
}
