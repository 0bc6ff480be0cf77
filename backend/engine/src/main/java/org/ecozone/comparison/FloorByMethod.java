package org.ecozone.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecozone.comparison.Finding.Severity;
import org.ecozone.cover.Pieces;
import org.ecozone.geo.Area;

/** A floor that the later edition meets by one measure and misses by another. Each is held against the floor, none against another. */
final class FloorByMethod {

    /** The sum of the zones' areas, which counts twice what lies in two of them. */
    private static final String SUM_OF_ZONES = "SUM_OF_ZONES";

    private FloorByMethod() {}

    static Optional<Finding> finding(LayerCase of) {
        return of.floorMu().flatMap(floor -> finding(of, floor));
    }

    private static Optional<Finding> finding(LayerCase of, BigDecimal floorMu) {
        SortedMap<String, Area> measures = measures(of);
        List<String> met = measures.entrySet().stream()
                .filter(measure -> measure.getValue().mu() >= floorMu.doubleValue())
                .map(Map.Entry::getKey)
                .toList();
        if (met.isEmpty() || met.size() == measures.size()) {
            return Optional.empty();
        }
        SortedMap<String, BigDecimal> mu = new TreeMap<>();
        measures.forEach((method, area) -> mu.put(method, area.roundedMu(AreaUnit.DECIMALS)));
        String missed = measures.keySet().stream()
                .filter(method -> !met.contains(method))
                .collect(Collectors.joining(","));
        String asMet = String.join(",", met);
        return Optional.of(new Finding(
                FindingCode.FLOOR_BY_METHOD,
                Severity.HIGH,
                "%s的底线 %s 亩按 %s 达到，按 %s 未达到".formatted(of.name(), floorMu.toPlainString(), asMet, missed),
                "%s: the floor of %s mu is met by %s and missed by %s"
                        .formatted(of.layer().nameEn(), floorMu.toPlainString(), asMet, missed),
                List.of(),
                Evidence.collected()
                        .figure("floorMu", floorMu)
                        .table("areaMu", mu)
                        .word("metBy", asMet)
                        .word("missedBy", missed)
                        .made(),
                List.of()));
    }

    private static SortedMap<String, Area> measures(LayerCase of) {
        SortedMap<String, Area> measures = new TreeMap<>();
        Area union = of.balance().after();
        measures.put(union.method().code(), union);
        measures.put(
                SUM_OF_ZONES,
                Patches.sum(of.states().later().zones().stream()
                        .map(zone -> of.states().later().cover(List.of(zone)).area())));
        Pieces.of(of.states().later().zones(), of.ground().after())
                .areaInOwnZones()
                .ifPresent(plane -> measures.put(plane.method().code(), plane));
        return measures;
    }
}
