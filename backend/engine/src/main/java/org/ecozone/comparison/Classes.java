package org.ecozone.comparison;

import java.util.List;
import java.util.function.Predicate;
import org.ecozone.comparison.Evidence.Collected;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;

/**
 * Ground of a protected layer's strictest class, which is the first of its legend: core before general, level 1 before level 2.
 *
 * @param strictest its code; empty where the layer has one class only, or protects nothing
 * @param lost ground that left the class, to another class or out of the layer
 * @param gained ground that came to it
 * @param others ground that came to other classes, from it or from outside the layer
 */
record Classes(String strictest, List<Difference> lost, List<Difference> gained, List<Difference> others) {

    static Classes of(LayerCase of) {
        Layer layer = of.layer();
        if (layer.kind() != Layer.Kind.PROTECTION || layer.categories().size() < 2) {
            return new Classes("", List.of(), List.of(), List.of());
        }
        String strictest = layer.categories().get(0).code();
        Predicate<Difference> was = difference -> has(strictest, difference.zonesBefore());
        Predicate<Difference> is = difference -> has(strictest, difference.zonesAfter());
        Predicate<Difference> wasNothing =
                difference -> difference.zonesBefore().isEmpty();
        Predicate<Difference> isNothing = difference -> difference.zonesAfter().isEmpty();
        return new Classes(
                strictest,
                those(of, was.and(is.negate())),
                those(of, is.and(was.negate())),
                those(of, is.or(isNothing).negate().and(was.or(wasNothing))));
    }

    private static List<Difference> those(LayerCase of, Predicate<Difference> counts) {
        return of.differences().stream().filter(counts).toList();
    }

    private static boolean has(String category, List<Zone> zones) {
        return zones.stream().anyMatch(zone -> zone.category().equals(category));
    }

    /** Whether it lost ground to speak of on balance, and other classes gained as much as is to speak of. */
    boolean isCoreGiven() {
        return area(lost).minus(area(gained)).compareTo(Thresholds.EXCHANGE) >= 0
                && area(others).compareTo(Thresholds.EXCHANGE) >= 0;
    }

    private static Area area(List<Difference> differences) {
        return Patches.sum(differences.stream().map(Difference::area));
    }

    private static PrintedArea printed(List<Difference> differences) {
        return PrintedArea.sum(differences.stream().map(Difference::printed));
    }

    String text() {
        return "最严格一类（%s）减少 %s 亩、增加 %s 亩，其他各类增加 %s 亩"
                .formatted(
                        strictest,
                        printed(lost).mu(),
                        printed(gained).mu(),
                        printed(others).mu());
    }

    String textEn() {
        return "the strictest class (%s) lost %s mu and gained %s mu, other classes gained %s mu"
                .formatted(
                        strictest,
                        printed(lost).mu(),
                        printed(gained).mu(),
                        printed(others).mu());
    }

    void addTo(Collected evidence) {
        if (!strictest.isEmpty()) {
            evidence.word("strictestClass", strictest)
                    .area("strictestClassLost", printed(lost))
                    .area("strictestClassGained", printed(gained))
                    .area("otherClassesGained", printed(others));
        }
    }
}
