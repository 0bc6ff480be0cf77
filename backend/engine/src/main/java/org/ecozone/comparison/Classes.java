package org.ecozone.comparison;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecozone.comparison.Difference.Kind;
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
 */
record Classes(String strictest, Area lost, Area gained) {

    static Classes of(LayerCase of) {
        Layer layer = of.layer();
        if (layer.kind() != Layer.Kind.PROTECTION || layer.categories().size() < 2) {
            return new Classes("", Area.ZERO, Area.ZERO);
        }
        String strictest = layer.categories().get(0).code();
        return new Classes(
                strictest,
                area(of, difference -> isOf(strictest, difference.zonesBefore()) && !isOf(strictest, difference.zonesAfter())),
                area(of, difference -> isOf(strictest, difference.zonesAfter()) && !isOf(strictest, difference.zonesBefore())));
    }

    private static Area area(LayerCase of, Predicate<Difference> counts) {
        return Patches.sum(Stream.of(Kind.values())
                .flatMap(kind -> of.of(kind).stream())
                .filter(counts)
                .map(Difference::area));
    }

    private static boolean isOf(String category, List<Zone> zones) {
        return zones.stream().anyMatch(zone -> zone.category().equals(category));
    }

    /** Whether it lost ground to speak of on balance. */
    boolean isCoreGiven() {
        return lost.minus(gained).compareTo(Thresholds.EXCHANGE) >= 0;
    }

    void addTo(Collected evidence) {
        if (!strictest.isEmpty()) {
            evidence.word("strictestClass", strictest)
                    .area("strictestClassLost", lost)
                    .area("strictestClassGained", gained);
        }
    }
}
